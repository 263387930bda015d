import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Difference } from '@cynllun/domain/history/differences';
import { Tag } from '../../shared/layout/Tag.tsx';
import type { Tone } from '../../shared/layout/tone.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import type { Span } from './address.ts';
import { differencesHeading } from './focusHeading.ts';
import { Legend } from './Legend.tsx';
import { LineItem, Lines } from './LineItem.tsx';
import { linesOfDifference } from './lines.ts';
import type { Comparison } from './queries.ts';
import { inReadingOrder } from './readingOrder.ts';
import { RestoreAction } from './RestoreAction.tsx';
import { useNames, type Names } from './useNames.ts';
import { differencesIn, type PlanDifference } from './useTakeBack.ts';
import { usePlan } from '../../shared/plan/source/usePlan.ts';

/** The most things that are shown before someone asks for more. */
const AT_ONCE = 40;

const tones: Readonly<Record<Difference['kind'], Tone>> = { added: 'success', removed: 'error', changed: 'info' };

/** What differs between two moments: thing by thing, in the plan's order, and what was only moved in a line. */
export function Differences({ span, comparison }: { readonly span: Span; readonly comparison: Comparison }) {
  const { t } = useTranslation('history');
  const plan = usePlan();
  const names = useNames(comparison.gone);
  const [most, setMost] = useState(AT_ONCE);
  const all = inReadingOrder(plan, differencesIn(comparison));
  const moved = all.filter(isMoved);
  const said = all.filter((one) => !isMoved(one) || one.fields.length > 1);
  const { from, to } = useMoments(span, comparison);
  return (
    <section aria-labelledby={differencesHeading}>
      <Typography variant="h2" id={differencesHeading} tabIndex={-1}>
        {t('compare.span', { from, to })}
      </Typography>
      <p>{said.length === 0 ? t('compare.same') : t('compare.found', { count: said.length })}</p>
      {span.about !== '' && said.length > 0 && <RestoreAction span={span} comparison={comparison} words={from} />}
      {said.length > 0 && <Legend />}
      {said.slice(0, most).map((one) => (
        <OneDifference key={one.id} difference={one} names={names} />
      ))}
      {said.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          {t('compare.more', { count: Math.min(AT_ONCE, said.length - most) })}
        </Button>
      )}
      {moved.length > 0 && (
        <p>
          <Sentence
            say={(quote) => t('compare.orderChanged', { things: moved.map((one) => names.what(one, quote)) })}
          />
        </p>
      )}
    </section>
  );
}

const isMoved = ({ kind, fields }: Difference): boolean =>
  kind === 'changed' && fields.some(({ field }) => field === 'position');

function OneDifference({ difference, names }: { readonly difference: PlanDifference; readonly names: Names }) {
  const { t } = useTranslation('history');
  const { id, kind } = difference;
  const lines = linesOfDifference(difference).filter((line) => line.kind !== 'moved');
  return (
    <Thing aria-labelledby={`difference-${id}`}>
      <Heading>
        <Typography variant="h3" id={`difference-${id}`}>
          <Sentence say={(quote) => names.what(difference, quote)} />
        </Typography>
        <Tag tone={tones[kind]}>{t(`compare.${kind}`)}</Tag>
      </Heading>
      <Lines>
        {lines.map((line) => (
          <LineItem key={'field' in line ? line.field : line.kind} line={line} names={names} sequence={null} />
        ))}
      </Lines>
    </Thing>
  );
}

/** The two moments in words. */
function useMoments({ to }: Span, comparison: Comparison) {
  const { t } = useTranslation('history');
  const { dateTime } = useFormatter();
  const words = (at: string | null) => (at === null ? t('compare.start') : dateTime(at));
  return { from: words(comparison.from.at), to: to === '' ? t('compare.now') : words(comparison.to.at) };
}

const Thing = styled('section')(({ theme }) => ({
  paddingBlock: '0.75rem',
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  '& h3': { margin: 0, overflowWrap: 'anywhere' },
}));

const Heading = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 0.75rem', alignItems: 'baseline' });
