import { useEffect, useMemo } from 'react';
import { path } from '@cynllun/domain/aggregate/path';
import { usePlanComments } from '../../../shared/comments/planComments.ts';
import { CommentsAtField } from './CommentsAtField.tsx';
import type { CommentsOnPlan } from './CommentsContext.tsx';

interface FollowCommentsProps {
  readonly planId: string;
  /** The action that is open. */
  readonly actionId: string | undefined;
  readonly onKnown: (comments: CommentsOnPlan | null) => void;
}

/** Asks which comments on a plan wait for an answer, and again as they come. Shows nothing itself: a plan waits for none of it. */
export function FollowComments({ planId, actionId, onKnown }: FollowCommentsProps) {
  const comments = usePlanComments(planId, actionId);
  const known = useMemo((): CommentsOnPlan | null => {
    if (!comments) return null;
    const byAction = new Map(comments.actions.map((one) => [one.actionId, one]));
    const fieldOf = ({ comment: { aboutId, part } }: CommentsOnPlan['ofAction'][number]) =>
      path('action', aboutId, part.split('.', 1)[0] ?? '');
    const ofAction = comments.comments ?? [];
    return { byAction, ofAction, byField: Map.groupBy(ofAction, fieldOf), At: CommentsAtField };
  }, [comments]);
  useEffect(() => onKnown(known), [known, onKnown]);
  return null;
}
