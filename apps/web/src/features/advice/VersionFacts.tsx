import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { AdviceQuery as AdviceData } from '../../generated/graphql.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { useNumbered } from '../../shared/version/useNumbered.ts';

export type FoundVersion = NonNullable<AdviceData['planVersion']>;

/** When the version came, by when it is to be answered, and the way to who wrote what of the advice on it. */
export function VersionFacts({ found: { version, responseDue } }: { readonly found: FoundVersion }) {
  const { t } = useTranslation('advising');
  const { planId, number } = useNumbered();
  const { pathname } = useLocation();
  const isOpen = version.answeredOn === null && version.withdrawal === null;
  return (
    <Facts>
      <span>{t('sent', { on: version.on })}</span>
      {responseDue !== null && isOpen && <span>{t('due', { on: responseDue })}</span>}
      {!pathname.endsWith('/history') && (
        <AppLink to={`/versions/${planId}/${number}/advice/history`}>{t('history.link')}</AppLink>
      )}
    </Facts>
  );
}

const Facts = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.125rem 0.75rem',
  alignItems: 'center',
  paddingBlock: '0.375rem',
  color: theme.vars.palette.colours.quiet,
  fontSize: '0.8125rem',
}));
