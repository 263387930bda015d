import { useId, useRef, useState } from 'react';
import { styled } from '@mui/material/styles';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../generated/index.ts';
import { announce } from '../shared/layout/announcements.ts';
import { forgetUnsaved } from '../shared/unsavedOnDevice.ts';
import { inLanguage } from '../shared/words/language.ts';
import { useLanguage } from '../shared/words/useLanguage.ts';
import { bannerItem } from './bannerItem.ts';

const SignOutMutation = graphql(`
  mutation SignOut($input: SignOutInput!) {
    signOut(input: $input) {
      __typename
    }
  }
`);

/** Opens on a press, closes on Escape, on leaving it, or on a second press. */
export function AccountMenu({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const signOut = useSignOut();
  return (
    <Place
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setOpen(false)}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <MenuButton
        ref={button}
        type="button"
        aria-label={t('account.menu', { name })}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        {name}
        <Chevron />
      </MenuButton>
      <Panel id={panelId} hidden={!open}>
        <li>
          <Choice type="button" onClick={() => void signOut(false)}>
            {t('account.signOut')}
          </Choice>
        </li>
        <li>
          <Choice type="button" onClick={() => void signOut(true)}>
            {t('account.signOutEverywhere')}
          </Choice>
        </li>
      </Panel>
    </Place>
  );
}

/** Nothing the session saw stays: not on the device, and, since the page is loaded anew, not in memory. */
function useSignOut(): (everywhere: boolean) => Promise<void> {
  const { t } = useTranslation();
  const client = useApolloClient();
  const language = useLanguage();
  return async (everywhere) => {
    try {
      await client.mutate({ mutation: SignOutMutation, variables: { input: { everywhere } } });
      forgetUnsaved();
      location.assign(`${inLanguage(language, '/sign-in')}?signed-out`);
    } catch {
      announce(t('account.notSignedOut'), 'assertive');
    }
  };
}

function Chevron() {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="m4 6 4 4 4-4" />
    </svg>
  );
}

const Place = styled('div')({ position: 'relative' });

const MenuButton = styled('button')(bannerItem);

const Panel = styled('ul')(({ theme }) => ({
  position: 'absolute',
  insetInlineEnd: 0,
  zIndex: theme.zIndex.modal,
  margin: 0,
  padding: '0.25rem',
  listStyle: 'none',
  color: theme.vars.palette.colours.ink,
  backgroundColor: theme.vars.palette.colours.page,
  border: `1px solid ${theme.vars.palette.colours.edge}`,
  borderRadius: 4,
}));

const Choice = styled('button')({
  ...bannerItem,
  inlineSize: '100%',
  justifyContent: 'flex-start',
  whiteSpace: 'nowrap',
  textDecoration: 'none',
  '&:hover': { textDecoration: 'underline' },
});
