import { useState } from 'react';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { path } from '@cynllun/domain/aggregate/path';
import { set } from '@cynllun/domain/plan/edit';
import { ChecksField } from '../../shared/form/CheckField.tsx';
import { useMay, usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { useEdit } from '../../shared/writing/useStore.ts';

/** The inspectorates that carried the review out, whose agreement a written response needs: for administrators to change. */
export function InspectoratesSection() {
  const { review } = usePlan();
  return useMay().edit('review', review.id, 'inspectorateIds') ? <Choice /> : <Told />;
}

function Told() {
  const { t } = useTranslation(['setup', 'fields']);
  const { review } = usePlan();
  const { inspectorates } = usePlanView();
  const nameOf = useNameOf();
  const { list } = useFormatter();
  const names = inspectorates.filter(({ id }) => review.inspectorateIds.includes(id)).map(nameOf);
  return (
    <div>
      <Typography variant="h2" id={path('review', review.id, 'inspectorateIds')} tabIndex={-1}>
        {t('fields:review.inspectorateIds')}
      </Typography>
      <p>{names.length === 0 ? t('setup:inspectorates.none') : list(names)}</p>
      <p>{t('setup:inspectorates.told')}</p>
    </div>
  );
}

function Choice() {
  const { t } = useTranslation(['setup', 'fields']);
  const { review } = usePlan();
  const { inspectorates } = usePlanView();
  const nameOf = useNameOf();
  const edit = useEdit();
  const [isNone, setNone] = useState(false);
  const choose = (ids: readonly string[]) => {
    setNone(ids.length === 0);
    if (ids.length > 0) edit(set('review', review.id, { inspectorateIds: ids }));
  };
  return (
    <ChecksField
      id={path('review', review.id, 'inspectorateIds')}
      label={t('fields:review.inspectorateIds')}
      hint={t('setup:inspectorates.hint')}
      problem={isNone ? t('setup:problems.inspectorateIds.required') : undefined}
      options={inspectorates.map((one) => ({ value: one.id, label: nameOf(one) }))}
      value={review.inspectorateIds}
      onChange={choose}
    />
  );
}
