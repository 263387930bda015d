import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { refusalOf, refusalWords } from '../refusal.ts';
import { Buttons } from '../form/Form.tsx';

interface AwaitingProps {
  /** Why it did not come; undefined while it may. */
  readonly error: unknown;
  readonly onTryAgain: () => unknown;
}

/** In place of what a screen has asked for: it is on its way, or else why not, and asking again. The screen lists `errors`. */
export function Awaiting({ error, onTryAgain }: AwaitingProps) {
  const { t, i18n } = useTranslation(['common', 'errors']);
  if (error === undefined) return <p role="status">{t('common:loading')}</p>;
  const refusal = refusalOf(error);
  return (
    <>
      <p role="status">{refusalWords(i18n, refusal)}</p>
      {refusal.key !== 'errors:notFound' && (
        <Buttons>
          <Button onClick={() => void onTryAgain()}>{t('common:buttons.tryAgain')}</Button>
        </Buttons>
      )}
    </>
  );
}
