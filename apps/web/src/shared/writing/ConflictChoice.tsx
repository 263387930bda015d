import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '@cynllun/domain/aggregate/aggregate';
import { find } from '@cynllun/domain/aggregate/tree';
import { languages, type Language } from '@cynllun/domain/text/language';
import { Buttons } from '../form/Form.tsx';
import { announce } from '../layout/announcements.ts';
import type { FieldConflict } from '../aggregate/store/rejected.ts';
import { Sentence } from '../words/Sentence.tsx';
import { useQuote, type Quote } from '../words/useQuote.ts';
import { useNoun } from './noun.ts';
import { useSnapshot, useStore } from './useStore.ts';
import { CopyButton } from '../layout/CopyButton.tsx';
import { LateAlert } from '../layout/LateAlert.tsx';

/** A field that someone else changed too: both are shown, and the person chooses. Until then theirs stands. */
export function ConflictChoice({ conflict }: { readonly conflict: FieldConflict }) {
  const { t } = useTranslation(['plan', 'common']);
  const store = useStore();
  const { plain } = useQuote();
  const { mine, theirs } = useBothInWords(conflict);
  const name = conflict.by?.name ?? t('plan:conflict.someone');
  const choose = (keep: 'mine' | 'theirs') => {
    store.resolveConflict(conflict.path, keep);
    announce(t(keep === 'mine' ? 'plan:conflict.keepMine' : 'plan:conflict.takeTheirs'));
    document.getElementById(conflict.path.replace(/\.\w+$/, ''))?.focus();
  };
  return (
    <LateAlert severity="warning" role="status">
      <p>{t('plan:conflict.byAt', { name, at: conflict.at })}</p>
      <Values>
        <dt>{t('plan:conflict.yours')}</dt>
        <dd>
          <Sentence say={(quote) => mine(quote) || t('plan:conflict.empty')} />
        </dd>
        <dt>{t('plan:conflict.theirs')}</dt>
        <dd>
          <Sentence say={(quote) => theirs(quote) || t('plan:conflict.empty')} />
        </dd>
      </Values>
      <Buttons>
        <Button size="small" variant="contained" onClick={() => choose('mine')}>
          {t('plan:conflict.keepMine')}
        </Button>
        <Button size="small" onClick={() => choose('theirs')}>
          {t('plan:conflict.takeTheirs')}
        </Button>
        {mine(plain) !== '' && <CopyButton words={mine(plain)} label={t('plan:conflict.copyMine')} />}
      </Buttons>
    </LateAlert>
  );
}

interface Both {
  readonly mine: (quote: Quote) => string;
  readonly theirs: (quote: Quote) => string;
}

function useBothInWords({ path, mine }: FieldConflict): Both {
  const { root } = useSnapshot(({ view }) => view);
  const { aggregate } = useStore();
  const say = useNoun().useValueWords();
  const { edit } = mine;
  if (edit.kind !== 'set') return { mine: () => '', theirs: () => '' };
  const [field = ''] = Object.keys(edit.fields);
  const language = languages.find((one) => path.endsWith(`.${one}`));
  const inWords = (value: unknown) => (quote: Quote) => {
    if (language === undefined || fieldsOf(aggregate, edit.entity)[field]?.kind !== 'text')
      return say(edit.entity, field, value, quote);
    return quote({ words: partOf(value, language), language });
  };
  return {
    mine: inWords(edit.fields[field]),
    theirs: inWords(find(aggregate, root, edit.entity, edit.id)?.node[field]),
  };
}

/** Of a text, the words in one language where only those are in dispute. */
const partOf = (value: unknown, language: Language): string =>
  (value as Partial<Readonly<Record<Language, string>>> | undefined)?.[language] ?? '';

const Values = styled('dl')({
  display: 'grid',
  gap: '0.25rem 1rem',
  '& dt': { fontWeight: 600 },
  '& dd': { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});
