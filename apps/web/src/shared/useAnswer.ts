import { useEffect, useState } from 'react';

/** An answer is as new as any. */
const whatever = () => Infinity;

interface Answer<Data> {
  /** Undefined until it has come. */
  readonly data: Data | undefined;
  /** Why it did not come. */
  readonly error: unknown;
  readonly tryAgain: () => void;
}

/**
 * The answer to what the route of a screen asks ahead; null for `asked`: nothing is asked for. It is asked for again
 * where `sequence` is another, or comes before that by what `sequenceOf`, the same function each time, says; what was there
 * stands meanwhile.
 */
export function useAnswer<Data, Asked>(
  ask: (asked: Asked) => Promise<{ readonly data?: Data | undefined }>,
  asked: Asked | null,
  sequence = 0,
  sequenceOf: (data: Data | undefined) => number = whatever,
): Answer<Data> {
  const key = JSON.stringify(asked);
  const [tries, setTries] = useState(0);
  const [known, setKnown] = useState<{ key: string; data?: Data | undefined; error?: unknown }>({ key });
  useEffect(() => {
    const what = JSON.parse(key) as Asked | null;
    if (what === null) return undefined;
    let isCurrent = true;
    const fetched = ask(what).then((first) => (sequenceOf(first.data) < sequence ? ask(what) : first));
    fetched.then(
      ({ data }) => isCurrent && setKnown({ key, data }),
      (error: unknown) => isCurrent && setKnown({ key, error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [ask, key, sequence, sequenceOf, tries]);
  const current = known.key === key ? known : undefined;
  return {
    data: current?.data,
    error: current?.error,
    tryAgain: () => {
      setKnown({ key });
      setTries(tries + 1);
    },
  };
}
