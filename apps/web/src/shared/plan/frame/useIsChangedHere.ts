import { useLocation } from 'react-router';
import { withoutLanguage } from '../../words/language.ts';
import { useMay, usePlanId, usePlanView } from '../source/usePlan.ts';

/** Whether the screen that is open is one on which this person writes the plan, and not one on which it is read. */
export function useIsChangedHere(): boolean {
  const may = useMay();
  const planId = usePlanId();
  const { viewerCan, viewerActionIds } = usePlanView();
  const [page = '', id = ''] = withoutLanguage(useLocation().pathname).split('/').slice(3);
  switch (page) {
    case '':
      return may.list('action', 'plan', planId) || may.list('recommendation', 'plan', planId);
    case 'actions':
      return may.edit('action', id, 'title');
    case 'recommendations':
      return may.edit('recommendation', id, 'text') || may.edit('recommendation', id, 'noActionReason');
    case 'introduction':
    case 'forums':
    case 'other-plans':
      return may.edit('plan', planId, 'introduction');
    case 'replies':
      return viewerCan.replyDraft || viewerActionIds.length > 0;
    case 'set-up':
      return viewerCan.reviewSetUp;
    case 'council':
      return viewerCan.paperWrite;
    case 'deadlines':
      return viewerCan.deadlinesKeep || viewerCan.reviewSetUp;
    default:
      return false;
  }
}
