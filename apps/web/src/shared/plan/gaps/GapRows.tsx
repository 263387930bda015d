import { useId, useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@cynllun/domain/plan/finding';
import { Buttons } from '../../form/Form.tsx';
import { useOpened } from '../../form/useOpened.ts';
import { ButtonLink } from '../../layout/AppLink.tsx';
import { Rows } from '../../layout/Card.tsx';
import { late } from '../../layout/late.tsx';
import { Tag } from '../../layout/Tag.tsx';
import { Mark } from '../../layout/tone.tsx';
import { FindingSentence } from '../../words/FindingSentence.tsx';
import { Reason } from '../../words/Reason.tsx';
import { useFindingWords } from '../../words/useFindingWords.ts';
import { findingAddress } from '../fieldAddress.ts';
import { usePlan, usePlanView } from '../source/usePlan.ts';

const explainForm = late(async () => (await import('./ExplainForm.tsx')).ExplainForm);

/** What stops a gate. */
export interface Gap {
  readonly finding: Finding;
  /** Why it stays open; empty where nobody has said. */
  readonly reason: string;
}

/** The most gaps that are shown before someone asks for more: a plan that was just begun has hundreds. */
const AT_ONCE = 40;

interface GapRowsProps {
  readonly gaps: readonly Gap[];
  /** Where the focus goes once a reason was given: the gap takes another place in the list. */
  readonly headingId: string;
  /** A reason was given, changed or taken away, as the words say. */
  readonly onReason: (done: string) => void;
}

/** What stops a gate, each gap to be mended or explained; those that still stop it first. */
export function GapRows({ gaps, headingId, onReason }: GapRowsProps) {
  const { t } = useTranslation('versions');
  const [most, setMost] = useState(AT_ONCE);
  const sorted = [...gaps.filter(({ reason }) => reason === ''), ...gaps.filter(({ reason }) => reason !== '')];
  return (
    <>
      <Rows>
        {sorted.slice(0, most).map((gap) => (
          <GapItem
            key={`${gap.finding.code} ${gap.finding.path}`}
            gap={gap}
            headingId={headingId}
            onReason={onReason}
          />
        ))}
      </Rows>
      {sorted.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          {t('blocks.more', { count: Math.min(AT_ONCE, sorted.length - most) })}
        </Button>
      )}
    </>
  );
}

function GapItem({ gap, headingId, onReason }: Omit<GapRowsProps, 'gaps'> & { readonly gap: Gap }) {
  const { t } = useTranslation('versions');
  const plan = usePlan();
  const { people } = usePlanView();
  const inWords = useFindingWords();
  const explainId = useId();
  const { opened, open, close, closeTo } = useOpened<'reason'>(explainId);
  const { finding, reason } = gap;
  const words = inWords(finding, people);
  const isExplained = reason !== '';
  const explain = isExplained ? t('blocks.change') : t('blocks.explain');
  const done = (said: string) => {
    closeTo(headingId);
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
        {isExplained && <Reason words={reason} language={plan.draftingLanguage} />}
      </div>
      {opened ? (
        <explainForm.Part finding={finding} reason={reason} onDone={done} onCancel={close} />
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
            {...explainForm.asked}
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
