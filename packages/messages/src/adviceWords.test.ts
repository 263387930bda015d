import { expect, it } from 'vitest';
import { adviceEntities } from '@cynllun/domain/advice/entities';
import { languages } from '@cynllun/domain/text/language';
import { sayer } from './say.ts';
import { translator } from './translator.ts';

const words = await translator();

/** What the history of advice leaves out: order, and the hash that a program made. */
const silent = ['position', 'hash'];
const told = Object.entries(adviceEntities)
  .filter(([entity]) => entity !== 'advice')
  .flatMap(([entity, { fields }]) => [
    `history:thing.${entity}`,
    `history:things.${entity}`,
    ...Object.keys(fields)
      .filter((field) => !silent.includes(field))
      .map((field) => `advice:fields.${entity}.${field}`),
  ]);

it.each(languages.flatMap((language) => told.map((key) => [language, key] as const)))(
  'in %s the history of advice has words for %s',
  (language, key) => {
    expect(sayer(words, language)(key)).not.toBe(key);
  },
);
