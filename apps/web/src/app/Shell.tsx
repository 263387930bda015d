import { Suspense } from 'react';
import Box from '@mui/material/Box';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { Announcer } from '../shared/layout/Announcer.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { SignedOutNotice } from './SignedOutNotice.tsx';
import { SkipLink } from './SkipLink.tsx';
import { SlowLoad } from './SlowLoad.tsx';
import { useTabInSight } from './useTabInSight.ts';

/** The frame of every screen. */
export function Shell() {
  useTabInSight();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minBlockSize: '100vh' }}>
      <SkipLink />
      <Header />
      <SlowLoad when={useNavigation().state === 'loading'} />
      <Box component="main" id="main" tabIndex={-1} sx={{ flexGrow: 1, outline: 'none' }}>
        <Box sx={page}>
          <SignedOutNotice />
          <Suspense>
            <Outlet />
          </Suspense>
        </Box>
      </Box>
      <Footer />
      <Announcer />
      <ScrollRestoration />
    </Box>
  );
}

/** The width and margins of header, content and footer alike. */
const page = {
  maxInlineSize: '80rem',
  marginInline: 'auto',
  padding: { xs: '1.5rem 1rem 3rem', md: '2.5rem 2rem 4rem' },
};
