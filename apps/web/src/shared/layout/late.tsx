import { Suspense, useEffect, useState, type ComponentType } from 'react';
import { Awaiting, Loading } from './Awaiting.tsx';

/** A part of a screen that is fetched apart from it. */
export interface Late<Props extends object = object> {
  readonly Part: ComponentType<Props>;
  /** For what opens it: it is fetched when somebody points at that, or comes to it by keyboard. */
  readonly asked: { readonly onPointerEnter: () => void; readonly onFocus: () => void };
  /** Fetches it before it is drawn; where that fails, it says so in its place. */
  readonly ready: () => Promise<void>;
}

/**
 * A part of a screen that most people never open, as a form. What is pressed before it has come opens when it has; where
 * it cannot be fetched it says so in its place, and the rest of the screen stays. The screen lists `errors`.
 */
export function late<Props extends object>(fetch: () => Promise<ComponentType<Props>>): Late<Props> {
  let Fetched: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const bring = (): Promise<void> => {
    coming ??= fetch().then(
      (component) => void (Fetched = component),
      (cause: unknown) => {
        coming = null;
        throw cause;
      },
    );
    return coming;
  };
  const prepare = () => void bring().catch(() => undefined);

  function Part(props: Props) {
    const [Shown, setShown] = useState(() => Fetched);
    const [error, setError] = useState<unknown>();
    const [tries, setTries] = useState(0);
    useEffect(() => void bring().then(() => setShown(() => Fetched), setError), [tries]);
    if (Shown !== null)
      return (
        // Words of its own may still be on their way: the screen around it stays.
        <Suspense fallback={<Loading />}>
          <Shown {...props} />
        </Suspense>
      );
    const tryAgain = () => {
      setError(undefined);
      setTries(tries + 1);
    };
    return <Awaiting error={error} onTryAgain={tryAgain} />;
  }
  return { Part, asked: { onPointerEnter: prepare, onFocus: prepare }, ready: () => bring().catch(() => undefined) };
}
