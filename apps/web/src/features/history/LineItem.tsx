import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { FieldList, FieldName, Name } from '../../shared/plan/changes/ChangedFields.tsx';
import { ChangedValue } from '../../shared/plan/changes/ChangedValue.tsx';
import type { Below, Line } from '../../shared/plan/changes/lines.ts';
import type { Names } from '../../shared/plan/changes/useNames.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { MarkedSentence } from '../../shared/words/MarkedSentence.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useQuote, type Quote } from '../../shared/words/useQuote.ts';
import { addressOf, everything } from './address.ts';
import { PutBackField } from './PutBackField.tsx';
import { PutBackThing } from './PutBackThing.tsx';

interface LineItemProps {
  readonly line: Line;
  readonly names: Names;
  /** Of the write it is in. */
  readonly sequence: number;
  /** The seal took it out: it is not in the agreed plan. */
  readonly isNotAgreed: boolean;
}

/** One thing that a write did, with the way back. */
export function LineItem({ line, names, sequence, isNotAgreed }: LineItemProps) {
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
      return <WholeLine line={line} names={names} sequence={sequence} isNotAgreed={isNotAgreed} />;
    case 'field':
      return (
        <li>
          <FieldName of={line} field={line.field} names={names} isBelowName={false} />
          {isNotAgreed && <NotAgreed />}
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

function WholeLine({ line, names, sequence, isNotAgreed }: WholeLineProps) {
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
      {isNotAgreed && <NotAgreed />}
      <With below={line.below} />
      {line.values.length > 0 && (
        <Details
          summary={t('line.said')}
          about={<Sentence say={(marked) => t('write.inChange', { what: said(marked), sequence })} />}
        >
          <FieldList of={line} values={line.values} names={names} />
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
          <FieldList of={line} values={line.values} names={names} />
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

function NotAgreed() {
  const { t } = useTranslation('history');
  return <Tag tone="warning">{t('line.notAgreed')}</Tag>;
}

const Quiet = styled('div')(({ theme }) => ({ color: theme.vars.palette.colours.quiet }));
