import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Language } from '@cynllun/domain/text/language';
import { Buttons } from '../form/Form.tsx';
import type { RemovedConflict } from '../aggregate/store/removed.ts';
import { Sentence } from '../words/Sentence.tsx';
import type { Quote } from '../words/useQuote.ts';
import { writtenIn, type WrittenWords } from '../aggregate/store/pending.ts';
import { useNoun } from './noun.ts';
import { useStore } from './useStore.ts';
import { UnsavedWords } from './UnsavedWords.tsx';
import { LateAlert } from '../layout/LateAlert.tsx';

/** Something that someone removed while this person was changing it: put it back, or keep the words and let it go. */
export function RemovedNotice({ removed }: { readonly removed: RemovedConflict }) {
  const { t } = useTranslation(['plan', 'common']);
  const noun = useNoun();
  const say = noun.useThingWords();
  const store = useStore();
  const name = removed.by?.name ?? t('plan:conflict.someone');
  const wordsLanguage = noun.useWordsLanguage();
  const written = (edit: Edit) => writtenIn(store.aggregate, edit);
  const [putBack] = removed.putBack;
  const [called] = putBack === undefined ? [] : written(putBack);
  const what = (quote: Quote) => whatIs(say(removed.entity), called, wordsLanguage, quote);
  return (
    <LateAlert severity="warning" role="status">
      <p>
        <strong>{t('plan:gone.title')}</strong>
      </p>
      <p>
        <Sentence
          say={(quote) =>
            removed.at === null
              ? t('plan:gone.by', { name, what: what(quote) })
              : t('plan:gone.byAt', { name, what: what(quote), at: removed.at })
          }
        />
      </p>
      <UnsavedWords written={removed.mine.flatMap(({ edit }) => written(edit))} label={t('plan:gone.yours')} />
      <Buttons>
        {removed.putBack.length > 0 && (
          <Button size="small" variant="contained" onClick={() => store.resolveRemoved(removed.id, 'putBack')}>
            {t('plan:gone.putBack')}
          </Button>
        )}
        <Button size="small" onClick={() => store.resolveRemoved(removed.id, 'drop')}>
          {t('plan:gone.drop')}
        </Button>
      </Buttons>
    </LateAlert>
  );
}

/** What was removed, by its own words where they are still known. */
function whatIs(thing: string, called: WrittenWords | undefined, wordsLanguage: Language, quote: Quote): string {
  if (called === undefined) return thing;
  return `${thing}: ${quote({ words: called.words, language: called.language ?? wordsLanguage })}`;
}
