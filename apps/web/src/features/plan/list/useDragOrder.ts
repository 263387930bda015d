import { useRef, useState, type PointerEvent } from 'react';

interface Drag {
  readonly id: string;
  /** Where it would go among the others. */
  readonly index: number;
}

/** Within so many pixels of the edge of the window, dragging scrolls. */
const EDGE = 60;

/**
 * Puts the items of a list in order by dragging, with mouse, pen or finger. Each item carries `data-order-id`; its
 * handle takes `handle(id)`. The same must always be possible with buttons.
 */
export function useDragOrder(onMove: (id: string, index: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const items = () => [...(list.current?.children ?? [])].filter((item) => item.hasAttribute('data-order-id'));
  const indexAt = (id: string, y: number) =>
    items().filter((item) => item.getAttribute('data-order-id') !== id && middleOf(item) < y).length;

  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, index: indexAt(id, event.clientY) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag?.id !== id) return;
      scrollNear(event.clientY);
      setDrag({ id, index: indexAt(id, event.clientY) });
    },
    onPointerUp: () => {
      if (drag?.id !== id) return;
      setDrag(null);
      onMove(id, drag.index);
    },
    onPointerCancel: () => setDrag(null),
  });

  /** What an item shows while something is dragged: that it is the one, or on which side of it that would go. */
  const look = (id: string, index: number, count: number) => {
    if (drag === null) return {};
    if (drag.id === id) return { 'data-dragged': '' };
    const from = items().findIndex((item) => item.getAttribute('data-order-id') === drag.id);
    const place = index > from ? index - 1 : index;
    if (drag.index === place) return { 'data-drop': 'before' };
    return drag.index === count - 1 && place === count - 2 ? { 'data-drop': 'after' } : {};
  };

  return { list, handle, look };
}

function middleOf(item: Element): number {
  const { top, height } = item.getBoundingClientRect();
  return top + height / 2;
}

function scrollNear(y: number): void {
  if (y < EDGE) window.scrollBy(0, -EDGE / 4);
  if (y > window.innerHeight - EDGE) window.scrollBy(0, EDGE / 4);
}
