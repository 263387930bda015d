import { use } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { readPath } from '@cynllun/domain/aggregate/path';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Details } from '../../../shared/layout/Details.tsx';
import { usePlanId } from '../../../shared/plan/source/usePlan.ts';
import { useSay } from '../../../shared/words/useSay.ts';
import { CommentsContext, type AtField } from './CommentsContext.tsx';

/** So many stand beside a field; the rest one finds with all others. */
const MOST = 5;

/** What people said of a field and is not answered, folded below it: how each begins, and the way to it. */
export function CommentsAtField({ id }: AtField) {
  const { t } = useTranslation(['triage', 'fields']);
  const say = useSay();
  const planId = usePlanId();
  const here = use(CommentsContext)?.byField.get(id) ?? [];
  const { id: actionId, field } = readPath(id);
  const [first] = here;
  if (first === undefined) return null;
  const about = field === '' ? t('triage:onPlan.wholeAction') : say(`fields:action.${field}`);
  return (
    <Details summary={t('triage:onPlan.here', { count: here.length })} about={about}>
      <List>
        {here.slice(0, MOST).map(({ consultationId, comment: { id: commentId, number, excerpt, language, group } }) => (
          <li key={commentId}>
            <AppLink to={`/plans/${planId}/consultations/${consultationId}/comments/${commentId}`}>
              {t('triage:one', { number })}
            </AppLink>
            {group && ` · ${t(`fields:stakeholderKind.${group}`)}`}
            <Words lang={language ?? undefined}>{excerpt}</Words>
          </li>
        ))}
      </List>
      {here.length > MOST && (
        <AppLink to={`/plans/${planId}/consultations/${first.consultationId}/comments?about=${actionId}`}>
          {t('triage:onPlan.all')}
        </AppLink>
      )}
    </Details>
  );
}

const List = styled('ul')({ display: 'grid', gap: '0.5rem', margin: 0, padding: 0, listStyle: 'none' });

const Words = styled('span')({ display: 'block', overflowWrap: 'anywhere' });
