import Alert from '@mui/material/Alert';
import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutletContext, useSearchParams } from 'react-router';
import { chaptersOf } from '@cynllun/domain/plan/chapters';
import { loadWords } from '../../shared/words/i18n.ts';
import { late } from '../../shared/layout/late.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { JudgementField } from './JudgementField.tsx';
import { PartDocument } from './PartDocument.tsx';
import { PartsNav } from './PartsNav.tsx';
import { PointsList } from './PointsList.tsx';
import { ReadyCard } from './ReadyCard.tsx';
import { partOf, useMayDraft, useText } from './useAdvice.ts';
import { useFreshStanding } from './useFreshStanding.ts';
import { usePartName } from './usePartName.ts';
import type { FoundVersion } from './VersionFacts.tsx';

/** The text whole, for whoever reads it, and once it is issued. */
const textRead = late(async () => {
  const [{ adviceRead }] = await Promise.all([import('./adviceRead.ts'), loadWords(['responses'])]);
  return adviceRead.TextRead;
});

/** The version beside what its reviewers make of it, a recommendation at a time [S7] [S12]. */
export function AdviceScreen() {
  const { t } = useTranslation('advising');
  const found = useOutletContext<FoundVersion>();
  const { version } = found;
  useFreshStanding();
  const mayDraft = useMayDraft();
  const { number } = version;
  return (
    <Screen title={t('title', { number })} width="working">
      <Private>
        <b>{t('privateTo')}</b> {t('privateWhy')}
      </Private>
      {version.withdrawal !== null && <Alert severity="warning">{t('withdrawn', { on: version.withdrawal.on })}</Alert>}
      {mayDraft ? <Draft /> : <textRead.Part />}
    </Screen>
  );
}

function Draft() {
  const { t } = useTranslation('advising');
  const plan = usePlan();
  const text = useText();
  const partName = usePartName();
  const recommendationId = useChosenPart();
  const part = partOf(text, recommendationId);
  const chapters = useMemo(() => chaptersOf(plan), [plan]);
  const chapter = chapters.find(
    (one) => (one.recommendation?.id ?? null) === recommendationId && recommendationId !== null,
  );
  return (
    <>
      <PartsNav chosen={recommendationId} />
      <Beside>
        <section aria-label={t('parts.version')}>
          <PartDocument chapter={chapter ?? null} part={part} />
        </section>
        <Panel aria-label={t('parts.advice')}>
          <h2 id="part" tabIndex={-1}>
            {partName(recommendationId)}
          </h2>
          {part.judgements.map((judgement) => (
            <JudgementField key={judgement.id} judgement={judgement} />
          ))}
          <PointsList part={part} chapter={chapter ?? null} />
          <ReadyCard />
        </Panel>
      </Beside>
    </>
  );
}

/** The part that the address names: a recommendation of the version, or null for the plan as a whole. */
function useChosenPart(): string | null {
  const [search] = useSearchParams();
  const { recommendations } = usePlan();
  const named = search.get('of');
  if (named === 'plan') return null;
  return (recommendations.find(({ id }) => id === named) ?? recommendations[0])?.id ?? null;
}

const Private = styled('p')(({ theme }) => ({
  maxInlineSize: 'none',
  padding: '0.5rem 0.75rem',
  backgroundColor: theme.vars.palette.colours.panel,
  borderInlineStart: `4px solid ${theme.vars.palette.colours.edge}`,
  borderRadius: 4,
}));

/** Both are read and scrolled by themselves where they stand beside one another. */
const Beside = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: '1.5rem',
  alignItems: 'start',
  '& > *': { minInlineSize: 0 },
  [theme.breakpoints.up('md')]: { gridTemplateColumns: 'minmax(0, 11fr) minmax(0, 10fr)' },
}));

const Panel = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: '1rem',
  '& > h2': { margin: 0 },
  [theme.breakpoints.down('md')]: {
    paddingBlockStart: '1rem',
    borderBlockStart: `2px solid ${theme.vars.palette.colours.line}`,
  },
  [theme.breakpoints.up('md')]: {
    position: 'sticky',
    insetBlockStart: 0,
    maxBlockSize: '100vh',
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    paddingInline: '1rem',
    borderInlineStart: `1px solid ${theme.vars.palette.colours.line}`,
  },
}));
