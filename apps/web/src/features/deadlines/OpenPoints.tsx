import { useQuery } from '@apollo/client/react';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { standingFacts } from '@cynllun/domain/deadlines/facts';
import { eventsOf } from '@cynllun/domain/stage/events';
import { graphql } from '../../generated/index.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { beginning } from '../../shared/words/beginning.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { Entry, EntryList } from './EntryList.tsx';
import { openPoints, type OpenPoint } from './openPoints.ts';
import type { DeadlinesSource } from './source.ts';

/** The points of the written responses, and whether a reply to each was sent. */
const HandoverPoints = graphql(`
  query HandoverPoints($planId: ID!) {
    planResponses(planId: $planId) {
      id
      version
      number
      supersededById
      points {
        id
        weight
        words
      }
    }
    planRepliesSent(planId: $planId) {
      id
      replies {
        id
        pointId
      }
    }
  }
`);

/** The points that nobody has answered: they are carried over to the handover meeting. */
export function OpenPoints({ source }: { readonly source: DeadlinesSource }) {
  const { t } = useTranslation('deadlines');
  const { planId, facts, today } = source;
  const { data, error, refetch } = useQuery(HandoverPoints, { variables: { planId }, fetchPolicy: 'no-cache' });
  if (!data) return <Awaiting error={error} onTryAgain={refetch} />;
  const agreed = eventsOf(standingFacts(facts, today), 'finalAgreed').at(-1)?.version ?? null;
  const open = openPoints(data.planResponses ?? [], data.planRepliesSent ?? [], agreed);
  return (
    <>
      <Typography variant="h3" id="open-points">
        {t('open.title')}
      </Typography>
      <p>{t(open.length === 0 ? 'open.none' : 'open.intro')}</p>
      <EntryList aria-labelledby="open-points">
        {open.map((one) => (
          <li key={one.point.id}>
            <PointLine open={one} source={source} />
          </li>
        ))}
      </EntryList>
    </>
  );
}

interface PointLineProps {
  readonly open: OpenPoint;
  readonly source: DeadlinesSource;
}

function PointLine({ open: { version, number, point, isOnAgreed }, source }: PointLineProps) {
  const { t } = useTranslation('deadlines');
  const reader = useLanguage();
  const { planId, draftingLanguage } = source;
  return (
    <Entry>
      <AppLink to={`/versions/${planId}/${version}/response#point-${point.id}`}>
        {t('open.point', { version, number })}
      </AppLink>
      <span lang={draftingLanguage === reader ? undefined : draftingLanguage}>{beginning(point.words)}</span>
      {isOnAgreed && <Tag tone="info">{t('open.onAgreed')}</Tag>}
    </Entry>
  );
}
