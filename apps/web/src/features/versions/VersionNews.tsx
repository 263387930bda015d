import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Loading } from '../../shared/layout/Awaiting.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { loadWords } from '../../shared/words/i18n.ts';
import type { News } from './askForVersion.ts';

/** What changed word by word has marks and words of its own, fetched by whoever looks. */
const marked = <Props,>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(async () => (await Promise.all([load(), loadWords(['history'])]))[0]);

const EarlierPoints = marked(async () => ({ default: (await import('./EarlierPoints.tsx')).EarlierPoints }));
const DifferenceList = marked(async () => ({
  default: (await import('../../shared/plan/changes/DifferenceList.tsx')).DifferenceList,
}));

/** What a version is read for first once there was one before it: what became of each point, and what is new to the reader. */
export function VersionNews({ news: { earlierResponse, sinceLastReading } }: { readonly news: News }) {
  const { t } = useTranslation('responses');
  const planId = usePlanId();
  return (
    <>
      {earlierResponse !== null && (
        <Part id="earlier-points" title={t('earlier.title')}>
          <p>
            {t('earlier.intro', { version: earlierResponse.response.version })}{' '}
            <AppLink to={`/versions/${planId}/${earlierResponse.response.version}/response`}>
              {t('earlier.read')}
            </AppLink>
          </p>
          <Fold summary={t('earlier.show', { count: earlierResponse.response.points.length })}>
            <EarlierPoints earlier={earlierResponse} />
          </Fold>
        </Part>
      )}
      {sinceLastReading !== null && (
        <Part id="since-last-reading" title={t('lastReading.title')}>
          <p>{t('lastReading.since', { version: sinceLastReading.from.number })}</p>
          <Fold summary={t('lastReading.show', { count: sinceLastReading.things.length })}>
            <DifferenceList things={sinceLastReading.things} gone={sinceLastReading.gone} />
          </Fold>
        </Part>
      )}
    </>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

const Part = ({ id, title, children }: PartProps) => (
  <NewsPart aria-labelledby={id}>
    <Typography variant="h2" id={id} tabIndex={-1}>
      {title}
    </Typography>
    {children}
  </NewsPart>
);

/** What is folded is fetched when it is opened, and stays. */
function Fold({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <Details summary={summary} onOpen={(isOpen) => isOpen && setWasOpen(true)}>
      {wasOpen && <Suspense fallback={<Loading />}>{children}</Suspense>}
    </Details>
  );
}

/** Of the version, and no part of the plan: not on its paper. */
const NewsPart = styled('section')(({ theme }) => ({
  marginBlockEnd: '1rem',
  padding: '0.75rem 1rem',
  fontSize: '1rem',
  lineHeight: 1.5,
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 8,
  '&& h2': { marginBlock: 0 },
  '& > p': { marginBlock: '0.25rem' },
  '@media print': { display: 'none' },
}));
