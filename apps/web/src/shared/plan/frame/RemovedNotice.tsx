import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Edit } from '@cynllun/domain/plan/edit';
import type { Language } from '@cynllun/domain/text/language';
import { Buttons } from '../../form/Form.tsx';
import type { RemovedConflict } from '../../aggregate/store/removed.ts';
import { Sentence } from '../../words/Sentence.tsx';
import type { Quote } from '../../words/useQuote.ts';
import { writtenIn } from '../planStore.ts';
import { useDraftingLanguage } from '../source/usePlan.ts';
import { usePlanStore } from '../usePlanStore.ts';
import { useSayer } from '../words.ts';
import { UnsavedWords } from './UnsavedWords.tsx';
import { LateAlert } from '../../layout/LateAlert.tsx';

/** Something that someone removed while this person was changing it: put it back, or keep the words and let it go. */
export function RemovedNotice({ removed }: { readonly removed: RemovedConflict }) {
  const { t } = useTranslation(['plan', 'common']);
  const say = useSayer();
  const store = usePlanStore();
  const name = removed.by?.name ?? t('plan:conflict.someone');
  const draftingLanguage = useDraftingLanguage();
  const what = (quote: Quote) => whatIs(removed, say(`plan:thing.${removed.entity}`), draftingLanguage, quote);
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
      <UnsavedWords written={removed.mine.flatMap(({ edit }) => writtenIn(edit))} label={t('plan:gone.yours')} />
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
function whatIs({ putBack }: RemovedConflict, thing: string, draftingLanguage: Language, quote: Quote): string {
  const [first]: readonly (Edit | undefined)[] = putBack;
  const name = first === undefined ? undefined : writtenIn(first)[0];
  if (name === undefined) return thing;
  return `${thing}: ${quote({ words: name.words, language: name.language ?? draftingLanguage })}`;
}
