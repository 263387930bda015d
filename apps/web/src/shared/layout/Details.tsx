import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface DetailsProps {
  readonly summary: string;
  /** Of what, said to those who hear it among others like it. */
  readonly about?: ReactNode;
  /** Given where something else opens it too; otherwise it keeps this to itself. */
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** Help or particulars that few need: opened by those who do. */
export function Details({ summary, about, open, onOpen, children }: DetailsProps) {
  return (
    <Fold open={open} onToggle={({ currentTarget }) => onOpen?.(currentTarget.open)}>
      <summary>
        {summary}
        {about !== undefined && <VisuallyHidden>: {about}</VisuallyHidden>}
      </summary>
      <div>{children}</div>
    </Fold>
  );
}

const Fold = styled('details')(({ theme }) => ({
  marginBlock: '0.5rem',
  '& > summary': {
    inlineSize: 'fit-content',
    paddingBlock: '0.375rem',
    color: theme.vars.palette.primary.main,
    cursor: 'pointer',
    textDecoration: 'underline',
    textUnderlineOffset: '0.15em',
    borderRadius: 4,
  },
  '& > div': {
    marginBlockStart: '0.5rem',
    paddingInlineStart: '1rem',
    borderInlineStart: `2px solid ${theme.vars.palette.colours.line}`,
  },
}));
