import { path } from '@cynllun/domain/aggregate/path';
import type { Note } from '@cynllun/domain/plan/plan';
import { isBlank } from '@cynllun/domain/text/text';
import { Sentence } from '../../words/Sentence.tsx';
import { useDraftingLanguage } from '../source/usePlan.ts';
import { Quiet, Said } from './Said.tsx';

/** What an import could not place, under the heading it had. */
export function ImportedNotes({ notes }: { readonly notes: readonly Note[] }) {
  const language = useDraftingLanguage();
  return notes.map(({ id, heading, words }) => (
    <div key={id}>
      {!isBlank(heading) && (
        <Quiet>
          <Sentence say={(quote) => `${quote({ words: heading, language })}: `} />
        </Quiet>
      )}
      <Said words={words} at={path('note', id, 'words')} />
    </div>
  ));
}
