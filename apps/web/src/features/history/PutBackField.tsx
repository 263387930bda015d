import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { putBackField } from '@cynllun/domain/history/take-back';
import { readField } from '@cynllun/domain/history/row';
import { isEntityName, type Edit } from '@cynllun/domain/plan/edit';
import { onePress } from '../../shared/form/onePress.ts';
import { useMay, usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useEdit } from '../../shared/writing/useStore.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { differencesHeading, focusHeading, writeHeading } from '../../shared/history/focusHeading.ts';
import type { Line } from '../../shared/plan/changes/lines.ts';
import { OverwriteQuestion } from './OverwriteQuestion.tsx';
import type { Names } from '../../shared/plan/changes/useNames.ts';

interface PutBackFieldProps {
  readonly line: Extract<Line, { kind: 'field' }>;
  readonly names: Names;
  /** Of the write that changed it; null where two moments are compared. */
  readonly sequence: number | null;
}

/**
 * Has a field say again what it said before, for whoever may change it: an edit like any other, which can be undone.
 * Where the field was changed again since, it asks first.
 */
export function PutBackField({ line, names, sequence }: PutBackFieldProps) {
  const { t } = useTranslation('history');
  const edit = useEdit();
  const back = usePutBack(line, names);
  const [isAsking, setAsking] = useState(false);
  const { quote, plain } = useQuote();
  if (back === null) return null;
  const what = names.where(line, line.field, plain);
  const run = (edits: Edit, seen?: number) => {
    onePress();
    setAsking(false);
    const undo = t('putBack.done', { what: names.where(line, line.field, quote) });
    edit(edits, { undo, ...(seen !== undefined && { seen }) });
    // Once the button and the question are gone: the question gives the focus back to the button.
    requestAnimationFrame(() => focusHeading(sequence === null ? differencesHeading : writeHeading(sequence)));
  };
  return (
    <>
      <Button
        size="small"
        variant="text"
        aria-haspopup={back.kind === 'overwriting' ? 'dialog' : undefined}
        aria-label={t('putBack.fieldOf', { what: sequence === null ? what : t('write.inChange', { what, sequence }) })}
        onClick={() => (back.kind === 'overwriting' ? setAsking(true) : run(back))}
      >
        {t('putBack.field')}
      </Button>
      {isAsking && back.kind === 'overwriting' && (
        <OverwriteQuestion
          line={line}
          names={names}
          stands={back.stands}
          onYes={(seen) => run(back.edit, seen)}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** What putting it back takes; null where there is nothing to put back, or it is not this person's to do. */
function usePutBack({ entity, id, field, before, after }: PutBackFieldProps['line'], names: Names) {
  const plan = usePlan();
  const { people, inspectorates } = usePlanView();
  const may = useMay();
  if (!isEntityName(entity) || !names.isThere(id) || !may.edit(entity, id, readField(field).name)) return null;
  const known = [...people, ...inspectorates].map((one) => one.id);
  return putBackField(names.aggregate, plan, { entity, entityId: id, field, before, after }, known);
}
