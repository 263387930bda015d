import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { keyframes } from '@emotion/react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { refusalOf, refusalWords } from '../refusal.ts';
import { Buttons } from '../form/Form.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface AwaitingProps {
  /** Why it did not come; undefined while it may. */
  readonly error: unknown;
  readonly onTryAgain: () => unknown;
}

/** In place of what a screen has asked for: it is on its way, or else why not, and asking again. The screen lists `errors`. */
export function Awaiting({ error, onTryAgain }: AwaitingProps) {
  const { t, i18n } = useTranslation(['common', 'errors']);
  if (error === undefined) return <Loading />;
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

/** The shape of a heading and some lines, for whoever looks; one word for whoever listens. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <Shape role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton variant="rounded" width="14rem" height={22} />
      <Skeleton variant="rounded" height={36} />
      <Skeleton variant="rounded" height={36} />
      <Skeleton variant="rounded" width="70%" height={36} />
    </Shape>
  );
}

const appear = keyframes({ to: { opacity: 1 } });

/** Shown only of what takes long enough to wonder about: otherwise it would flicker. */
const Shape = styled('div')({
  display: 'grid',
  gap: '0.75rem',
  paddingBlock: '0.5rem',
  opacity: 0,
  animation: `${appear} 0s 0.3s forwards`,
});
