import type { ReactNode } from 'react';
import Button, { type ButtonProps } from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { inLanguage } from '../words/language.ts';
import { useLanguage } from '../words/useLanguage.ts';

interface AppLinkProps {
  /** A place in the product, without its language: `/plans/1`. */
  readonly to: string;
  /** What is done besides going there. */
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

export function AppLink({ to, onClick, children }: AppLinkProps) {
  const language = useLanguage();
  return (
    <MuiLink component={Link} to={inLanguage(language, to)} onClick={() => onClick?.()}>
      {children}
    </MuiLink>
  );
}

/** A link that is the next step of a task, and looks like a button. */
export function ButtonLink({
  to,
  children,
  onClick,
  ...look
}: AppLinkProps & Pick<ButtonProps, 'variant' | 'size' | 'aria-label'>) {
  const language = useLanguage();
  return (
    <Button component={Link} to={inLanguage(language, to)} onClick={() => onClick?.()} {...look}>
      {children}
    </Button>
  );
}
