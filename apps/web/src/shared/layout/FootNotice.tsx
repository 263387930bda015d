import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import type { SnackbarProps } from '@mui/material/Snackbar';
import { styled } from '@mui/material/styles';

interface FootNoticeProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Something that was just done, over the foot of the screen wherever one has scrolled to, with what can be done about it. */
export function FootNotice({ label, children }: FootNoticeProps) {
  const notice = (
    <Floating role="group" aria-label={label}>
      {children}
    </Floating>
  );
  return (
    <Suspense fallback={<AtFoot>{notice}</AtFoot>}>
      <Snackbar open anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}>
        {notice}
      </Snackbar>
    </Suspense>
  );
}

/** Fetched when there is something to say. Without it, as without a connection, the same stands where it would. */
const Snackbar: ComponentType<SnackbarProps> = lazy(() =>
  import('@mui/material/Snackbar').catch(() => ({
    default: ({ children }: SnackbarProps) => <AtFoot>{children}</AtFoot>,
  })),
);

const AtFoot = styled('div')(({ theme }) => ({
  position: 'fixed',
  insetBlockEnd: '1.5rem',
  insetInline: '1rem',
  zIndex: theme.zIndex.snackbar,
  display: 'grid',
  justifyItems: 'center',
  pointerEvents: 'none',
  '& > *': { pointerEvents: 'auto' },
}));

const Floating = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 0.75rem',
  alignItems: 'center',
  maxInlineSize: 'min(40rem, calc(100vw - 2rem))',
  padding: '0.5rem 0.75rem',
  color: theme.vars.palette.colours.ink,
  backgroundColor: theme.vars.palette.colours.page,
  border: `1px solid ${theme.vars.palette.colours.edge}`,
  borderRadius: 8,
  boxShadow: theme.shadows[4],
  overflowWrap: 'anywhere',
  '@media print': { display: 'none' },
}));
