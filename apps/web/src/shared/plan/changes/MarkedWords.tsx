import { Fragment, useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Language } from '@cynllun/domain/text/language';
import { VisuallyHidden } from '../../layout/VisuallyHidden.tsx';
import { MarkedSentence } from '../../words/MarkedSentence.tsx';
import { inBrief, markWords, type Piece } from './markWords.ts';

interface MarkedWordsProps {
  readonly before: string;
  readonly after: string;
  /** The language of the words, where it is known. */
  readonly language: Language | undefined;
}

/** Two texts as one: what was added is underlined, what was removed struck through, and each says so when it is heard. */
export function MarkedWords({ before, after, language }: MarkedWordsProps) {
  const { t } = useTranslation('history');
  const [isWhole, setWhole] = useState(false);
  const all = markWords(before, after);
  const brief = inBrief(all);
  const isLong = brief.includes(null);
  const shown = (isWhole ? all : brief).map((piece, place) => ({ piece, place }));
  return (
    <>
      <Marked>
        {shown.map(({ piece, place }) =>
          piece === null ? (
            <Fragment key={place}>{t('marked.left')}</Fragment>
          ) : (
            <MarkedPiece key={place} {...piece} language={language} />
          ),
        )}
      </Marked>
      {isLong && (
        <Button size="small" variant="text" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'marked.showLess' : 'marked.showAll')}
        </Button>
      )}
    </>
  );
}

function MarkedPiece({ kind, words, language }: Piece & Pick<MarkedWordsProps, 'language'>) {
  const { t } = useTranslation('history');
  if (kind === 'same') return <span lang={language}>{words}</span>;
  const Mark = kind === 'added' ? Ins : Del;
  return (
    <Mark>
      <VisuallyHidden>{t(`marked.${kind}`)}</VisuallyHidden>
      <span lang={language}>{words}</span>
      <VisuallyHidden>{t('marked.end')}</VisuallyHidden>
    </Mark>
  );
}

/** May quote words of another language, as `useQuote` marks them. */
interface MarkedPairProps {
  readonly before: string;
  readonly after: string;
}

/** A date, a person, a choice: what it was, and what it is. */
export function MarkedPair({ before, after }: MarkedPairProps) {
  const { t } = useTranslation('history');
  return (
    <Marked>
      <Del>
        <VisuallyHidden>{t('marked.was')}</VisuallyHidden>
        <MarkedSentence sentence={before || t('empty')} />
      </Del>
      <span aria-hidden="true"> → </span>
      <Ins>
        <VisuallyHidden>{t('marked.now')}</VisuallyHidden>
        <MarkedSentence sentence={after || t('empty')} />
      </Ins>
    </Marked>
  );
}

export const Marked = styled('div')({
  maxInlineSize: '70ch',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  '& del + ins': { marginInlineStart: '0.25em' },
});

const mark = { position: 'relative', textDecorationThickness: '2px', borderRadius: 2 } as const;

export const Ins = styled('ins')(({ theme }) => ({
  ...mark,
  color: theme.vars.palette.colours.ink,
  backgroundColor: theme.vars.palette.colours.successPanel,
  textDecorationLine: 'underline',
  textDecorationColor: theme.vars.palette.colours.success,
  textUnderlineOffset: '0.15em',
}));

export const Del = styled('del')(({ theme }) => ({
  ...mark,
  color: theme.vars.palette.colours.ink,
  backgroundColor: theme.vars.palette.colours.errorPanel,
  textDecorationLine: 'line-through',
  textDecorationColor: theme.vars.palette.colours.error,
}));
