import { useTranslation } from 'react-i18next';
import { stepOf, type Step } from '@cynllun/domain/stage/steps';
import type { PlanRowFragment } from '../../generated/graphql.ts';
import { Board } from '../../shared/list/Board.tsx';
import { Waiting } from '../../shared/review/Waiting.tsx';
import { HowComplete, NextDeadline, PlanName } from './parts.tsx';

const lanes = ['drafted', 'advice', 'council', 'agreed', 'watched'] as const;
const LANE: Readonly<Record<Step, (typeof lanes)[number]>> = {
  arrangements: 'drafted',
  drafting: 'drafted',
  submitted: 'advice',
  responded: 'advice',
  presented: 'council',
  published: 'council',
  agreed: 'agreed',
  monitoring: 'watched',
};

/** The plans by how far they have come; those that wait for who reads have a heavier edge, and say *You*. */
export function PlanBoard({ plans }: { readonly plans: readonly PlanRowFragment[] }) {
  const { t } = useTranslation('portfolio');
  return (
    <Board
      lanes={lanes.map((lane) => {
        const rows = plans.filter(({ stage }) => LANE[stepOf(stage)] === lane);
        return { key: lane, name: t(`lane.${lane}`), count: rows.length, rows, empty: t('laneEmpty') };
      })}
      rowKey={({ id }) => id}
      isMarked={({ waitingOn }) => waitingOn.turn === 'you'}
    >
      {(plan) => (
        <>
          <PlanName plan={plan} />
          <Waiting review={plan} />
          <NextDeadline plan={plan} />
          <HowComplete plan={plan} />
        </>
      )}
    </Board>
  );
}
