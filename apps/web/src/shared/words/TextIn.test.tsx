import type { ReactNode } from 'react';
import { createInstance } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import type { Language } from '@cynllun/domain/text/language';
import { emptyText, type Text } from '@cynllun/domain/text/text';
import { Sentence } from './Sentence.tsx';
import { TextIn } from './TextIn.tsx';

const onlyEnglish: Text = { ...emptyText('en'), en: 'Carers Group' };
const both: Text = { ...onlyEnglish, cy: 'Grŵp Gofalwyr' };

async function markup(language: Language, element: ReactNode): Promise<string> {
  const i18n = createInstance();
  await i18n.init({ lng: language, resources: {} });
  return renderToStaticMarkup(<I18nextProvider i18n={i18n}>{element}</I18nextProvider>);
}

test('a text in both languages stands on a page in the language of the page, unmarked', async () => {
  expect(await markup('cy', <TextIn text={both} />)).toBe('<span>Grŵp Gofalwyr</span>');
  expect(await markup('en', <TextIn text={both} />)).toBe('<span>Carers Group</span>');
});

test('a text in English alone stands on a Welsh page marked as English', async () => {
  expect(await markup('cy', <TextIn text={onlyEnglish} />)).toBe('<span lang="en">Carers Group</span>');
});

test('a text in neither language is said to be blank in the language of the page', async () => {
  expect(await markup('cy', <TextIn text={emptyText('en')} blank="Dim enw" />)).toBe('<span>Dim enw</span>');
});

test('in a Welsh sentence only the English words are marked', async () => {
  const sentence = (text: Text) => <Sentence say={(quote) => `Cyfrifol: ${quote(text)}.`} />;
  expect(await markup('cy', sentence(onlyEnglish))).toBe('Cyfrifol: <span lang="en">Carers Group</span>.');
  expect(await markup('cy', sentence(both))).toBe('Cyfrifol: Grŵp Gofalwyr.');
});

test('words in one language are marked in a sentence that has the same words of its own', async () => {
  const note = { words: 'Cyfrifol', language: 'en' } as const;
  expect(await markup('cy', <Sentence say={(quote) => `Cyfrifol: ${quote(note)}; ${quote(note)}`} />)).toBe(
    'Cyfrifol: <span lang="en">Cyfrifol</span>; <span lang="en">Cyfrifol</span>',
  );
  expect(await markup('en', <Sentence say={(quote) => `By: ${quote(note)}`} />)).toBe('By: Cyfrifol');
});

test('words that hold a mark of their own cannot upset the marks round them', async () => {
  const note = { words: '\uFDD2a\uFDD1b', language: 'en' } as const;
  expect(await markup('cy', <Sentence say={(quote) => `${quote(note)} c\uFDD0`} />)).toBe(
    '<span lang="en">ab</span> c',
  );
});
