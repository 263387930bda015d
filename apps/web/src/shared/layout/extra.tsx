import { lazy, Suspense, type ComponentType } from 'react';

const Nothing = () => null;

/** A part that adds to a screen, and for which nobody waits: where it cannot be fetched, the screen stands without it. */
export function extra<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(() =>
    fetch().then(
      (component) => ({ default: component }),
      () => ({ default: Nothing as ComponentType<Props> }),
    ),
  );
  return function Extra(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
