import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { WrittenWords } from '../aggregate/store/pending.ts';
import { CopyButton } from '../layout/CopyButton.tsx';
import { useNoun } from './noun.ts';

interface UnsavedWordsProps {
  readonly written: readonly WrittenWords[];
  readonly label: string;
}

/** Words that were not saved, to be read and copied. */
export function UnsavedWords({ written, label }: UnsavedWordsProps) {
  const { t } = useTranslation();
  const wordsLanguage = useNoun().useWordsLanguage();
  if (written.length === 0) return null;
  return (
    <>
      <p>{label}</p>
      <Words>
        {written.map(({ words, language }, index) => (
          <p key={index} lang={language ?? wordsLanguage}>
            {words}
          </p>
        ))}
      </Words>
      <CopyButton words={written.map(({ words }) => words).join('\n\n')} label={t('buttons.copy')} />
    </>
  );
}

const Words = styled('blockquote')(({ theme }) => ({
  margin: '0.25rem 0 0.5rem',
  padding: '0.5rem 0.75rem',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  color: theme.vars.palette.colours.ink,
  backgroundColor: theme.vars.palette.colours.page,
  border: `1px solid ${theme.vars.palette.colours.edge}`,
  borderRadius: 4,
  '& > p': { margin: 0 },
  '& > p + p': { marginBlockStart: '1em' },
}));
