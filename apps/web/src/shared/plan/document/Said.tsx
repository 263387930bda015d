import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { otherLanguage } from '@cynllun/domain/text/language';
import { isBlank, wordsIn, type Text } from '@cynllun/domain/text/text';
import { useLanguage } from '../../words/useLanguage.ts';
import { londonDate } from '@cynllun/domain/calendar/date';
import { MarkedPassages } from './passages.tsx';
import { useDraftingLanguage, useErasedAt } from '../source/usePlan.ts';

interface SaidProps {
  /** A text with its two languages, or words that stay in one: nobody was asked which, most are in the drafting language. */
  readonly words: string | Text;
  /** The path of the field: where links to it lead, and by which it is known whether words were erased. */
  readonly at?: string;
}

/** What a plan says in a field: in the language of the page, or else in the other and marked so; or that it says nothing. */
export function Said({ words: said, at = '' }: SaidProps) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const draftingLanguage = useDraftingLanguage();
  const { words, language: written } =
    typeof said === 'string' ? { words: said, language: draftingLanguage } : wordsIn(said, language);
  const anchor = at === '' ? {} : { id: at, tabIndex: -1 };
  if (isBlank(words))
    return (
      <Quiet {...anchor}>
        <Erased at={at} otherwise={t('notSet')} />
      </Quiet>
    );
  return (
    <Words {...anchor} lang={written === language ? undefined : written}>
      <MarkedPassages at={at} language={typeof said === 'string' ? null : written} words={words} />
    </Words>
  );
}

/** That the words which stood here were erased, and when; or what else is to be said where there are none. */
function Erased({ at, otherwise }: { readonly at: string; readonly otherwise: string }) {
  const { t } = useTranslation('reading');
  const language = useLanguage();
  const whole = useErasedAt(at);
  const inThis = useErasedAt(`${at}.${language}`);
  const inOther = useErasedAt(`${at}.${otherLanguage(language)}`);
  const erasedAt = whole ?? inThis ?? inOther;
  return erasedAt === undefined ? otherwise : t('erased', { on: londonDate(Date.parse(erasedAt)) });
}

/** Words as they were typed, their lines kept. */
export const Words = styled('span')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });

export const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.colours.quiet }));
