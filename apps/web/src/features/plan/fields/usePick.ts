import { useCallback, useState, type ComponentType } from 'react';
import type { PickProps } from '../../../shared/form/Pick.tsx';

let loaded: ComponentType<PickProps> | null = null;

/**
 * The list one can type into, once it is there: it is fetched when a field that wants it comes in sight, and takes its
 * place when the cursor is not in it. Where it cannot be fetched the browser's own list stays.
 */
export function usePick() {
  const [Pick, setPick] = useState<ComponentType<PickProps> | null>(() => loaded);
  /** For the element that holds the field. */
  const place = useCallback((element: HTMLElement | null) => {
    if (element === null || loaded !== null || !('IntersectionObserver' in globalThis)) return undefined;
    const show = () => setPick(() => loaded);
    const showWhenLeft = () => {
      if (element.contains(document.activeElement)) element.addEventListener('focusout', show, { once: true });
      else show();
    };
    const sight = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      sight.disconnect();
      import('../../../shared/form/Pick.tsx').then(
        (module) => {
          loaded = module.Pick;
          showWhenLeft();
        },
        () => undefined,
      );
    });
    sight.observe(element);
    return () => sight.disconnect();
  }, []);
  return { place, Pick };
}
