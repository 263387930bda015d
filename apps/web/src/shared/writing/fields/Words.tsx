import { memo, type ComponentProps } from 'react';
import { inOneLine } from '@cynllun/domain/text/line-ends';
import { TextArea } from '../../form/TextArea.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useKeepCursor } from '../../form/useKeepCursor.ts';
import { useNoun } from '../noun.ts';
import { FieldBlock, type Marks } from './FieldBlock.tsx';
import { ProseLines } from './ProseLines.tsx';
import { useWritingField } from './useWritingField.ts';

interface WordsProps {
  readonly entity: string;
  /** The id of what has the field. */
  readonly of: string;
  readonly field: string;
  readonly value: string;
  readonly hint?: string | undefined;
  /** Instead of the field's own name. */
  readonly label?: string | undefined;
  readonly rows?: number | undefined;
  readonly room?: number | undefined;
  readonly Marks?: Marks | undefined;
}

/**
 * Plain words in the language they are typed in, saved as they are typed. Drawn again when its own words change, not at
 * each letter elsewhere.
 */
export const Words = memo(function Words({
  entity,
  of,
  field,
  value,
  hint,
  label,
  rows,
  room,
  Marks: marks,
}: WordsProps) {
  const { id, marksId, description, save, leave, ...own } = useWritingField(entity, of, field, label);
  const { prose, longest = 0 } = description;
  const control = {
    // Nobody is asked which language plain words are in.
    lang: useNoun().useWordsLanguage(),
    id,
    hint,
    value,
    label: own.label,
    problem: own.problem,
    'aria-describedby': marks && marksId,
    onBlur: leave,
    onWords: (words: string) => save(words, { typing: true }),
  };
  return (
    <FieldBlock id={id} Marks={marks}>
      {prose ? (
        <ProseLines {...control} proseKey={id} rows={rows} longest={longest} />
      ) : (
        <Line {...control} room={room} />
      )}
    </FieldBlock>
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
