import { useEffect, useId, useSyncExternalStore, type ChangeEvent } from 'react';
import type { NotebookPage } from '@cynllun/domain/fixtures/test-aggregate';
import type { AggregateLive } from '../../src/shared/aggregate/live/AggregateLive.ts';
import { useCursor } from '../../src/shared/aggregate/live/useCursor.ts';
import { useProse } from '../../src/shared/aggregate/live/useProse.ts';
import type { AggregateStore } from '../../src/shared/aggregate/store/AggregateStore.ts';
import { refusedWords } from '../../src/shared/aggregate/store/rejected.ts';
import type { NotebookView } from '../../src/shared/aggregate/testing/notebookServer.ts';

interface ScreenProps {
  readonly store: AggregateStore<NotebookView>;
  readonly live: AggregateLive;
}

export function NotebookScreen(props: ScreenProps) {
  const { store, live } = props;
  const { root, view, saving, access } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  useSyncExternalStore(live.subscribe, live.getChanges);
  useEffect(() => live.arrive(), [live]);
  return (
    <main>
      <h1>{root.title.en}</h1>
      <p role="status">{saving.state === 'notSaved' ? `Not saved: ${saving.reason}` : saving.state}</p>
      {access !== 'granted' && <p role="alert">You cannot open this any more.</p>}
      <RefusedWords {...props} />
      <p>Also here: {live.here().length === 0 ? 'nobody' : live.here().map(({ name }) => name)}</p>
      <ul>
        {root.pages.map((page) => (
          <li key={page.id}>
            <PageWords {...props} page={page} mayEdit={view.mayEdit} />
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Words that were not taken, for their writer to copy. */
function RefusedWords({ store }: ScreenProps) {
  const { refused } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return refused.map((one, index) => (
    <section key={index} role="alert" aria-label="Not taken">
      <p>{one.reason}</p>
      <pre>{refusedWords(store.aggregate, one).map(({ words }) => words)}</pre>
    </section>
  ));
}

interface PageProps extends ScreenProps {
  readonly page: NotebookPage;
  readonly mayEdit: boolean;
}

function PageWords({ store, live, page, mayEdit }: PageProps) {
  const control = useId();
  const key = `page:${page.id}:words`;
  const prose = useProse(store, live, key);
  const { ref, look } = useCursor(page.words, prose?.room ?? null, key);
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const { value, selectionEnd } = event.target;
    if (prose === null) store.edit([{ kind: 'set', entity: 'page', id: page.id, fields: { words: value } }]);
    else prose.room.words.type(key, value, selectionEnd);
    look(event);
  };
  return (
    <>
      <label htmlFor={control}>{page.heading}</label>
      <textarea
        id={control}
        ref={ref}
        rows={8}
        cols={80}
        value={page.words}
        readOnly={!mayEdit || page.isFrozen || prose?.mayWrite === false}
        onChange={change}
        onSelect={look}
      />
      {page.isFrozen ? (
        <p>Frozen</p>
      ) : (
        <button type="button" onClick={() => store.edit([{ kind: 'freeze', entity: 'page', id: page.id }])}>
          Freeze {page.heading}
        </button>
      )}
    </>
  );
}
