import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { replaceWords } from './give-words.ts';

const words = fc
  .array(fc.constantFrom('a', 'b', ' ', 'ŵ', '👍', '👎', '🏴'), { maxLength: 12 })
  .map((all) => all.join(''));

test('a text is given other words, whatever the two have in common', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const document = new Y.Doc();
      const text = document.getText('x');
      text.insert(0, before);
      replaceWords(text, after);
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
      expect([text.toString(), copy.getText('x').toString()]).toEqual([after, after]);
    }),
  );
});

test('a colleague’s cursor stays where it was in the words that stay', () => {
  const text = new Y.Doc().getText('x');
  text.insert(0, 'We visit everyone weekly.');
  const cursor = Y.createRelativePositionFromTypeIndex(text, 'We visit'.length);
  replaceWords(text, 'In May: We visit everyone weekly!');
  const at = Y.createAbsolutePositionFromRelativePosition(cursor, text.doc as Y.Doc);
  expect(at?.index).toBe('In May: We visit'.length);
});
