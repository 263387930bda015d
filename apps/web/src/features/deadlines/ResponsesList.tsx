import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ResponseRequest } from '@cynllun/domain/deadlines/written-response';

/** Each later draft asks for a response too, without a day by which to give it [S7]. */
export function ResponsesList({ requests }: { readonly requests: readonly ResponseRequest[] }) {
  const { t } = useTranslation('deadlines');
  const later = requests.filter(({ hasDeadline }) => !hasDeadline);
  if (later.length === 0) return null;
  return (
    <>
      <Typography variant="h3" sx={{ marginBlockStart: 2 }}>
        {t('clock.responses')}
      </Typography>
      <ul>
        {later.map(({ version, openedOn, answeredOn }) => (
          <li key={version}>
            {answeredOn === null
              ? t('clock.responseAwaited', { version, on: openedOn })
              : t('clock.responseGiven', { version, on: openedOn, answered: answeredOn })}
          </li>
        ))}
      </ul>
    </>
  );
}
