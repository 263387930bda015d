import { useEffect, useRef } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { announce } from './announcements.ts';
import { Mark, toneColours, type Tone } from './tone.tsx';

/** `saved` only when the server has committed it; `kept` on the device, where it waits to be sent. */
export type SaveState = 'saved' | 'saving' | 'kept' | 'notSaved' | 'notSavedReconnecting';

const tones: Readonly<Record<SaveState, Tone>> = {
  saved: 'success',
  saving: 'neutral',
  kept: 'neutral',
  notSaved: 'error',
  notSavedReconnecting: 'warning',
};

/** Whether what was typed is kept. Spoken when that goes wrong and when it comes right again, not at every letter. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation();
  const failed = useRef(false);
  useEffect(() => {
    const fails = state === 'notSaved' || state === 'notSavedReconnecting';
    if (fails && !failed.current) announce(t(`status.${state}`), 'assertive');
    if ((state === 'saved' || state === 'kept') && failed.current) announce(t(`status.${state}`));
    if (state !== 'saving') failed.current = fails;
  }, [state, t]);
  return (
    <Line tone={tones[state]}>
      <Mark tone={tones[state]} />
      {t(`status.${state}`)}
    </Line>
  );
}

const Line = styled('span', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '0.375rem',
  color: theme.vars.palette.colours[toneColours[tone].front],
  fontWeight: 600,
  whiteSpace: 'nowrap',
}));
