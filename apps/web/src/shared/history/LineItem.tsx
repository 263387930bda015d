import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../layout/AppLink.tsx';
import { Details } from '../layout/Details.tsx';
import { Tag } from '../layout/Tag.tsx';
import { FieldList, FieldName, Name } from '../plan/changes/ChangedFields.tsx';
import { ChangedValue } from '../plan/changes/ChangedValue.tsx';
import type { Below, Line } from '../plan/changes/lines.ts';
import type { Names } from '../plan/changes/useNames.ts';
import { useSayer } from '../plan/words.ts';
import { MarkedSentence } from '../words/MarkedSentence.tsx';
import { Sentence } from '../words/Sentence.tsx';
import { useQuote, type Quote } from '../words/useQuote.ts';
import type { Tools } from './tools.ts';

interface LineItemProps {
  readonly line: Line;
  readonly names: Names;
  /** Of the write it is in. */
  readonly sequence: number;
  /** The seal took it out: it is not in the agreed plan. */
  readonly isNotAgreed: boolean;
  readonly tools: Tools | null;
}

/** One thing that a write did, with what can be done about it. */
export function LineItem({ line, names, sequence, isNotAgreed, tools }: LineItemProps) {
  const { t } = useTranslation('history');
  switch (line.kind) {
    case 'setUp':
      return (
        <li>
          {names.begun} <With below={line.below} />
        </li>
      );
    case 'added':
    case 'removed':
      return <WholeLine {...{ line, names, sequence, isNotAgreed, tools }} />;
    case 'field':
      return (
        <li>
          <FieldName of={line} field={line.field} names={names} isBelowName={false} />
          {isNotAgreed && <NotAgreed />}
          <ChangedValue {...line} names={names} />
          {tools !== null && <tools.Field line={line} names={names} sequence={sequence} />}
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
      return <EventItem line={line} names={names} sequence={sequence} />;
    case 'moved':
      return (
        <li>
          <Sentence say={(quote) => t('line.moved', { what: names.what(line, quote) })} />
        </li>
      );
  }
}

type Whole = Extract<Line, { kind: 'added' | 'removed' }>;

interface WholeLineProps extends LineItemProps {
  readonly line: Whole;
}

function WholeLine({ line, names, sequence, isNotAgreed, tools }: WholeLineProps) {
  const { t } = useTranslation('history');
  const { quote } = useQuote();
  const deed = (marked: Quote) => (line.kind === 'added' ? names.deed(line, marked) : null);
  const said = (marked: Quote) => deed(marked) ?? t(`line.${line.kind}`, { what: names.what(line, marked) });
  const done = deed(quote);
  const name = <MarkedSentence sentence={names.what(line, quote)} />;
  const address = names.address(line, '');
  return (
    <li>
      {done === null ? (
        <Name>
          {t(`line.${line.kind}`, { what: '' })}
          {address === null ? name : <AppLink to={address}>{name}</AppLink>}
        </Name>
      ) : (
        <Name>
          <MarkedSentence sentence={done} />
        </Name>
      )}
      {isNotAgreed && <NotAgreed />}
      <With below={line.below} />
      {names.told(line.entity, line.values).length > 0 && (
        <Details
          summary={t('line.said')}
          about={<Sentence say={(marked) => t('write.inChange', { what: said(marked), sequence })} />}
        >
          <FieldList of={line} values={line.values} names={names} />
        </Details>
      )}
      {line.kind === 'removed' && tools !== null && <tools.Removed line={line} names={names} removedIn={sequence} />}
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
          <FieldList of={line} values={line.values} names={names} />
        </Details>
      )}
    </li>
  );
}

function With({ below }: { readonly below: Below }): ReactNode {
  const { t } = useTranslation('history');
  const say = useSayer();
  if (below.length === 0) return null;
  const counts = below.map(([entity, count]) => t('line.count', { things: say(`history:things.${entity}`), count }));
  return <Quiet>{t('line.with', { things: counts })}</Quiet>;
}

function NotAgreed() {
  const { t } = useTranslation('history');
  return <Tag tone="warning">{t('line.notAgreed')}</Tag>;
}

const Quiet = styled('div')(({ theme }) => ({ color: theme.vars.palette.colours.quiet }));
