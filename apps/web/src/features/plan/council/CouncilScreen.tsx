import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { paperOf, versionOfPaper } from '@cynllun/domain/council/paper';
import type { CouncilPaper } from '@cynllun/domain/plan/plan';
import { Card, Columns } from '../../../shared/layout/Card.tsx';
import { late } from '../../../shared/layout/late.tsx';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useMay, usePlan, useToday } from '../../../shared/plan/source/usePlan.ts';
import { TranslateToggle, TranslatingNotice } from '../fields/TranslateToggle.tsx';
import { BeginPaper } from './BeginPaper.tsx';
import { Decided } from './Decided.tsx';
import { MakeCard } from './MakeCard.tsx';
import { PaperFields } from './PaperFields.tsx';
import { PublicCard } from './PublicCard.tsx';
import { ReadyCard } from './ReadyCard.tsx';
import { VersionCards } from './VersionCards.tsx';
import { useSentOn } from './useSentOn.ts';

/** For whoever may not write it. */
const paperRead = late(async () => (await import('./PaperRead.tsx')).PaperRead);

/**
 * What was decided of the plan, and the paper with which it goes to the Council: the paper's own words, what of it is not ready,
 * and the paper itself.
 */
export function CouncilScreen() {
  const { t } = useTranslation('council');
  const paper = paperOf(usePlan());
  if (paper !== null) return <Paper paper={paper} />;
  return (
    <Screen title={t('title')} width="working" ground facts={<Meeting />}>
      <Suspense fallback={null}>
        <Decided />
      </Suspense>
      <Card title={t('begin.title')}>
        <BeginPaper />
      </Card>
    </Screen>
  );
}

function Paper({ paper }: { readonly paper: CouncilPaper }) {
  const { t } = useTranslation('council');
  const mayWrite = useMay().edit('councilPaper', paper.id, 'resolution');
  return (
    <Screen
      title={t('title')}
      width="working"
      ground
      facts={
        <>
          <OfVersion paper={paper} />
          <Meeting />
        </>
      }
      aside={mayWrite && <TranslateToggle />}
    >
      {mayWrite && <TranslatingNotice />}
      <Suspense fallback={null}>
        <Decided />
      </Suspense>
      <Columns>
        <div>
          <Suspense fallback={null}>
            {mayWrite ? <PaperFields paper={paper} /> : <paperRead.Part paper={paper} />}
          </Suspense>
          <Suspense fallback={null}>
            <VersionCards paper={paper} />
          </Suspense>
        </div>
        <div>
          <Suspense fallback={null}>
            <MakeCard />
          </Suspense>
          <ReadyCard paper={paper} />
          <PublicCard paper={paper} />
        </div>
      </Columns>
    </Screen>
  );
}

function OfVersion({ paper }: { readonly paper: CouncilPaper }) {
  const { t } = useTranslation('council');
  const plan = usePlan();
  const sentOn = useSentOn();
  const number = versionOfPaper(plan, paper, useToday())?.number ?? null;
  const on = sentOn(number);
  return <span>{number === null || on === null ? t('of.none') : t('of.version', { number, on })}</span>;
}

function Meeting() {
  const { t } = useTranslation('council');
  const { presentedOn } = usePlan().review;
  return <span>{presentedOn === null ? t('meeting.unset') : t('meeting.on', { on: presentedOn })}</span>;
}
