import { memo, type ComponentProps } from 'react';
import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Entry } from '@cynllun/domain/plan/plan';
import { inOneLine } from '@cynllun/domain/text/line-ends';
import { useDraftingLanguage } from '../../../shared/plan/source/usePlan.ts';
import { TextArea } from '../../../shared/form/TextArea.tsx';
import { TextField } from '../../../shared/form/TextField.tsx';
import { FieldMarks } from './FieldMarks.tsx';
import { ProseLines } from '../../../shared/writing/fields/ProseLines.tsx';
import { usePlanField, type PlanFieldProps } from './usePlanField.ts';
import { useKeepCursor } from '../../../shared/form/useKeepCursor.ts';

interface WordsFieldProps<N extends EntityName> extends PlanFieldProps<N, string> {
  readonly rows?: number;
  readonly room?: number;
}

/** Plain words in the language they are typed in, saved as they are typed. */
export function WordsField<N extends EntityName>({ of, field, ...props }: WordsFieldProps<N>) {
  return <Words {...props} of={of.id} field={field} value={String(of[field as keyof Entry<N>])} />;
}

interface WordsProps extends Omit<WordsFieldProps<EntityName>, 'of' | 'field'> {
  readonly of: string;
  readonly field: string;
  readonly value: string;
}

/** Drawn again when its own words change, not at each letter elsewhere. */
const Words = memo(function Words({ entity, of, field, value, hint, label, rows, room }: WordsProps) {
  const { id, marksId, description, save, leave, ...own } = usePlanField(entity, of, field, label);
  const { prose, longest = 0 } = description;
  const control = {
    // Nobody is asked which language plain words are in: most are in the one that the plan is drafted in.
    lang: useDraftingLanguage(),
    id,
    hint,
    value,
    label: own.label,
    problem: own.problem,
    'aria-describedby': marksId,
    onBlur: leave,
    onWords: (words: string) => save(words, { typing: true }),
  };
  return (
    <FieldMarks id={id}>
      {prose ? (
        <ProseLines {...control} proseKey={id} rows={rows} longest={longest} />
      ) : (
        <Line {...control} room={room} />
      )}
    </FieldMarks>
  );
});

interface LineProps extends Omit<ComponentProps<typeof TextField>, 'onChange' | 'room'> {
  readonly value: string;
  readonly room?: number | undefined;
  readonly onWords: (words: string) => void;
}

function Line({ onWords, room, ...props }: LineProps) {
  const { ref, look } = useKeepCursor<HTMLInputElement>(inOneLine(props.value));
  return (
    <TextField
      {...props}
      {...(room !== undefined && { room })}
      ref={ref}
      autoComplete="off"
      onSelect={look}
      onChange={(event) => {
        look(event);
        onWords(event.target.value);
      }}
    />
  );
}

interface LinesProps extends Omit<ComponentProps<typeof TextArea>, 'onChange' | 'rows'> {
  readonly value: string;
  readonly rows?: number | undefined;
  readonly onWords: (words: string) => void;
}

export function Lines({ onWords, rows = 2, ...props }: LinesProps) {
  const { ref, look } = useKeepCursor<HTMLTextAreaElement>(props.value);
  return (
    <TextArea
      {...props}
      rows={rows}
      ref={ref}
      onSelect={look}
      onChange={(event) => {
        look(event);
        onWords(event.target.value);
      }}
    />
  );
}
