import type { Text } from '@cynllun/domain/text/text';
import { useText } from './useText.ts';

interface TextInProps {
  readonly text: Text;
  /** Said in the language of the screen where the text has no words. */
  readonly blank?: string;
}

/** A text in the language of the screen, or in the other where that is all there is, marked as such. */
export function TextIn({ text, blank = '' }: TextInProps) {
  const { words, lang } = useText()(text);
  return <span lang={lang}>{words || blank}</span>;
}

interface SentenceProps extends TextInProps {
  /** The sentence with these words in it. */
  readonly say: (words: string) => string;
}

/** A sentence of the screen with the words of a text in it, marked where they are in another language. */
export function SentenceWith({ text, blank = '', say }: SentenceProps) {
  const { words, lang } = useText()(text);
  const sentence = say(words || blank);
  const at = sentence.indexOf(words);
  if (lang === undefined || at === -1) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <span lang={lang}>{words}</span>
      {sentence.slice(at + words.length)}
    </>
  );
}
