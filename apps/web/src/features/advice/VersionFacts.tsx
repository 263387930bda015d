import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { AdviceQuery as AdviceData } from '../../generated/graphql.ts';

export type FoundVersion = NonNullable<AdviceData['planVersion']>;

/** When the version came, and by when it is to be answered. */
export function VersionFacts({ found: { version, responseDue } }: { readonly found: FoundVersion }) {
  const { t } = useTranslation('advising');
  const isOpen = version.answeredOn === null && version.withdrawal === null;
  return (
    <Facts>
      <span>{t('sent', { on: version.on })}</span>
      {responseDue !== null && isOpen && <span>{t('due', { on: responseDue })}</span>}
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
