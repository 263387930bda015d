import { useEffect, useState } from 'react';

interface Answer<Data> {
  /** Undefined until it has come. */
  readonly data: Data | undefined;
  /** Why it did not come. */
  readonly error: unknown;
  readonly tryAgain: () => void;
}

/**
 * The answer to what the route of a screen asks ahead; null for `asked`: nothing is asked for. It is asked for again
 * where `sequence` is another, or comes before that by what `sequenceOf` says; what was there stands meanwhile.
 */
export function useAnswer<Data, Asked>(
  ask: (asked: Asked) => Promise<{ readonly data?: Data | undefined }>,
  asked: Asked | null,
  sequence = 0,
  sequenceOf: (data: Data | undefined) => number = () => sequence,
): Answer<Data> {
  const key = JSON.stringify(asked);
  const [tries, setTries] = useState(0);
  const [known, setKnown] = useState<{ key: string; data?: Data | undefined; error?: unknown }>({ key });
  const fetchIt = async (what: Asked) => {
    const first = await ask(what);
    return sequenceOf(first.data) < sequence ? ask(what) : first;
  };
  useEffect(() => {
    const what = JSON.parse(key) as Asked | null;
    if (what === null) return undefined;
    let isCurrent = true;
    fetchIt(what).then(
      ({ data }) => isCurrent && setKnown({ key, data }),
      (error: unknown) => isCurrent && setKnown({ key, error }),
    );
    return () => {
      isCurrent = false;
    };
    // `fetchIt` is made anew each time, of what is named here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ask, key, sequence, tries]);
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
