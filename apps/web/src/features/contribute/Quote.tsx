import { useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { sentences } from '@cynllun/domain/text/passages';
import { wordsIn } from '@cynllun/domain/text/text';
import { announce } from '../../shared/layout/announcements.ts';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { Details } from '../../shared/layout/Details.tsx';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { MarkedSentence } from '../../shared/words/MarkedSentence.tsx';
import type { ShownAction } from './contributorPage.ts';
import type { Entry } from './draft.tsx';
import type { SetEntry } from './useEntry.ts';

interface QuoteProps {
  readonly action: ShownAction;
  readonly entry: Entry;
  readonly set: SetEntry;
}

/** Texts whose words can be quoted. */
const quotable = ['summary', 'outcome'] as const;

interface Selected {
  readonly part: string;
  readonly start: number;
  readonly words: string;
}

/** The words of the action that one means: a sentence that is chosen, or whatever is selected in its text. */
export function Quote({ action, entry, set }: QuoteProps) {
  const { t } = useTranslation('contribute');
  const language = useLanguage();
  const { quote } = useQuote();
  const selected = useSelected();
  const all = quotable.flatMap((field) => {
    const shown = wordsIn(action[field], language);
    return sentences(shown.words).map((one) => ({
      ...one,
      part: `${field}.${shown.language}`,
      language: shown.language,
    }));
  });
  if (all.length === 0) return null;
  const keyOf = ({ part, start, words }: Selected) => `${part} ${start} ${words.length}`;
  const chosen = keyOf({ part: entry.part, start: entry.quoteStart ?? 0, words: entry.quote });
  const take = ({ part, start, words }: Selected) => set({ part, quote: words, quoteStart: start });
  const options = [
    { value: '', label: t('say.noSentence') },
    ...all.map((one) => ({ value: keyOf(one), label: quote({ words: one.words, language: one.language }) })),
  ];
  const quotedIn = entry.part.endsWith('.cy') ? 'cy' : 'en';
  return (
    <div>
      {entry.quote !== '' && (
        <Quoted>
          <MarkedSentence sentence={t('say.quoted', { words: quote({ words: entry.quote, language: quotedIn }) })} />{' '}
          <Button size="small" onClick={() => set({ quote: '', quoteStart: null })}>
            {t('say.noQuote')}
          </Button>
        </Quoted>
      )}
      {selected !== null && (
        <AtHand>
          <Button
            variant="contained"
            onClick={() => {
              take(selected);
              announce(t('say.taken'));
            }}
          >
            {t('say.selected')}
          </Button>
        </AtHand>
      )}
      <Details summary={t('say.quote')}>
        <RadioField
          name="sentence"
          label={t('say.sentence')}
          hint={t('say.quoteHint')}
          options={options}
          value={options.some(({ value }) => value === chosen) ? chosen : ''}
          onChange={(key) => {
            const one = all.find((each) => keyOf(each) === key);
            if (one === undefined) set({ quote: '', quoteStart: null });
            else take(one);
          }}
        />
      </Details>
    </div>
  );
}

/** Milliseconds. A tap on the button ends the selection before it presses it. */
const AFTER_A_TAP = 600;

/** What is selected in a text that says which part it is (`data-part`); kept while something else has the focus. */
function useSelected(): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(leaving);
      const found = readSelection();
      if (found !== null) setSelected(found);
      else leaving = setTimeout(() => setSelected(null), AFTER_A_TAP);
    };
    document.addEventListener('selectionchange', look);
    // Words may have been selected before the page was taken over.
    look();
    return () => {
      clearTimeout(leaving);
      document.removeEventListener('selectionchange', look);
    };
  }, []);
  return selected;
}

function readSelection(): Selected | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, endContainer, startOffset, endOffset } = selection.getRangeAt(0);
  const part = startContainer.parentElement?.dataset['part'];
  // The words of a part are one piece of text.
  if (part === undefined || startContainer !== endContainer) return null;
  const found = (startContainer.textContent ?? '').slice(startOffset, endOffset);
  const words = found.trim();
  return words === '' ? null : { part, start: startOffset + found.indexOf(words), words };
}

/** Wherever the words are that were selected: they may be far above. */
const AtHand = styled('div')(({ theme }) => ({
  position: 'fixed',
  insetBlockEnd: '0.75rem',
  insetInline: 'var(--gutter)',
  zIndex: theme.zIndex.snackbar,
  display: 'flex',
  justifyContent: 'center',
}));

const Quoted = styled('p')(({ theme }) => ({
  margin: '0 0 0.5rem',
  paddingInlineStart: '0.75rem',
  borderInlineStart: `3px solid ${theme.vars.palette.primary.main}`,
}));
