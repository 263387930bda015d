import { styled } from '@mui/material/styles';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { graphql } from '../generated/index.ts';
import { useViewer } from '../shared/viewer.ts';
import { inLanguage, withoutLanguage } from '../shared/words/language.ts';
import { useLanguage } from '../shared/words/useLanguage.ts';
import { bannerItem } from './bannerItem.ts';

const ChooseLanguageMutation = graphql(`
  mutation ChooseLanguage($input: ChooseLanguageInput!) {
    chooseLanguage(input: $input) {
      __typename
    }
  }
`);

const Switch = styled(Link)(bannerItem);

/** Named in the language it leads to. Place, query and history stay as they are, and so does what has been typed. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { pathname, search, hash, state } = useLocation();
  const other = useLanguage() === 'en' ? 'cy' : 'en';
  const client = useApolloClient();
  const viewer = useViewer();
  // The choice is kept for mail as well. Where that fails the screen has changed all the same, and nothing is lost.
  const keep = () => {
    if (!viewer) return;
    void client
      .mutate({ mutation: ChooseLanguageMutation, variables: { input: { language: other } } })
      .catch(() => null);
  };
  const to = inLanguage(other, withoutLanguage(pathname)) + search + hash;
  return (
    <nav aria-label={t('languageSwitch.label')}>
      <Switch to={to} onClick={keep} replace state={state} preventScrollReset lang={other} hrefLang={other}>
        {t(`languageSwitch.${other}`)}
      </Switch>
    </nav>
  );
}
