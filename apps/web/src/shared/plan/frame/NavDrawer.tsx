import { useState, type ComponentType, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import type { DrawerProps } from '@mui/material/Drawer';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Chevron, Lines } from '../../layout/icons.tsx';

interface NavDrawerProps {
  readonly label: string;
  /** Where the person is. */
  readonly here: string;
  readonly children: ReactNode;
}

/**
 * The way to the screens of a plan where there is no room for them in a line: one button, which opens a drawer. Where
 * the drawer cannot be fetched, the list stands below the button.
 */
export function NavDrawer({ label, here, children }: NavDrawerProps) {
  const { t } = useTranslation('plan');
  const [Drawer, setDrawer] = useState<ComponentType<DrawerProps> | null>(null);
  const { pathname } = useLocation();
  /** Where it was opened: elsewhere it is open no longer. */
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === pathname;
  const open = () => {
    setOpenAt(isOpen ? null : pathname);
    import('@mui/material/Drawer').then(
      (module) => setDrawer(() => module.default),
      () => undefined,
    );
  };
  const list = <List aria-label={label}>{children}</List>;
  return (
    <>
      <Button
        variant="text"
        aria-label={t('nav.open', { here })}
        aria-expanded={isOpen}
        onClick={open}
        startIcon={<Lines />}
        endIcon={<Chevron />}
        sx={{ display: { md: 'none' }, minBlockSize: 44, marginInlineStart: -1, textDecoration: 'none' }}
      >
        {here}
      </Button>
      {Drawer === null ? (
        isOpen && list
      ) : (
        <Drawer
          open={isOpen}
          onClose={() => setOpenAt(null)}
          slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-label': label } }}
        >
          {list}
        </Drawer>
      )}
    </>
  );
}

const List = styled('nav')(({ theme }) => ({
  '& ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& a': {
    display: 'flex',
    alignItems: 'center',
    minBlockSize: 48,
    paddingInline: '1rem',
    color: theme.vars.palette.colours.ink,
    textDecoration: 'none',
    borderInlineStart: '4px solid transparent',
    '@media (forced-colors: active)': { '&:not([aria-current])': { borderInlineStartColor: 'Canvas' } },
    '&:focus-visible': { outlineOffset: -3, boxShadow: 'none' },
  },
  '& [aria-current]': {
    backgroundColor: theme.vars.palette.colours.primaryPanel,
    borderInlineStartColor: theme.vars.palette.primary.main,
    fontWeight: 650,
  },
}));
