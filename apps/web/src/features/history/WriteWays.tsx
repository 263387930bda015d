import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { focusWhenThere } from '../../shared/form/focusWhenThere.ts';
import type { Write } from '../../shared/history/ask.ts';
import { pickingNotice } from '../../shared/history/focusHeading.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { addressOf, addressOfSpan, askedIn } from './address.ts';

/** To the rest of it, and to comparing what was so then with another moment. */
export function WriteWays({ write, isWhole }: { readonly write: Write; readonly isWhole: boolean }) {
  const { t } = useTranslation('history');
  const asked = askedIn(useSearchParams()[0]);
  const language = useLanguage();
  const root = `/plans/${usePlanId()}/history`;
  const { sequence, at } = write;
  const to = (place: string) => inLanguage(language, root + place);
  const span = (from: number, until: number, about: string) =>
    to(`/compare${addressOfSpan({ from: String(from), to: String(until), about })}`);
  return (
    <Links>
      {!isWhole && (
        <Link to={span(sequence - 1, sequence, '')} aria-label={t('write.wholeOf', { sequence, at })}>
          {t('write.whole')}
        </Link>
      )}
      <Link to={to(`/past?at=${sequence}`)} aria-label={t('write.readAtOf', { sequence, at })}>
        {t('write.readAt')}
      </Link>
      {asked.from === null && (
        <Link
          to={to(addressOf({ ...asked, from: sequence }))}
          aria-label={t('write.compareFromOf', { sequence, at })}
          onClick={() => focusWhenThere(pickingNotice)}
        >
          {t('write.compareFrom')}
        </Link>
      )}
      {asked.from !== null && asked.from !== sequence && (
        <Link to={span(asked.from, sequence, asked.about)} aria-label={t('write.compareToOf', { sequence, at })}>
          {t('write.compareTo')}
        </Link>
      )}
    </Links>
  );
}

const Links = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 1.25rem',
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minBlockSize: 28,
    color: theme.vars.palette.primary.main,
    fontSize: '0.8125rem',
  },
}));
