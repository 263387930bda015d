import type { Refusal } from '../../shared/refusal.ts';
import { loadWords } from '../../shared/words/i18n.ts';

/** What is written is checked by the schemas that the server has. They come with the words for what is wrong, when somebody writes. */
export async function checks() {
  const [schemas] = await Promise.all([import('@cynllun/domain/consultation/contribute'), loadWords(['errors'])]);
  return schemas;
}

/** They have not come. */
export const notChecked: Refusal = { field: null, key: 'contribute:problems.notChecked', params: {} };
