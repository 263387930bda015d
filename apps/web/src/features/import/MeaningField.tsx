import { useTranslation } from 'react-i18next';
import type { CellReading } from '@cynllun/domain/import/preview';
import { RadioField } from '../../shared/form/RadioField.tsx';
import type { Take } from './choices.ts';
import { cellId } from './cellName.ts';
import { useProposalWords } from './proposalWords.ts';

interface MeaningFieldProps {
  readonly cell: CellReading;
  readonly take: Take;
  readonly onTake: (take: Take) => void;
}

/** What vague words may have meant, to pick from; or they stay words. */
export function MeaningField({ cell, take, onTake }: MeaningFieldProps) {
  const { t } = useTranslation('import');
  const words = useProposalWords();
  const { proposal, choices, field } = cell;
  const options = [
    ...(proposal ? [{ value: 'proposal', label: words(proposal, field) }] : []),
    ...choices.map((choice, index) => ({
      value: String(index),
      label: `${t(`choice.${choice.code}`)}: ${words(choice.proposal, field)}`,
    })),
    { value: 'words', label: field === 'outcomeWithMeasure' ? t('preview.asOutcome') : t('preview.asNote') },
  ];
  return (
    <RadioField
      id={`${cellId(cell)}-meaning`}
      label={t('preview.meaning')}
      options={options}
      value={String(take)}
      onChange={(value) => onTake(value === 'words' || value === 'proposal' ? value : Number(value))}
    />
  );
}
