import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useArrival } from './arrival.ts';

interface ScreenProps {
  /** The heading, and the document's title. */
  readonly title: string;
  /** The heading, where some of its words are in another language than the screen: the same words, so marked. */
  readonly heading?: ReactNode;
  /** One line of facts under the heading. */
  readonly facts?: ReactNode;
  /** Stands beside the heading: a status, or what one may do here. */
  readonly aside?: ReactNode;
  /** A reading screen keeps a narrow measure; a working screen takes the whole width. */
  readonly width?: 'reading' | 'working';
  /** A screen lies on one sheet of paper. On the ground, its sections are cards of their own. */
  readonly ground?: boolean;
  readonly children: ReactNode;
}

/** What the screens inside are screens of, where there may be several open: it stands in their documents' titles. */
export const TitleContext = createContext<string | null>(null);

/** Whether what is around a screen is paper already: no card lies in a card. */
export const OnPaperContext = createContext(false);

/** What is to be known of every screen inside before it is read: it stands below their headings, which stay in sight. */
export const NoticeContext = createContext<ReactNode>(null);

/** Every screen: its title, and its heading, which takes the focus when a person arrives by a link. */
export function Screen({ title, heading: marked = title, facts, aside, width = 'reading', ...rest }: ScreenProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useArrival();
  const whole = use(TitleContext);
  const isOnPaper = use(OnPaperContext);
  const notice = use(NoticeContext);
  const Body = rest.ground || isOnPaper ? Plain : Paper;

  useEffect(() => {
    document.title =
      whole === null || title.includes(whole) ? t('titled', { title }) : t('titledWithin', { title, whole });
  }, [t, title, whole]);

  useEffect(() => {
    if (arrived()) heading.current?.focus({ preventScroll: true });
  }, [arrived]);

  return (
    <Whole data-width={width}>
      <Head>
        <Typography variant="h1" ref={heading} tabIndex={-1}>
          {marked}
        </Typography>
        {aside}
        {facts !== undefined && <Facts>{facts}</Facts>}
      </Head>
      {notice}
      <Body>{rest.children}</Body>
    </Whole>
  );
}

const Whole = styled('div')({
  maxInlineSize: '100rem',
  '&[data-width="reading"]': { maxInlineSize: '46rem', marginInline: 'auto' },
});

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 1rem',
  alignItems: 'center',
  marginBlockEnd: '0.75rem',
  '& > h1': { flex: '1 1 0', minInlineSize: 'min(12ch, 100%)' },
});

const Facts = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 0.75rem',
  alignItems: 'center',
  flexBasis: '100%',
  color: theme.vars.palette.colours.quiet,
}));

const Plain = styled('div')({ '& > :first-of-type': { marginBlockStart: 0 } });

/** Where the screen is narrow it reaches from edge to edge. */
export const Paper = styled('div')(({ theme }) => ({
  padding: '1rem var(--gutter)',
  backgroundColor: theme.vars.palette.colours.page,
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 8,
  // The first child: emotion warns of `:first-child`, which a server that renders gets wrong.
  '&& > :not(* + *)': { marginBlockStart: 0 },
  '& > :last-child': { marginBlockEnd: 0 },
  [theme.breakpoints.down('sm')]: { marginInline: 'calc(-1 * var(--gutter))', borderInline: 0, borderRadius: 0 },
  '@media print': { padding: 0, border: 0 },
}));
