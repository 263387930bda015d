import { useTranslation } from 'react-i18next';
import { styled } from '@mui/material/styles';
import type { Action, Note } from '@cynllun/domain/plan/plan';
import { fieldsOf } from '@cynllun/domain/plan/edit';
import { useDraftingLanguage } from '../../../shared/plan/source/usePlan.ts';
import { useSayer } from '../../../shared/plan/words.ts';
import { useQuote } from '../../../shared/words/useQuote.ts';
import { EntryList } from '../list/EntryList.tsx';
import { Part } from '../Part.tsx';
import { partId } from './PartsNav.tsx';

/** What an import could not place. Nothing of a spreadsheet is dropped: it waits here until someone has dealt with it. */
export function NotesPart({ action }: { readonly action: Action }) {
  const { t } = useTranslation('plan');
  const { quote } = useQuote();
  const language = useDraftingLanguage();
  if (action.notes.length === 0) return null;
  return (
    <Part id={partId('notes')} title={t('action.notes')}>
      <p>{t('notes.intro')}</p>
      <EntryList
        entity="note"
        parent={{ entity: 'action', id: action.id }}
        items={action.notes}
        nameOf={({ heading }, number) => quote({ words: heading, language }) || t('notes.note', { number })}
        removedWords={() => t('notes.removed')}
        removeLabel={t('notes.done')}
        addLabel={null}
        firstField="words"
      >
        {(note) => <NoteWords note={note} />}
      </EntryList>
    </Part>
  );
}

function NoteWords({ note }: { readonly note: Note }) {
  const { t } = useTranslation('plan');
  const say = useSayer();
  const isKnown = note.field in fieldsOf('action');
  return (
    <div id={`note:${note.id}:words`} tabIndex={-1}>
      <Words lang={useDraftingLanguage()}>{note.words}</Words>
      {isKnown && <p>{t('notes.meantFor', { field: say(`fields:action.${note.field}`) })}</p>}
    </div>
  );
}

const Words = styled('blockquote')({ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
