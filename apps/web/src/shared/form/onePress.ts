let swallowing: AbortController | null = null;

/**
 * One press does one thing. Some people double-click everything: once a command has begun, the further clicks of that
 * double-click are swallowed, wherever they land, since by then something else may be under the pointer. The next press is
 * an ordinary one. Call it in whatever adds or sends something.
 */
export function onePress(): void {
  swallowing?.abort();
  swallowing = new AbortController();
  const { signal } = swallowing;
  const swallow = (event: MouseEvent) => {
    if (event.detail > 1) {
      // Of a press on the mouse button this also keeps the focus where the command put it.
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.type === 'mousedown') swallowing?.abort();
  };
  for (const type of ['mousedown', 'click', 'dblclick'] as const)
    window.addEventListener(type, swallow, { capture: true, signal });
}
