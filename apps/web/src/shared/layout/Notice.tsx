import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { Mark, toneColours, type Tone } from './tone.tsx';

interface NoticeProps {
  readonly tone?: Tone;
  /** Read out at once where it appears in answer to what a person did. */
  readonly live?: boolean;
  readonly children: ReactNode;
}

/** Something to know before reading on. */
export function Notice({ tone = 'info', live = false, children }: NoticeProps) {
  return (
    <Panel tone={tone} role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}>
      <Mark tone={tone} />
      <div>{children}</div>
    </Panel>
  );
}

const Panel = styled('div', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => {
  const { front, ground } = toneColours[tone];
  return {
    display: 'flex',
    gap: '0.75rem',
    marginBlock: '1rem',
    padding: '0.75rem 1rem',
    color: theme.vars.palette.colours.ink,
    backgroundColor: theme.vars.palette.colours[ground],
    border: `1px solid ${theme.vars.palette.colours[front]}`,
    borderInlineStartWidth: 6,
    borderRadius: 4,
    '& > svg': { flex: 'none', marginBlockStart: '0.25rem', color: theme.vars.palette.colours[front] },
    '& > div': { minInlineSize: 0 },
    '& > div > :first-child': { marginBlockStart: 0 },
    '& > div > :last-child': { marginBlockEnd: 0 },
  };
});
