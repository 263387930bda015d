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
