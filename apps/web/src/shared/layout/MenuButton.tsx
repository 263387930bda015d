import { useRef, useState, type ComponentType, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import Button, { type ButtonProps } from '@mui/material/Button';
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
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
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
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  return (
    <>
      <Button
        {...look}
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => {
          prepare();
          setOpen(!isOpen);
        }}
      >
        {children}
      </Button>
      {isOpen && Items !== null && button.current !== null && (
        <Items anchor={button.current} choices={choices} onClose={close} />
      )}
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
