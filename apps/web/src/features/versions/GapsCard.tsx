import { useId, useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../shared/form/Form.tsx';
import { useOpened } from '../../shared/form/useOpened.ts';
import { ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { Mark } from '../../shared/layout/tone.tsx';
import { findingAddress } from '../../shared/plan/fieldAddress.ts';
import { usePlan, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { FindingSentence } from '../../shared/words/FindingSentence.tsx';
import { useFindingWords } from '../../shared/words/useFindingWords.ts';
import { Card, Rows } from '../../shared/layout/Card.tsx';
import { ExplainForm } from './ExplainForm.tsx';
import { findingOf } from '../../shared/words/finding.ts';
import type { Candidate } from './operations.ts';
import { Reason } from '../../shared/words/Reason.tsx';

/** Where what blocks a version stands, and the focus goes once it has changed. */
export const blocksHeading = 'blocks';

export type Gap = Candidate['gaps'][number];

/** Gaps that are neither mended nor explained. */
export const blockingIn = ({ gaps }: Candidate): readonly Gap[] => gaps.filter(({ reason }) => reason === '');

/** The most gaps that are shown before someone asks for more: a plan that was just begun has hundreds. */
const AT_ONCE = 40;

interface GapsCardProps {
  readonly candidate: Candidate;
  /** A reason was given, changed or taken away, as the words say. */
  readonly onReason: (done: string) => void;
}

/** What blocks the draft gate, each gap to be mended or explained. */
export function GapsCard({ candidate, onReason }: GapsCardProps) {
  const { t } = useTranslation('versions');
  const [most, setMost] = useState(AT_ONCE);
  const { gaps } = candidate;
  const blocking = blockingIn(candidate);
  const sorted = [...blocking, ...gaps.filter((gap) => !blocking.includes(gap))];
  return (
    <Card
      title={blocking.length === 0 ? t('blocks.none') : t('blocks.title', { count: blocking.length })}
      headingId={blocksHeading}
      aside={blocking.length > 0 ? t('blocks.hint') : gaps.length > 0 && t('blocks.shown')}
    >
      {gaps.length > 0 && (
        <Rows>
          {sorted.slice(0, most).map((gap) => (
            <GapItem key={keyOf(gap.finding)} gap={gap} onReason={onReason} />
          ))}
        </Rows>
      )}
      {sorted.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          {t('blocks.more', { count: Math.min(AT_ONCE, sorted.length - most) })}
        </Button>
      )}
    </Card>
  );
}

const keyOf = ({ code, path }: Gap['finding']): string => `${code} ${path}`;

function GapItem({ gap, onReason }: { readonly gap: Gap; readonly onReason: GapsCardProps['onReason'] }) {
  const { t } = useTranslation('versions');
  const plan = usePlan();
  const { people } = usePlanView();
  const inWords = useFindingWords();
  const explainId = useId();
  const { opened, open, close, closeTo } = useOpened<'reason'>(explainId);
  const finding = findingOf(gap.finding);
  const words = inWords(finding, people);
  const isExplained = gap.reason !== '';
  const explain = isExplained ? t('blocks.change') : t('blocks.explain');
  const done = (said: string) => {
    // The gap takes another place in the list.
    closeTo(blocksHeading);
    onReason(said);
  };
  return (
    <Item>
      <Mark tone={isExplained ? 'success' : 'warning'} />
      <div>
        <b>
          <FindingSentence finding={finding} people={people} />
        </b>{' '}
        {isExplained && <Tag tone="success">{t('blocks.explained')}</Tag>}
        {isExplained && <Reason words={gap.reason} language={plan.draftingLanguage} />}
      </div>
      {opened ? (
        <ExplainForm finding={finding} reason={gap.reason} onDone={done} onCancel={close} />
      ) : (
        <Buttons>
          <ButtonLink
            size="small"
            to={findingAddress(plan, finding)}
            aria-label={t('blocks.of', { deed: t('blocks.mend'), gap: words })}
          >
            {t('blocks.mend')}
          </ButtonLink>
          <Button
            size="small"
            variant="text"
            id={explainId}
            aria-label={t('blocks.of', { deed: explain, gap: words })}
            onClick={() => open('reason')}
          >
            {explain}
          </Button>
        </Buttons>
      )}
    </Item>
  );
}

/** What it is, and at the end of the line what can be done; a form stands below. */
const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '1rem minmax(0, 1fr)',
  gap: '0.25rem 0.5rem',
  alignItems: 'baseline',
  '& > svg': { alignSelf: 'start', marginBlockStart: '0.25rem' },
  '& > :nth-of-type(n + 2)': { gridColumn: '2' },
  [theme.breakpoints.up('sm')]: {
    gridTemplateColumns: '1rem minmax(0, 1fr) auto',
    '& > :nth-of-type(n + 2):not([role])': { gridColumn: '3' },
    '& > [role]': { gridColumn: '2 / -1' },
  },
}));
