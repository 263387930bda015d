import { createContext, use, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Text } from '@cynllun/domain/text/text';
import { isBlank } from '@cynllun/domain/text/text';
import { Mark, toneColours, type Tone } from '../../shared/layout/tone.tsx';
import { useText } from '../../shared/words/useText.ts';
import type { Page } from './contributorPage.ts';

export const PageContext = createContext<Page | null>(null);

/** What is shown of the consultation that somebody came to. */
export function usePage(): Page {
  const page = use(PageContext);
  if (page === null) throw new Error('No consultation around this');
  return page;
}

/** A page of theirs, without its language. */
export function usePlace(): (rest?: string) => string {
  const { link = '' } = useParams();
  return (rest = '') => `/contribute/${link}${rest}`;
}

/** Words in two languages, of which the screen shows one. */
export type Said = Pick<Text, 'en' | 'cy'>;

/** A text with its own line breaks, in the language that it is in. */
export function TextLines({ text }: { readonly text: Said }) {
  const { words, lang } = useSaid()(text);
  return <Lines lang={lang}>{words}</Lines>;
}

export function useSaid() {
  const show = useText();
  return (text: Said) => show({ original: 'en', madeFrom: null, ...text });
}

/** For those who would rather say it: on every page. */
export function Rather() {
  const { t } = useTranslation('contribute');
  const { phone, phoneHours, address } = usePage().copy;
  const hours = useSaid()(phoneHours);
  return (
    <Contact>
      <h2>{t('rather.title')}</h2>
      {!isBlank(phone) && hours.words === '' && <p>{t('rather.ring', { phone })}</p>}
      {!isBlank(phone) && hours.words !== '' && (
        <p lang={hours.lang}>{t('rather.ringHours', { phone, hours: hours.words })}</p>
      )}
      {!isBlank(address) && (
        <>
          <p>{t('rather.write')}</p>
          <Lines>{address}</Lines>
        </>
      )}
    </Contact>
  );
}

const Contact = styled('section')(({ theme }) => ({
  marginBlockStart: '2rem',
  paddingBlockStart: '1rem',
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  '& > h2': { margin: 0, fontSize: '1.0625rem' },
  '& > p': { marginBlock: '0.25rem' },
}));

interface NoteProps {
  readonly tone: 'info' | 'warning';
  readonly children: ReactNode;
}

/** As the kit's alert, which these pages do not wait for. */
export const Note = ({ tone, children }: NoteProps) => (
  <NotePanel data-tone={tone}>
    <Mark tone={tone} />
    <span>{children}</span>
  </NotePanel>
);

const NotePanel = styled('p')(({ theme: { vars } }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  gap: '0.75rem',
  padding: '0.75rem 1rem',
  borderInlineStart: '4px solid',
  borderRadius: 4,
  '& > svg': { marginBlockStart: '0.25em' },
  '&[data-tone="info"]': {
    color: vars.palette.colours.info,
    backgroundColor: vars.palette.colours.infoPanel,
  },
  '&[data-tone="warning"]': {
    color: vars.palette.colours.ink,
    backgroundColor: vars.palette.colours.warningPanel,
    borderColor: vars.palette.colours.warning,
    '& > svg': { color: vars.palette.colours.warning },
  },
}));

/** How something stands: a mark and words, without the kit's chip, since these pages are to load little. */
export const Standing = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <Marked tone={tone}>
    <Mark tone={tone} /> {children}
  </Marked>
);

const Marked = styled('strong', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(
  ({ theme, tone }) => ({
    marginInlineEnd: '0.5rem',
    color: theme.vars.palette.colours[toneColours[tone].front],
    whiteSpace: 'nowrap',
  }),
);

/** Words with their own line breaks. */
export const Lines = styled('p')({ whiteSpace: 'pre-line' });

/** Everything is larger here than where people work all day. */
export const Large = styled('div')(({ theme }) => ({
  fontSize: '1.125rem',
  lineHeight: 1.5,
  '& h1': { fontSize: '1.625rem' },
  '& h2': { fontSize: '1.25rem' },
  '& :is(label, legend)': { fontSize: '1.0625rem' },
  '& [id$="-hint"]': { fontSize: '1rem' },
  '& :is(input, textarea, select, button, .MuiButton-root)': { fontSize: '1.0625rem' },
  [theme.breakpoints.down('sm')]: { '& h1': { fontSize: '1.4375rem' } },
}));

/** A heading of a page, with what stands under it. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);
