import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { MarkedSentence } from '../../shared/words/MarkedSentence.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useQuote, type Quote } from '../../shared/words/useQuote.ts';
import { addressOf, everything } from './address.ts';
import { ChangedValue, PlainValue } from './ChangedValue.tsx';
import type { Below, Line, Subject, Value } from './lines.ts';
import { PutBackField } from './PutBackField.tsx';
import { PutBackThing } from './PutBackThing.tsx';
import type { Names } from './useNames.ts';

interface LineItemProps {
  readonly line: Line;
  readonly names: Names;
  /** Of the write it is in; null where two moments are compared. */
  readonly sequence: number | null;
}

/** One thing that a write did, or that differs between two moments, with the way back. */
export function LineItem({ line, names, sequence }: LineItemProps) {
  const { t } = useTranslation('history');
  switch (line.kind) {
    case 'setUp':
      return (
        <li>
          {t('line.setUp')} <With below={line.below} />
        </li>
      );
    case 'added':
    case 'removed':
      if (sequence !== null) return <WholeLine line={line} names={names} sequence={sequence} />;
      return (
        <li>
          <FieldList line={line} values={line.values} names={names} />
        </li>
      );
    case 'field':
      return (
        <li>
          <Where line={line} field={line.field} names={names} isBelowName={sequence === null} />
          <ChangedValue {...line} names={names} />
          <PutBackField line={line} names={names} sequence={sequence} />
        </li>
      );
    case 'translated':
      return (
        <li>
          <Sentence say={(quote) => t('line.translated', { what: names.where(line, line.field, quote) })} />
        </li>
      );
    case 'recorded':
    case 'corrected':
    case 'takenBack':
      return <EventItem line={line} names={names} sequence={sequence ?? 0} />;
    case 'moved':
      return (
        <li>
          <Sentence say={(quote) => t('line.moved', { what: names.what(line, quote) })} />
        </li>
      );
  }
}

interface WhereProps {
  readonly line: Subject;
  readonly field: string;
  readonly names: Names;
  /** A heading says already whose field it is. */
  readonly isBelowName: boolean;
}

/** The field's name, a link to it while it is there. */
function Where({ line, field, names, isBelowName }: WhereProps) {
  const address = names.address(line, field);
  const words = (
    <Sentence say={(quote) => (isBelowName ? names.field(line.entity, field) : names.where(line, field, quote))} />
  );
  return <Name>{address === null ? words : <AppLink to={address}>{words}</AppLink>}</Name>;
}

type Whole = Extract<Line, { kind: 'added' | 'removed' }>;

interface WholeLineProps {
  readonly line: Whole;
  readonly names: Names;
  readonly sequence: number;
}

function WholeLine({ line, names, sequence }: WholeLineProps) {
  const { t } = useTranslation('history');
  const planId = usePlanId();
  const { quote } = useQuote();
  const said = (marked: Quote) => t(`line.${line.kind}`, { what: names.what(line, marked) });
  const name = <MarkedSentence sentence={names.what(line, quote)} />;
  const address = names.address(line, '');
  const about = `/plans/${planId}/history${addressOf({ ...everything, about: line.id })}`;
  return (
    <li>
      <Name>
        {t(`line.${line.kind}`, { what: '' })}
        {address === null ? name : <AppLink to={address}>{name}</AppLink>}
      </Name>
      <With below={line.below} />
      {line.values.length > 0 && (
        <Details
          summary={t('line.said')}
          about={<Sentence say={(marked) => t('write.inChange', { what: said(marked), sequence })} />}
        >
          <FieldList line={line} values={line.values} names={names} />
        </Details>
      )}
      {line.kind === 'removed' && !names.isThere(line.id) && (
        <PutBackThing line={line} names={names} removedIn={sequence} />
      )}
      {line.entity === 'action' && line.kind === 'removed' && (
        <p>
          <AppLink to={about}>
            <Sentence say={(marked) => t('line.aboutOf', { what: names.what(line, marked) })} />
          </AppLink>
        </p>
      )}
    </li>
  );
}

interface EventItemProps {
  readonly line: Extract<Line, { about: string }>;
  readonly names: Names;
  readonly sequence: number;
}

/** Something that happened to the plan, as it was recorded, corrected or taken back. */
function EventItem({ line, names, sequence }: EventItemProps) {
  const { plain } = useQuote();
  const { t } = useTranslation('history');
  const said = t(`line.${line.kind}`, { what: names.value('planEvent', 'corrects', line.about, plain) });
  return (
    <li>
      <Name>{said}</Name>
      {line.values.length > 0 && (
        <Details summary={t('line.said')} about={t('write.inChange', { what: said, sequence })}>
          <FieldList line={line} values={line.values} names={names} />
        </Details>
      )}
    </li>
  );
}

function With({ below }: { readonly below: Below }): ReactNode {
  const { t } = useTranslation('history');
  if (below.length === 0) return null;
  const counts = below.map(([entity, count]) => t('line.count', { things: t(`things.${entity}`), count }));
  return <Quiet>{t('line.with', { things: counts })}</Quiet>;
}

interface FieldListProps {
  readonly line: Subject;
  readonly values: readonly Value[];
  readonly names: Names;
}

/** What something that came or went says, field by field. */
function FieldList({ line, values, names }: FieldListProps) {
  return (
    <Values>
      {values.map((value) => (
        <div key={value.field}>
          <dt>{names.field(line.entity, value.field)}</dt>
          <dd>
            <PlainValue entity={line.entity} {...value} names={names} />
          </dd>
        </div>
      ))}
    </Values>
  );
}

const Name = styled('div')({ overflowWrap: 'anywhere' });
const Quiet = styled('div')(({ theme }) => ({ color: theme.vars.palette.colours.quiet }));

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
