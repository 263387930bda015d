import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import english from 'dictionary-en-gb';
import welsh from 'dictionary-cy';
import nspell from 'nspell';
import { projectFolder } from './run.ts';
import { textsOf, withoutJoined, wordsIn } from './spelling/words-in.ts';

/** Spells both catalogues and the documents. A word that is right and unknown goes into `scripts/spelling/<language>.txt`. */
const ours = (language: string): string =>
  readFileSync(join(import.meta.dirname, 'spelling', `${language}.txt`), 'utf8');
const speller = (dictionary: { readonly aff: Uint8Array; readonly dic: Uint8Array }, language: string) =>
  nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic)).personal(ours(language));
const en = speller(english, 'en');
const cy = speller(welsh, 'cy');

const inEnglish = (word: string): boolean =>
  en.correct(word) || en.correct(word.replace(/'s$/, '')) || word.split('-').every((part) => en.correct(part));
const inWelsh = (word: string): boolean =>
  cy.correct(word) || cy.correct(withoutJoined(word)) || word.split('-').every((part) => cy.correct(part));

const wrong: string[] = [];
const spell = (where: string, text: string, isRight: (word: string) => boolean): void => {
  for (const word of new Set(wordsIn(text))) if (!isRight(word)) wrong.push(`${where}: ${word}`);
};

for (const [language, isRight] of [
  ['en', inEnglish],
  ['cy', inWelsh],
] as const) {
  for (const file of globSync(`packages/messages/src/${language}/*.ts`, { cwd: projectFolder })) {
    const { default: catalogue } = (await import(pathToFileURL(join(projectFolder, file)).href)) as {
      default: unknown;
    };
    for (const [key, text] of textsOf(catalogue)) spell(`${file} ${key}`, text, isRight);
  }
}
// Documents quote the words of both languages.
for (const file of globSync(['*.md', 'docs/**/*.md'], { cwd: projectFolder }))
  spell(file, readFileSync(join(projectFolder, file), 'utf8'), (word) => inEnglish(word) || inWelsh(word));

process.stdout.write(wrong.map((line) => `${line}\n`).join(''));
process.exitCode = wrong.length > 0 ? 1 : 0;
