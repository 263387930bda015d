import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import type { OutboxQuery as Outbox } from '../../generated/graphql.ts';
import { OutboxQuery } from './operations.ts';

/** Mail that would have been sent. It is plain text in both languages, shown as it is. */
export function OutboxScreen() {
  const { t } = useTranslation(['signIn', 'common']);
  const { data, loading, refetch } = useQuery(OutboxQuery, { fetchPolicy: 'network-only' });
  const letters = data?.outbox ?? [];
  return (
    <Screen title={t('outbox.title')} aside={<Button onClick={() => void refetch()}>{t('outbox.refresh')}</Button>}>
      <p>{t('outbox.intro')}</p>
      {loading && <p>{t('common:loading')}</p>}
      {!loading && letters.length === 0 && <p>{t('outbox.empty')}</p>}
      {letters.map((letter) => (
        <Letter key={letter.id} letter={letter} />
      ))}
      <p>
        <AppLink to="/sign-in/code">{t('outbox.toCode')}</AppLink>
      </p>
    </Screen>
  );
}

function Letter({ letter }: { readonly letter: NonNullable<Outbox['outbox']>[number] }) {
  const { t } = useTranslation(['signIn', 'common']);
  const { dateTime } = useFormatter();
  return (
    <Sheet>
      <Typography variant="h3" component="h2">
        {letter.subject}
      </Typography>
      <p>
        {t('outbox.to', { address: letter.to })} · {dateTime(letter.at)}
      </p>
      <pre>{letter.text}</pre>
    </Sheet>
  );
}

const Sheet = styled('article')(({ theme }) => ({
  marginBlock: '1.5rem',
  padding: '1rem 1.25rem',
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 4,
  '& p': { margin: 0, color: theme.vars.palette.colours.quiet },
  '& pre': { marginBlockEnd: 0, font: 'inherit', whiteSpace: 'pre-wrap' },
}));
