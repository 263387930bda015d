import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { isEntityName } from '@cynllun/domain/plan/edit';
import { entities } from '@cynllun/domain/plan/entities';
import { useMay, usePlanId } from '../../shared/plan/source/usePlan.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { focusHeading, writeHeading } from '../../shared/history/focusHeading.ts';
import type { Subject } from '../../shared/plan/changes/lines.ts';
import type { Names } from '../../shared/plan/changes/useNames.ts';
import { TakeBackProblem } from './TakeBackProblem.tsx';
import { useTakeBack } from './useTakeBack.ts';

interface PutBackThingProps {
  readonly line: Subject;
  readonly names: Names;
  /** The sequence of the write that removed it. */
  readonly removedIn: number;
}

/** Brings back something that was removed, with all that belonged to it and the links to it, for whoever may. */
export function PutBackThing({ line, names, removedIn }: PutBackThingProps) {
  const { t } = useTranslation('history');
  const planId = usePlanId();
  const may = useMay();
  const { quote, plain } = useQuote();
  const { run, problem } = useTakeBack();
  const { entity } = line;
  const parent = isEntityName(entity) ? entities[entity].parent : null;
  if (!isEntityName(entity) || parent === null || !may.list(entity, parent, line.parentId ?? planId)) return null;
  const what = names.what(line, plain);
  const putBack = async () => {
    const done = await run(line.id, { sequence: removedIn - 1 }, t('putBack.done', { what: names.what(line, quote) }));
    if (done) focusHeading(writeHeading(removedIn));
  };
  return (
    <div>
      <Button
        size="small"
        variant="text"
        aria-label={t('putBack.thingOf', { what: t('write.inChange', { what, sequence: removedIn }) })}
        onClick={() => void putBack()}
      >
        {t('putBack.thing')}
      </Button>
      <TakeBackProblem problem={problem} />
    </div>
  );
}
