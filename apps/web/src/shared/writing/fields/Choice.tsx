import { useTranslation } from 'react-i18next';
import { choiceWords } from '@cynllun/messages/fieldWords';
import { sayer } from '@cynllun/messages/say';
import { RadioField } from '../../form/RadioField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { useLanguage } from '../../words/useLanguage.ts';
import { FieldBlock, type Marks } from './FieldBlock.tsx';
import { useWritingField } from './useWritingField.ts';

/** Radio buttons for so many choices, and a list for more. */
const FEW = 3;

interface ChoiceProps {
  readonly entity: string;
  /** The id of what has the field. */
  readonly of: string;
  readonly field: string;
  readonly value: string | null;
  readonly hint?: string | undefined;
  /** Instead of the field's own name. */
  readonly label?: string | undefined;
  /** How many choices at most are radio buttons. */
  readonly few?: number;
  readonly Marks?: Marks | undefined;
}

/** One of the field's own list. */
export function Choice({ entity, of, field, value, hint, label, few = FEW, Marks: marks }: ChoiceProps) {
  const { id, marksId, save, description, ...own } = useWritingField(entity, of, field, label);
  const { i18n } = useTranslation();
  const say = sayer(i18n, useLanguage());
  const members = description.list?.members ?? [];
  const options = members.map((member) => ({ value: member, label: choiceWords(say, description.list?.name, member) }));
  const control = { id, label: own.label, hint, problem: own.problem, options };
  return (
    <FieldBlock id={id} Marks={marks}>
      {members.length <= few ? (
        <RadioField {...control} value={value} onChange={save} />
      ) : (
        <SelectField
          {...control}
          aria-describedby={marks && marksId}
          value={value ?? ''}
          onChange={(event) => save(event.target.value === '' ? null : event.target.value)}
        />
      )}
    </FieldBlock>
  );
}
