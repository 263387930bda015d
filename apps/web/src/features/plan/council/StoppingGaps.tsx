import { useTranslation } from 'react-i18next';
import type { Finding } from '@cynllun/domain/plan/finding';
import { reasonFor } from '@cynllun/domain/submission/gaps';
import { announce } from '../../../shared/layout/announcements.ts';
import { Quiet } from '../../../shared/layout/Card.tsx';
import { GapRows } from '../../../shared/plan/gaps/GapRows.tsx';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';

const heading = 'stopping';

/** What the final gate found in a version: each gap has a reason, given here, or is mended in the next version. */
export function StoppingGaps({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('agreement');
  const plan = usePlan();
  const gaps = findings.map((finding) => ({ finding, reason: reasonFor(plan, finding)?.reason ?? '' }));
  const left = gaps.filter(({ reason }) => reason === '').length;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} tabIndex={-1}>
        {left === 0 ? t('put.explained') : t('put.stopping', { count: left })}
      </h3>
      <Quiet>{t('put.stoppingHint')}</Quiet>
      <GapRows gaps={gaps} headingId={heading} onReason={() => announce(t('put.reasonSaved'))} />
    </section>
  );
}
