import { styled } from '@mui/material/styles';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../generated/index.ts';
import { announce } from '../shared/layout/announcements.ts';
import { Face } from '../shared/layout/Face.tsx';
import { Chevron } from '../shared/layout/icons.tsx';
import { MenuButton } from '../shared/layout/MenuButton.tsx';
import { forgetUnsaved } from '../shared/unsavedOnDevice.ts';
import { VisuallyHidden } from '../shared/layout/VisuallyHidden.tsx';
import { inLanguage } from '../shared/words/language.ts';
import { useLanguage } from '../shared/words/useLanguage.ts';

const SignOutMutation = graphql(`
  mutation SignOut($input: SignOutInput!) {
    signOut(input: $input) {
      __typename
      ...Problems
    }
  }
`);

/** Who is signed in, what they were told, and the ways out. */
export function AccountMenu({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const language = useLanguage();
  const choices = [
    {
      key: 'notices',
      words: t('account.notices'),
      onChoose: () => void navigate(inLanguage(language, '/notices')),
    },
    { key: 'calendar', words: t('account.calendar'), onChoose: () => void navigate(inLanguage(language, '/calendar')) },
    { key: 'here', words: t('account.signOut'), onChoose: () => void signOut(false) },
    { key: 'everywhere', words: t('account.signOutEverywhere'), onChoose: () => void signOut(true) },
  ];
  return (
    <MenuButton variant="text" choices={choices} sx={look}>
      <Face name={name} />
      <VisuallyHidden>{t('account.menu', { name })}</VisuallyHidden>
      <Words aria-hidden="true">{name}</Words>
      <Chevron />
    </MenuButton>
  );
}

/** Nothing the session saw stays: not on the device, and, since the page is loaded anew, not in memory. */
function useSignOut(): (everywhere: boolean) => Promise<void> {
  const { t } = useTranslation();
  const [signOut] = useMutation(SignOutMutation);
  const language = useLanguage();
  return async (everywhere) => {
    try {
      await signOut({ variables: { input: { everywhere } } });
      forgetUnsaved();
      location.assign(`${inLanguage(language, '/sign-in')}?signed-out`);
    } catch {
      announce(t('account.notSignedOut'), 'assertive');
    }
  };
}

const look = { minBlockSize: 40, gap: 1, color: 'text.primary', textDecoration: 'none' };

/** Where there is no room for the name the face says who it is. */
const Words = styled('span')(({ theme }) => ({ [theme.breakpoints.down('md')]: { display: 'none' } }));
