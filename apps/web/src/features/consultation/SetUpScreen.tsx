import { lazy, Suspense, useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Card, Columns, Quiet } from '../../shared/layout/Card.tsx';
import { late } from '../../shared/layout/late.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { loadWords } from '../../shared/words/i18n.ts';
import { Words } from '../../shared/writing/fields/Words.tsx';
import { ContactsList } from './ContactsList.tsx';
import { Beside, Both, Day, Fields, Time, Yes } from './fields.tsx';
import { GroupsCard } from './GroupsCard.tsx';
import { GapsCard } from './GapsCard.tsx';
import { InvitationsCard } from './InvitationsCard.tsx';
import { QuestionsCard } from './QuestionsCard.tsx';
import { RunningCard } from './RunningCard.tsx';
import { StateTag } from './StateTag.tsx';
import { useConsultation, usePlaces, useStanding } from './useConsultation.ts';
import { WhatCard } from './WhatCard.tsx';

/** Fetched after the rest: few have one. */
const EasyReadCard = lazy(async () => ({ default: (await import('./entered/EasyReadCard.tsx')).EasyReadCard }));
/** Fetched where anyone may take part. */
const OpenLinkCard = lazy(async () => ({ default: (await import('./OpenLinkCard.tsx')).OpenLinkCard }));

const equality = late(async () => {
  const [{ EqualityNumbers }] = await Promise.all([import('./EqualityNumbers.tsx'), loadWords(['equality'])]);
  return EqualityNumbers;
});

/** A consultation is set up here, with what is missing beside it as one goes [S5] [S10]. */
export function SetUpScreen() {
  const { t } = useTranslation('consultation');
  const { number, copies, reach } = useConsultation();
  const { state } = useStanding();
  const { preview } = usePlaces();
  const isOpened = copies.length > 0;
  return (
    <Screen
      title={t('setUp.title', { number: number ?? 1 })}
      facts={<StateTag state={state} />}
      aside={
        <ButtonLink to={preview} variant="contained">
          {t(isOpened ? 'ready.lookOpened' : 'ready.look')}
        </ButtonLink>
      }
      width="working"
      ground
    >
      <Columns>
        <div>
          {isOpened && <Quiet>{t('running.draftNote')}</Quiet>}
          <TextsCard />
          <WhatCard />
          <QuestionsCard />
          <Suspense fallback={null}>
            <EasyReadCard />
          </Suspense>
          <DaysCard isOpened={isOpened} />
          <ContactCard />
          <InvitationsCard />
          <GroupsCard />
        </div>
        <div>
          {isOpened && <RunningCard />}
          {reach === 'openLink' && (
            <Suspense fallback={null}>
              <OpenLinkCard />
            </Suspense>
          )}
          {state === 'closed' && <EqualityCard />}
          <GapsCard />
        </div>
      </Columns>
    </Screen>
  );
}

/** What those who took part said of themselves, once it has closed. */
function EqualityCard() {
  const { t } = useTranslation('consultation');
  const { id } = useConsultation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t('equality.title')}>
      {isOpen ? (
        <equality.Part consultationId={id} />
      ) : (
        <Button onClick={() => setOpen(true)} {...equality.asked}>
          {t('equality.show')}
        </Button>
      )}
    </Card>
  );
}

function TextsCard() {
  const { t } = useTranslation('consultation');
  const { id, title, introduction, found } = useConsultation();
  const of = { entity: 'consultation', of: id };
  return (
    <Card title={t('setUp.words')}>
      <Fields>
        <Quiet>{t('setUp.wordsHint')}</Quiet>
        <Both {...of} field="title" label={t('field.title')} text={title} />
        <Both {...of} field="introduction" label={t('field.introduction')} text={introduction} rows={4} />
        <Both {...of} field="found" label={t('field.found')} text={found} rows={4} />
      </Fields>
    </Card>
  );
}

function DaysCard({ isOpened }: { readonly isOpened: boolean }) {
  const { t } = useTranslation('consultation');
  const { id, opensOn, closesOn, closesMinute, keepsLate } = useConsultation();
  const of = { entity: 'consultation', of: id };
  return (
    <Card title={t('setUp.days')}>
      <Fields>
        {!isOpened && (
          <Beside>
            <Day {...of} field="opensOn" label={t('field.opensOn')} value={opensOn} />
            <Day {...of} field="closesOn" label={t('field.closesOn')} value={closesOn} />
            <Time
              {...of}
              field="closesMinute"
              label={t('field.closesMinute')}
              hint={t('setUp.closesAtHint')}
              value={closesMinute}
            />
          </Beside>
        )}
        <Yes {...of} field="keepsLate" label={t('field.keepsLate')} value={keepsLate} />
      </Fields>
    </Card>
  );
}

function ContactCard() {
  const { t } = useTranslation('consultation');
  const { id, phone, phoneHours, address, urgentPhone } = useConsultation();
  const of = { entity: 'consultation', of: id };
  return (
    <Card title={t('setUp.contact')}>
      <Fields>
        <Beside>
          <Words {...of} field="phone" label={t('field.phone')} value={phone} room={20} />
          <Words {...of} field="urgentPhone" label={t('field.urgentPhone')} value={urgentPhone} room={20} />
        </Beside>
        <Both {...of} field="phoneHours" label={t('field.phoneHours')} text={phoneHours} />
        <Words {...of} field="address" label={t('field.address')} value={address} />
        <ContactsList />
      </Fields>
    </Card>
  );
}
