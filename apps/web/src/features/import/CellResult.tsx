import { useTranslation } from 'react-i18next';
import { isAsWritten } from '@cynllun/domain/import/decisions';
import { peopleByName } from '@cynllun/domain/import/match-people';
import type { CellReading } from '@cynllun/domain/import/preview';
import { columnWords } from '@cynllun/messages/columnWords';
import { CheckField } from '../../shared/form/CheckField.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useSay } from '../../shared/words/useSay.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { cellKey, takeOf, type Choices, type Take } from './choices.ts';
import { cellId } from './cellName.ts';
import { MeaningField } from './MeaningField.tsx';
import { useProblemWords, useProposalWords } from './proposalWords.ts';
import { isUnknown, takenProposal } from './tally.ts';
import type { Choose } from './useImport.ts';

interface CellResultProps {
  readonly cell: CellReading;
  readonly choices: Choices;
  readonly choose: Choose;
}

/** What becomes of a cell: what stands as written, what waits to be accepted, and what could not be read and why. */
export function CellResult({ cell, choices, choose }: CellResultProps) {
  const { t } = useTranslation('import');
  const say = useSay();
  const words = useProposalWords();
  const take = takeOf(choices, cell);
  const onTake = (chosen: Take) => choose({ cells: { ...choices.cells, [cellKey(cell)]: chosen } });
  if (cell.field === 'note') return t('field.note');
  if (isAsWritten(cell)) return t('preview.asItStands', { field: columnWords(say, cell.field) });
  return (
    <div id={cellId(cell)} tabIndex={-1}>
      <Problem cell={cell} />
      {cell.choices.length > 0 ? (
        <MeaningField cell={cell} take={take} onTake={onTake} />
      ) : (
        cell.proposal && (
          <CheckField
            id={`${cellId(cell)}-accept`}
            label={t('preview.accept', { words: words(cell.proposal, cell.field) })}
            checked={take === 'proposal'}
            onChange={({ currentTarget }) => onTake(currentTarget.checked ? 'proposal' : 'words')}
          />
        )
      )}
      <Remarks cell={cell} choices={choices} />
    </div>
  );
}

function Problem({ cell: { problem } }: { readonly cell: CellReading }) {
  const why = useProblemWords();
  return problem && <Tag tone="warning">{why(problem)}</Tag>;
}

/** What is still to fill in, who is not known, and what is kept beside it. */
function Remarks({ cell, choices }: Pick<CellResultProps, 'cell' | 'choices'>) {
  const { t } = useTranslation('import');
  const format = useFormatter();
  const { people } = usePlanView();
  const say = useSay();
  const taken = takenProposal(choices, cell);
  const name = taken?.kind === 'person' ? taken.person : null;
  const keepsWords = cell.partial || typeof takeOf(choices, cell) === 'number';
  const remarks = [
    ...(taken && cell.missing.length > 0
      ? [t('missing.label', { what: format.list(cell.missing.map((what) => t(`missing.${what}`))) })]
      : []),
    ...(name !== null && isUnknown(name, peopleByName(people)) ? [t('preview.nobody', { name })] : []),
    ...(taken && keepsWords && cell.field !== 'outcomeWithMeasure' ? [t('preview.noteToo')] : []),
    ...(!taken && cell.field !== 'outcomeWithMeasure' ? [t('preview.staysNote')] : []),
    ...(!taken && cell.field === 'outcomeWithMeasure'
      ? [t('preview.asItStands', { field: columnWords(say, 'outcome') })]
      : []),
  ];
  return remarks.map((remark) => <div key={remark}>{remark}</div>);
}
