import type { FragmentType } from '@apollo/client';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { Paper } from '../../shared/layout/Screen.tsx';
import { deadlineTones } from '../../shared/review/deadlineTones.ts';
import { DaysTag } from '../../shared/review/StatusWords.tsx';
import { useRows } from '../../shared/useRows.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { MarkedLine, MarkedList } from '../../shared/layout/MarkedLine.tsx';
import { waits, type Wait, type What } from './waits.ts';

const Waits = graphql(`
  fragment Waits on ReviewOverview {
    id
    planId
    name {
      original
      en
      cy
      madeFrom
    }
    viewerRoles
    viewerCan {
      planReadDraft
    }
    waitingOn {
      turn
      for
      meanwhile
    }
    deadlines {
      code
      by
      due
      status
      daysRemaining
      daysLate
    }
    completeness {
      nextGate
      met
      missing
    }
    ownActions {
      id
      reference
      gaps
    }
    unansweredPoints {
      count
    }
  }
`);

/** So many are read at a glance; the rest opens below them. */
const AT_A_GLANCE = 8;

/** What only the reader can do next, the most urgent first, each with the way there. */
export function WaitsForYou({ reviews: from }: { readonly reviews: readonly FragmentType<typeof Waits>[] }) {
  const { t } = useTranslation('home');
  const reviews = useRows(Waits, from);
  const all = waits(reviews);
  const rest = all.slice(AT_A_GLANCE);
  const lines = (some: readonly Wait[]) => (
    <MarkedList>
      {some.map((wait) => (
        <WaitLine
          key={`${wait.review.id} ${Object.values(wait.what).join(' ')}`}
          wait={wait}
          named={reviews.length > 1}
        />
      ))}
    </MarkedList>
  );
  return (
    <Section as="section" aria-labelledby="waits">
      <Typography variant="h2" id="waits">
        {t('waits.title')}
      </Typography>
      {all.length === 0 ? <p>{t('waits.none')}</p> : lines(all.slice(0, AT_A_GLANCE))}
      {rest.length > 0 && <Details summary={t('waits.rest', { count: rest.length })}>{lines(rest)}</Details>}
    </Section>
  );
}

function WaitLine({ wait: { review, what, by, to }, named }: { readonly wait: Wait; readonly named: boolean }) {
  const { t } = useTranslation(['home', 'dates']);
  const words = useWaitWords();
  const due = by?.due == null ? [] : [t('dates:dueOn', { on: by.due })];
  const facts = [...useMore(what), ...due];
  return (
    <MarkedLine tone={by === null ? 'neutral' : deadlineTones[by.status]} tag={by && <DaysTag {...by} />}>
      <AppLink to={to}>{words(what)}</AppLink>
      {facts.length > 0 && <small>{facts.join(' · ')}</small>}
      {named && (
        <small>
          <Sentence say={(quote) => t('home:review.plan', { name: quote(review.name) || t('home:review.unnamed') })} />
        </small>
      )}
    </MarkedLine>
  );
}

/** What is to be done, as the words of a link. */
function useWaitWords() {
  const { t } = useTranslation(['home', 'dates']);
  return (what: What): string => {
    if (what.kind === 'ownGaps') return t('home:waits.ownGaps', { count: what.count });
    if (what.kind === 'points') return t('home:waits.points', { count: what.count });
    if (what.kind === 'gaps') return t(`home:waits.gaps.${what.gate}`, { count: what.count });
    return what.kind === 'task' ? t(`home:waits.task.${what.task}`) : t(`dates:name.${what.code}`);
  };
}

/** What else is known of it. */
function useMore(what: What): readonly string[] {
  const { t } = useTranslation('home');
  if (what.kind === 'gaps') return [t('review.met', { met: what.met, of: what.met + what.count })];
  return what.kind === 'ownGaps' ? [t('waits.inActions', { references: what.references })] : [];
}

const Section = styled(Paper)({ marginBlockEnd: '1rem' });
