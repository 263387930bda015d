import { keyframes } from '@emotion/react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

const appear = keyframes({ to: { opacity: 1 } });

/** Appears only when a screen takes long enough to wonder about: a quick one would only flicker. */
const Line = styled('p')(({ theme }) => ({
  position: 'fixed',
  insetBlockStart: 0,
  insetInlineStart: '50%',
  transform: 'translateX(-50%)',
  zIndex: theme.zIndex.snackbar,
  margin: 0,
  padding: '0.375rem 1rem',
  borderEndStartRadius: 4,
  borderEndEndRadius: 4,
  color: theme.vars.palette.colours.ink,
  backgroundColor: theme.vars.palette.colours.halo,
  opacity: 0,
  animation: `${appear} 0s 0.4s forwards`,
}));

export function SlowLoad({ when }: { readonly when: boolean }) {
  const { t } = useTranslation();
  return when ? <Line role="status">{t('loading')}</Line> : null;
}
