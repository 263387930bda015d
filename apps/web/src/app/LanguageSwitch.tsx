import { useState, type MouseEvent } from 'react';
import { styled } from '@mui/material/styles';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { graphql } from '../generated/index.ts';
import { useViewer } from '../shared/viewer.ts';
import { fetchWords } from '../shared/words/i18n.ts';
import { otherLanguage, type Language } from '@cynllun/domain/text/language';
import { inLanguage, withoutLanguage } from '../shared/words/language.ts';
import { useLanguage } from '../shared/words/useLanguage.ts';
import { bannerItem } from './bannerItem.ts';

const ChooseLanguageMutation = graphql(`
  mutation ChooseLanguage($input: ChooseLanguageInput!) {
    chooseLanguage(input: $input) {
      __typename
      ...Problems
      ... on LanguageChosen {
        viewer {
          id
          language
        }
      }
    }
  }
`);

const Switch = styled(Link)(bannerItem);
const NotFetched = styled('p')({ maxInlineSize: '24rem', marginBlock: '0 0.75rem' });

/** Named in the language it leads to. Place, query and history stay as they are, and so does what has been typed. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { pathname, search, hash, state } = useLocation();
  const other = otherLanguage(useLanguage());
  const [choose] = useMutation(ChooseLanguageMutation);
  const viewer = useViewer();
  // The choice is kept for mail as well. Where that fails the screen has changed all the same, and nothing is lost.
  const keep = () => {
    if (viewer) choose({ variables: { input: { language: other } } }).catch(() => null);
  };
  const to = inLanguage(other, withoutLanguage(pathname)) + search + hash;
  const navigate = useNavigate();
  const [missing, setMissing] = useState<Language | null>(null);
  /** Whoever points at the switch may press it. */
  const prepare = () => void fetchWords(other).catch(() => null);
  /** Leaving for words that cannot be fetched would leave the screen and what was typed in it. */
  const change = async (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      await fetchWords(other);
    } catch {
      return setMissing(other);
    }
    setMissing(null);
    keep();
    await navigate(to, { replace: true, state, preventScrollReset: true });
  };
  return (
    <nav aria-label={t('languageSwitch.label')}>
      <Switch to={to} onPointerEnter={prepare} onFocus={prepare} onClick={change} lang={other} hrefLang={other}>
        {t(`languageSwitch.${other}`)}
      </Switch>
      <div role="alert">{missing === other && <NotFetched>{t('languageSwitch.notFetched')}</NotFetched>}</div>
    </nav>
  );
}
