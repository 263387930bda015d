import { path } from '@cynllun/domain/aggregate/path';
import type { Note } from '@cynllun/domain/plan/plan';
import { isBlank } from '@cynllun/domain/text/text';
import { Quiet, Said } from './Said.tsx';

/** What an import could not place, under the heading it had. */
export function NotesKept({ notes }: { readonly notes: readonly Note[] }) {
  return notes.map(({ id, heading, words }) => (
    <div key={id}>
      {!isBlank(heading) && <Quiet>{`${heading.trim()}: `}</Quiet>}
      <Said words={words} at={path('note', id, 'words')} />
    </div>
  ));
}
