import { styled } from '@mui/material/styles';
import { AppLink } from '../../layout/AppLink.tsx';
import { Sentence } from '../../words/Sentence.tsx';
import { PlainValue } from './ChangedValue.tsx';
import type { Subject, Value } from './lines.ts';
import type { Names } from './useNames.ts';

interface FieldNameProps {
  readonly of: Subject;
  readonly field: string;
  readonly names: Names;
  /** A heading says already whose field it is. */
  readonly isBelowName: boolean;
}

/** The field's name, a link to it while it is there to be edited. */
export function FieldName({ of, field, names, isBelowName }: FieldNameProps) {
  const address = names.address(of, field);
  const words = (
    <Sentence say={(quote) => (isBelowName ? names.field(of.entity, field) : names.where(of, field, quote))} />
  );
  return <Name>{address === null ? words : <AppLink to={address}>{words}</AppLink>}</Name>;
}

interface FieldListProps {
  readonly of: Subject;
  readonly values: readonly Value[];
  readonly names: Names;
}

/** What something that came or went says, field by field. */
export function FieldList({ of, values, names }: FieldListProps) {
  return (
    <Values>
      {names.told(of.entity, values).map((value) => (
        <div key={value.field}>
          <dt>{names.field(of.entity, value.field)}</dt>
          <dd>
            <PlainValue entity={of.entity} {...value} names={names} />
          </dd>
        </div>
      ))}
    </Values>
  );
}

export const Name = styled('div')({ overflowWrap: 'anywhere' });

const Values = styled('dl')({
  display: 'grid',
  gap: '0.5rem',
  margin: 0,
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0 },
});

export const Lines = styled('ul')({
  display: 'grid',
  gap: '0.75rem',
  margin: 0,
  marginBlock: '0.375rem',
  padding: 0,
  listStyle: 'none',
  '& > li': { minInlineSize: 0 },
  '& details': { marginBlock: '0.125rem' },
  '& button': { marginBlockStart: '0.375rem' },
});
