import type { Ref } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link, useMatches } from 'react-router';
import { BarName } from '../shared/layout/BarName.tsx';
import { inLanguage } from '../shared/words/language.ts';
import { useViewer } from '../shared/viewer.ts';
import { useLanguage } from '../shared/words/useLanguage.ts';
import { useText } from '../shared/words/useText.ts';
import { AccountMenu } from './AccountMenu.tsx';
import type { RouteHandle } from './inBar.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

const Banner = styled('header')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: '0.5rem',
  minBlockSize: 48,
  paddingInline: 'var(--gutter)',
  backgroundColor: theme.vars.palette.colours.page,
  borderBlockStart: `3px solid ${theme.vars.palette.primary.main}`,
  borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
  '@media print': { display: 'none' },
}));

const Name = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  gap: '0.5rem',
  alignItems: 'center',
  minBlockSize: 44,
  color: theme.vars.palette.colours.ink,
  fontSize: '1.0625rem',
  fontWeight: 700,
  letterSpacing: '-0.01em',
  textDecoration: 'none',
  '& svg': { color: theme.vars.palette.primary.main },
  '&:hover': { textDecoration: 'underline' },
  // Where it is said whose page it is, there is room for that alone on a phone.
  [theme.breakpoints.down('sm')]: {
    'header:has([data-whose]) & > span': {
      position: 'absolute',
      inlineSize: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
}));

const Where = styled('div')({ flex: '1 1 0', minInlineSize: 0 });

const Product = ({ to }: { readonly to: string }) => (
  <Name to={to}>
    <svg width="22" height="22" viewBox="0 0 22 22" fill="currentColor" aria-hidden="true">
      <path d="M2 3h18v4H2zM2 9.5h12v4H2zM2 16h7v4H2z" />
    </svg>
    <span>{useTranslation().t('product')}</span>
  </Name>
);

/** As it stands in the page of every screen, before its script has come: the name of the product is no one's language. */
export const BareHeader = () => (
  <Banner>
    <Product to="/" />
  </Banner>
);

/** Whose page it is, where the route says so before its screen has come. */
function OfRoute() {
  const show = useText();
  const name = useMatches()
    .map(({ handle, loaderData }) => (handle as RouteHandle | undefined)?.inBar(loaderData) ?? null)
    .find((one) => one !== null);
  if (name === undefined) return null;
  const { words, lang } = show({ original: 'en', madeFrom: null, ...name });
  return <BarName lang={lang} words={words} />;
}

/** One line: where one is, the other language, and who is signed in. The screen puts its own place in `ref`. */
export function Header({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  const language = useLanguage();
  const viewer = useViewer();
  return (
    <Banner>
      <Product to={inLanguage(language, '/')} />
      <Where ref={ref}>
        <OfRoute />
      </Where>
      <LanguageSwitch />
      {viewer && <AccountMenu name={viewer.name} />}
    </Banner>
  );
}
