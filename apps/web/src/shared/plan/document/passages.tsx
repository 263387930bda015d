import { createContext, Fragment, use, type ReactNode } from 'react';
import { styled, type Theme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Language } from '@cynllun/domain/text/language';
import { cutAtPassages, type Passage } from '@cynllun/domain/text/passages';

/** Words of a document about which something is said elsewhere on the screen. */
export interface QuotedPassage extends Passage {
  readonly id: string;
  /** By which it is known in both places. */
  readonly number: number;
  /** Of a text, in which of its languages; null of plain words. */
  readonly language: Language | null;
}

export interface Quoting {
  /** By the path of the field. */
  readonly passages: ReadonlyMap<string, readonly QuotedPassage[]>;
  readonly onOpen: (id: string) => void;
}

const nothing: Quoting = { passages: new Map(), onOpen: () => {} };
const none: readonly QuotedPassage[] = [];

/** What is quoted of the document inside: marked where it stands, with the way to what is said of it. */
export const QuotingContext = createContext<Quoting>(nothing);

interface MarkedWordsProps {
  readonly at: string;
  readonly language: Language | null;
  /** As they are kept: blanks before the first letter count. */
  readonly words: string;
}

/** Words without the blanks around them, what is quoted of them marked. */
export function MarkedPassages({ at, language, words }: MarkedWordsProps): ReactNode {
  const { passages, onOpen } = use(QuotingContext);
  const quoted = (passages.get(at) ?? none).filter((one) => one.language === language);
  const shown = words.trim();
  if (quoted.length === 0) return shown;
  const before = words.length - words.trimStart().length;
  const pieces = cutAtPassages(
    shown,
    quoted.map((one) => ({ ...one, start: one.start - before })),
  );
  return pieces.map((piece, index) => (
    <Fragment key={index}>
      {piece.within.length === 0 ? piece.words : <Marked>{piece.words}</Marked>}
      {piece.ending.map((one) => quoted[one] && <Number key={quoted[one].id} of={quoted[one]} onOpen={onOpen} />)}
    </Fragment>
  ));
}

interface NumberProps {
  readonly of: QuotedPassage;
  readonly onOpen: Quoting['onOpen'];
}

/** The number is drawn and not written, so that who selects words selects theirs alone. */
function Number({ of: { id, number }, onOpen }: NumberProps) {
  const { t } = useTranslation('reading');
  return <Badge type="button" data-number={number} aria-label={t('passage', { number })} onClick={() => onOpen(id)} />;
}

const Marked = styled('mark')(({ theme }) => ({
  borderBlockEnd: `2px solid ${theme.vars.palette.colours.primary}`,
}));

/** A number in a disc: beside words that are quoted, and before what is said of them. */
export const numberBadge = (theme: Theme) =>
  ({
    display: 'inline-grid',
    placeItems: 'center',
    minInlineSize: '1.5rem',
    blockSize: '1.5rem',
    paddingInline: '0.25rem',
    fontSize: '0.8125rem',
    fontWeight: 650,
    lineHeight: 1,
    color: theme.vars.palette.colours.onPrimary,
    backgroundColor: theme.vars.palette.colours.primary,
    border: '1px solid transparent',
    borderRadius: '0.75rem',
    '@media print': { color: 'inherit', background: 'none', border: '1px solid' },
  }) as const;

const Badge = styled('button')(({ theme }) => ({
  ...numberBadge(theme),
  font: 'inherit',
  fontSize: '0.8125rem',
  marginInlineStart: '0.25rem',
  verticalAlign: 'text-bottom',
  cursor: 'pointer',
  '&::before': { content: 'attr(data-number)' },
}));
