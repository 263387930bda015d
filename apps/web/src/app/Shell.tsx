import { startTransition, Suspense, use, useCallback, useState } from 'react';
import Box from '@mui/material/Box';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { Announcer } from '../shared/layout/Announcer.tsx';
import { BarContext } from '../shared/layout/InBar.tsx';
import { BesideContext } from './beside.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { SignedOutNotice } from './SignedOutNotice.tsx';
import { SkipLink } from './SkipLink.tsx';
import { SlowLoad } from './SlowLoad.tsx';
import { useTabInSight } from './useTabInSight.ts';

/** The frame of every screen. */
export function Shell() {
  useTabInSight();
  const [bar, setBar] = useState<HTMLElement | null>(null);
  // Not at once: all inside reads it, and a page that is taken over would be so in one long task.
  const keepBar = useCallback((place: HTMLElement | null) => startTransition(() => setBar(place)), []);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minBlockSize: '100vh' }}>
      <SkipLink />
      <Header ref={keepBar} />
      <SlowLoad when={useNavigation().state === 'loading'} />
      <Box component="main" id="main" tabIndex={-1} sx={main}>
        <BarContext value={bar}>
          <SignedOutNotice />
          <Suspense>
            <Outlet />
            {use(BesideContext)}
          </Suspense>
        </BarContext>
      </Box>
      <Footer />
      <Announcer />
      <ScrollRestoration />
    </Box>
  );
}

const main = {
  flexGrow: 1,
  paddingInline: 'var(--gutter)',
  paddingBlock: { xs: '0.75rem 2rem', md: '1rem 3rem' },
  outline: 'none',
};
