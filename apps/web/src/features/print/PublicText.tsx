import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { isBlank, wordsIn, type Text } from '@cynllun/domain/plan/text';
import { useLanguage } from '../../shared/words/useLanguage.ts';

/** A public text in the language of the page, or in the other where that is all there is, saying so. */
export function PublicText({ text }: { readonly text: Text }) {
  const { t } = useTranslation(['panels', 'findings']);
  const language = useLanguage();
  const { words, language: written } = wordsIn(text, language);
  if (isBlank(words)) return <Quiet>{t('panels:print.notWritten')}</Quiet>;
  if (written === language) return <Words>{words}</Words>;
  return (
    <>
      <Words lang={written}>{words}</Words>{' '}
      <Quiet>({t('panels:print.onlyIn', { language: t(`findings:language.${written}`) })})</Quiet>
    </>
  );
}

/** Words as they were typed, their lines kept. */
export const Words = styled('span')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });

export const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.colours.quiet }));
