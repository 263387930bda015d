import { IssuedCard } from './IssuedCard.tsx';
import { ResponseText } from './ResponseText.tsx';
import { useText } from './useAdvice.ts';

/** The text as nobody here writes it: to be read, and once it is issued with what can be done about it. */
export function TextRead() {
  const text = useText();
  return (
    <>
      <ResponseText text={text} />
      {text.isFrozen && <IssuedCard />}
    </>
  );
}
