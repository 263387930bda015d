import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useArrival } from './arrival.ts';

interface ScreenProps {
  /** The heading, and the document's title. */
  readonly title: string;
  /** The heading, where some of its words are in another language than the screen: the same words, so marked. */
  readonly heading?: ReactNode;
  /** Stands beside the heading: a status, or what one may do here. */
  readonly aside?: ReactNode;
  /** A reading screen keeps a narrow measure; a working screen takes the whole width. */
  readonly width?: 'reading' | 'working';
  readonly children: ReactNode;
}

/** What the screens inside are screens of, where there may be several open: it stands in their documents' titles. */
export const TitleContext = createContext<string | null>(null);

/** Every screen: its title, and its heading, which takes the focus when a person arrives by a link. */
export function Screen({ title, heading: marked = title, aside, width = 'reading', children }: ScreenProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useArrival();
  const whole = use(TitleContext);

  useEffect(() => {
    document.title = whole === null || whole === title ? t('titled', { title }) : t('titledWithin', { title, whole });
  }, [t, title, whole]);

  useEffect(() => {
    if (arrived()) heading.current?.focus({ preventScroll: true });
  }, [arrived]);

  return (
    <Box sx={{ maxInlineSize: width === 'reading' ? '48rem' : 'none' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'baseline', marginBlockEnd: 3 }}>
        <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ flexGrow: 1 }}>
          {marked}
        </Typography>
        {aside}
      </Box>
      {children}
    </Box>
  );
}
