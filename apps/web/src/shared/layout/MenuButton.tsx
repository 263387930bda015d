import { useState, type ComponentType, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import Button, { type ButtonProps } from '@mui/material/Button';
import { useLocation } from 'react-router';
import type { MenuItemsProps } from './MenuItems.tsx';

/** What may be chosen from a menu. */
export interface MenuChoice {
  readonly key: string;
  readonly words: ReactNode;
  readonly onChoose: () => void;
  /** Takes something away: it stands last, after a line. */
  readonly danger?: boolean;
}

interface MenuButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'sx'> {
  /** Its name, where what it shows is no name. */
  readonly 'aria-label'?: string;
  readonly choices: readonly MenuChoice[];
  readonly children: ReactNode;
}

/**
 * A button that opens a menu. The menu is fetched when somebody points at the button or comes to it by keyboard; where
 * it cannot be fetched, the choices are buttons below it.
 */
export function MenuButton({ choices, children, ...look }: MenuButtonProps) {
  const { pathname } = useLocation();
  /** The button whose menu was opened, and where: elsewhere it is open no longer. */
  const [opened, setOpened] = useState<{ readonly button: HTMLElement; readonly at: string } | null>(null);
  const button = opened?.at === pathname ? opened.button : null;
  const [Items, setItems] = useState<ComponentType<MenuItemsProps> | null>(null);
  const prepare = () => {
    if (Items !== null) return;
    import('./MenuItems.tsx').then(
      (module) => setItems(() => module.MenuItems),
      () => setItems(() => Plain),
    );
  };
  const close = () => {
    // The menu has gone before anything else happens, so that what is chosen may move the focus.
    flushSync(() => setOpened(null));
    button?.focus();
  };
  return (
    <>
      <Button
        {...look}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={({ currentTarget }) => {
          prepare();
          setOpened(button === null ? { button: currentTarget, at: pathname } : null);
        }}
      >
        {children}
      </Button>
      {button !== null && Items !== null && <Items anchor={button} choices={choices} onClose={close} />}
    </>
  );
}

/** The choices without a menu. */
function Plain({ choices, onClose }: MenuItemsProps) {
  return choices.map(({ key, words, onChoose }) => (
    <Button
      key={key}
      onClick={() => {
        onClose();
        onChoose();
      }}
    >
      {words}
    </Button>
  ));
}
