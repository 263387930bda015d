import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BaseDate } from '@cynllun/domain/deadlines/base-dates';
import { set } from '@cynllun/domain/plan/edit';
import { path } from '@cynllun/domain/aggregate/path';
import { DateField } from '../../shared/form/DateField.tsx';
import { useMay, usePlan } from '../../shared/plan/source/usePlan.ts';
import { useEdit } from '../../shared/writing/useStore.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';

/** One of the four dates: what is typed stays as it is until it is left; what cannot be read stays after that too. */
export function BaseDateField({ name }: { readonly name: BaseDate }) {
  const { t } = useTranslation('fields');
  const { date } = useFormatter();
  const { review } = usePlan();
  const edit = useEdit();
  const [typed, setTyped] = useState<string | null>(null);
  const saved = review[name];
  const written = saved === null ? '' : date(saved);
  return (
    <DateField
      id={path('review', review.id, name)}
      label={t(`review.${name}`)}
      optional
      readOnly={!useMay().edit('review', review.id, name)}
      text={typed ?? written}
      written={written}
      onText={setTyped}
      onRead={(reading) => {
        if ('problem' in reading) return;
        setTyped(null);
        if (reading.value !== saved) edit(set('review', review.id, { [name]: reading.value }));
      }}
    />
  );
}
