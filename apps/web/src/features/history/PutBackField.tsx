import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { putBackField } from '@cynllun/domain/history/take-back';
import { readField } from '@cynllun/domain/history/row';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { useMay, usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useEdit } from '../../shared/plan/usePlanStore.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { differencesHeading, focusHeading, writeHeading } from './focusHeading.ts';
import type { Line } from './lines.ts';
import type { Names } from './useNames.ts';

interface PutBackFieldProps {
  readonly line: Extract<Line, { kind: 'field' }>;
  readonly names: Names;
  /** Of the write that changed it; null where two moments are compared. */
  readonly sequence: number | null;
}

/** Has a field say again what it said before, for whoever may change it: an edit like any other, which can be undone. */
export function PutBackField({ line, names, sequence }: PutBackFieldProps) {
  const { t } = useTranslation('history');
  const plan = usePlan();
  const { people } = usePlanView();
  const may = useMay();
  const edit = useEdit();
  const { quote, plain } = useQuote();
  const { entity, id, field, before } = line;
  const isMine = names.isThere(id) && may.edit(entity, id, readField(field).name);
  const known = people.map((person) => person.id);
  const back = isMine ? putBackField(planAggregate, plan, { entity, entityId: id, field, before }, known) : null;
  if (back === null) return null;
  const what = names.where(line, field, plain);
  return (
    <Button
      size="small"
      aria-label={t('putBack.fieldOf', { what: sequence === null ? what : t('write.inChange', { what, sequence }) })}
      onClick={() => {
        edit(back, { undo: t('putBack.done', { what: names.where(line, field, quote) }) });
        focusHeading(sequence === null ? differencesHeading : writeHeading(sequence));
      }}
    >
      {t('putBack.field')}
    </Button>
  );
}
