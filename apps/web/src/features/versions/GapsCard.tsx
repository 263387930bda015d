import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/layout/Card.tsx';
import { GapRows } from '../../shared/plan/gaps/GapRows.tsx';
import { findingOf } from '../../shared/words/finding.ts';
import type { Candidate } from './operations.ts';

/** Where what blocks a version stands, and the focus goes once it has changed. */
export const blocksHeading = 'blocks';

/** Gaps that are neither mended nor explained. */
export const blockingIn = ({ gaps }: Candidate): Candidate['gaps'] => gaps.filter(({ reason }) => reason === '');

interface GapsCardProps {
  readonly candidate: Candidate;
  /** A reason was given, changed or taken away, as the words say. */
  readonly onReason: (done: string) => void;
}

/** What blocks the draft gate, each gap to be mended or explained. */
export function GapsCard({ candidate, onReason }: GapsCardProps) {
  const { t } = useTranslation('versions');
  const blocking = blockingIn(candidate);
  const gaps = candidate.gaps.map(({ finding, reason }) => ({ finding: findingOf(finding), reason }));
  return (
    <Card
      title={blocking.length === 0 ? t('blocks.none') : t('blocks.title', { count: blocking.length })}
      headingId={blocksHeading}
      aside={blocking.length > 0 ? t('blocks.hint') : gaps.length > 0 && t('blocks.shown')}
    >
      {gaps.length > 0 && <GapRows gaps={gaps} headingId={blocksHeading} onReason={onReason} />}
    </Card>
  );
}
