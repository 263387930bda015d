import { lazy, Suspense, useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useFragment } from '@apollo/client/react';
import type { ConsultationMeetingsQuery, MeetingsShownFragment } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { PassagesMarked } from './PassagesMarked.tsx';
import { usePlaces } from './useConsultation.ts';

/** Fetched when they are asked for, with the library for forms. */
const MeetingForm = lazy(async () => ({ default: (await import('./MeetingForm.tsx')).MeetingForm }));
const SplitForm = lazy(async () => ({ default: (await import('./SplitForm.tsx')).SplitForm }));

const MeetingsShown = graphql(`
  fragment MeetingsShown on ConsultationMeetings {
    consultationId
    number
    meetings {
      id
      body
      on
      place
      minute
      language
      groups {
        id
        group
        count
      }
      passages {
        commentId
        start
        end
      }
    }
    actions {
      id
      reference
      title {
        original
        en
        cy
        madeFrom
      }
    }
    questions {
      id
      words {
        original
        en
        cy
        madeFrom
      }
    }
  }
`);

export type Meetings = MeetingsShownFragment;
export type Meeting = Meetings['meetings'][number];

/** The meetings at which people were heard, and what was said there, passage by passage [S10]. */
export function MeetingsScreen() {
  const { t } = useTranslation('triage');
  const { setUp } = usePlaces();
  const { data, error, refetch } = useAsked<ConsultationMeetingsQuery>();
  const [isRecording, setRecording] = useState(false);
  const shown = useFragment({ fragment: MeetingsShown, from: data?.consultationMeetings ?? null });
  const found = shown.complete ? shown.data : null;
  return (
    <Screen
      title={found ? t('meetings.titleOf', { number: found.number }) : t('meetings.title')}
      aside={
        found &&
        !isRecording && (
          <Button variant="contained" onClick={() => setRecording(true)}>
            {t('meetings.record')}
          </Button>
        )
      }
      ground
    >
      <p>
        <AppLink to={`${setUp}/comments`}>{t('meetings.toComments')}</AppLink> ·{' '}
        <AppLink to={`${setUp}/entered`}>{t('meetings.toEntered')}</AppLink>
      </p>
      {found && isRecording && (
        <Suspense fallback={null}>
          <MeetingForm consultationId={found.consultationId} onClosed={() => setRecording(false)} />
        </Suspense>
      )}
      {found?.meetings.map((meeting) => (
        <MeetingCard key={meeting.id} meeting={meeting} of={found} />
      ))}
      {found?.meetings.length === 0 && <p>{t('meetings.none')}</p>}
      {data === undefined && <Awaiting error={error} onTryAgain={() => void refetch()} />}
      {data !== undefined && !found && <p>{t('meetings.none')}</p>}
    </Screen>
  );
}

interface MeetingCardProps {
  readonly meeting: Meeting;
  readonly of: Meetings;
}

/** One meeting with its minute, in which what is a comment by now is marked. */
function MeetingCard({ meeting, of }: MeetingCardProps) {
  const { t } = useTranslation(['triage', 'fields']);
  const [isSplitting, setSplitting] = useState(false);
  const { id, body, on, place, minute, language, groups, passages } = meeting;
  // What plans recorded themselves, before, says neither whose meeting it was nor always on which day.
  const name = on ? t(body === '' ? 'meetings.unnamed' : 'meetings.named', { body, on }) : t('meetings.undated');
  const there = groups.map(({ group, count }) => {
    const words = group ? t(`fields:stakeholderKind.${group}`) : '';
    return count === null || count === undefined ? words : t('meetings.countOf', { group: words, count });
  });
  const close = () => {
    setSplitting(false);
    document.getElementById(`meeting-${id}`)?.focus();
  };
  return (
    <Card title={name} headingId={`meeting-${id}`}>
      <Quiet>{[place, ...there].filter(Boolean).join(' · ')}</Quiet>
      <PassagesMarked text={minute} language={language} passages={passages} />
      {passages.length > 0 && <p>{t('meetings.passages', { count: passages.length })}</p>}
      {isSplitting ? (
        <Suspense fallback={null}>
          <SplitForm source={{ id, text: minute, language }} select={t('meetings.select')} of={of} onClosed={close} />
        </Suspense>
      ) : (
        <Button aria-label={t('meetings.splitOf', { meeting: name })} onClick={() => setSplitting(true)}>
          {t('meetings.split')}
        </Button>
      )}
    </Card>
  );
}
