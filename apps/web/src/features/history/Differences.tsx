import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { DifferenceList, differencesIn, type Back } from '../../shared/plan/changes/DifferenceList.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import type { Span } from './address.ts';
import { differencesHeading } from '../../shared/history/focusHeading.ts';
import type { Comparison } from './queries.ts';
import { PutBackField } from './PutBackField.tsx';
import { RestoreAction } from './RestoreAction.tsx';

/** What differs between two moments, with the way back. */
export function Differences({ span, comparison }: { readonly span: Span; readonly comparison: Comparison }) {
  const { t } = useTranslation('history');
  const { from, to } = useMoments(span, comparison);
  const isAnything = differencesIn(comparison.things).length > 0;
  return (
    <section aria-labelledby={differencesHeading}>
      <Typography variant="h2" id={differencesHeading} tabIndex={-1}>
        {t('compare.span', { from, to })}
      </Typography>
      {span.about !== '' && isAnything && <RestoreAction span={span} comparison={comparison} words={from} />}
      <DifferenceList things={comparison.things} gone={comparison.gone} back={PutBack} />
    </section>
  );
}

const PutBack: Back = (props) => <PutBackField {...props} sequence={null} />;

/** The two moments in words. */
function useMoments({ to }: Span, comparison: Comparison) {
  const { t } = useTranslation('history');
  const { dateTime } = useFormatter();
  const words = (at: string | null) => (at === null ? t('compare.start') : dateTime(at));
  return { from: words(comparison.from.at), to: to === '' ? t('compare.now') : words(comparison.to.at) };
}
