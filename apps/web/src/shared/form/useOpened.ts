import { useRef, useState } from 'react';
import { focusField } from './field.ts';

/**
 * What stands open on a page, one thing at a time: a form, a question. Closed again, the focus goes back to what opened
 * it, or where that is gone, to the element with the id `otherwise`.
 */
export function useOpened<Command>(otherwise: string) {
  const opener = useRef<Element | null>(null);
  const [opened, setOpened] = useState<Command | null>(null);
  const open = (command: Command) => {
    opener.current = document.activeElement;
    setOpened(command);
  };
  /** It has done what it was opened for: the focus goes to what came of it. */
  const closeTo = (id: string) => {
    setOpened(null);
    focusField(id);
  };
  const close = () => {
    setOpened(null);
    // Once the page is as it will be: what opened it may come back, or have gone.
    requestAnimationFrame(() => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
      else focusField(otherwise);
    });
  };
  return { opened, open, close, closeTo };
}
