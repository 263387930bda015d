import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { londonDate } from '@cynllun/domain/calendar/date';
import { isErased, readField } from '@cynllun/domain/history/row';
import type { Language } from '@cynllun/domain/text/language';
import { isBlank, type Text } from '@cynllun/domain/text/text';
import { choiceWords } from '@cynllun/messages/fieldWords';
import { sayer, type Say } from '@cynllun/messages/say';
import type { Formatter } from '@cynllun/messages/formatter';
import { beginning } from '../words/beginning.ts';
import { MarkedSentence } from '../words/MarkedSentence.tsx';
import { useFormatter, useLanguage } from '../words/useLanguage.ts';
import { useQuote, type Quote } from '../words/useQuote.ts';

/** What was changed in a plan in answer to a comment, as the API has it. The screen needs the areas `history` and `fields`. */
export interface ShownChange {
  readonly entity: string;
  readonly field: string;
  readonly kind: string;
  readonly list: string;
  readonly became: 'added' | 'removed' | 'changed';
  readonly aboutId?: string | null;
  readonly reference: string;
  readonly name?: unknown;
  readonly before?: unknown;
  readonly after?: unknown;
}

interface PlanChangesProps {
  readonly changes: readonly ShownChange[];
  /** What stands above it is about this action already. */
  readonly within: string | null;
  /** Of a text that was changed in both languages, the screen's alone: what it says now is the same in the other. */
  readonly inOneLanguage?: boolean;
}

/** Changes of a plan, each with what was said before and what is said now. */
export function PlanChanges({ changes: all, within, inOneLanguage = false }: PlanChangesProps) {
  const nameOf = useChangeName();
  const { quote } = useQuote();
  const language = useLanguage();
  const changes = inOneLanguage ? all.filter((one) => !isTwin(one, all, language)) : all;
  return (
    <List>
      {changes.map((change, place) => (
        <li key={place}>
          <strong>
            <MarkedSentence sentence={nameOf(change, within, quote)} />
          </strong>
          {change.became === 'changed' && <BeforeAndAfter {...change} />}
        </li>
      ))}
    </List>
  );
}

/** Whether a change is of a text in one language, of which the other, the screen's, was changed too. */
function isTwin({ field, ...of }: ShownChange, all: readonly ShownChange[], screen: Language): boolean {
  const { name, part } = readField(field);
  if (part === null || part === screen) return false;
  const key = (one: Omit<ShownChange, 'field'>) => JSON.stringify([one.entity, one.aboutId, one.name]);
  return all.some((other) => other.field === `${name}.${screen}` && key(other) === key(of));
}

/** What was changed: *Action 1a, Outcome (English)*; of something that came or went, *Added: Indicator: Days waited*. */
export function useChangeName(): (change: ShownChange, within: string | null, quote: Quote) => string {
  const { t, i18n } = useTranslation(['history', 'fields']);
  const say = sayer(i18n, useLanguage());
  return ({ entity, field, became, aboutId, reference, name }, within, quote) => {
    const place =
      reference === '' || aboutId === within
        ? []
        : [say(entity === 'recommendation' ? 'fields:where.recommendation' : 'fields:where.action', { reference })];
    const called = wordsOfName(name, quote, t('history:nameless'));
    const thing = called === '' ? [] : [t('history:named', { what: say(`history:thing.${entity}`), name: called })];
    if (became !== 'changed') return [...place, t(`history:line.${became}`, { what: thing[0] ?? '' })].join(', ');
    const read = readField(field);
    const words = say(`fields:${entity}.${read.name}`);
    const { part } = read;
    const inLanguage =
      part === 'en' || part === 'cy'
        ? t('history:line.inLanguage', { field: words, language: t(`history:language.${part}`) })
        : words;
    return [...place, ...thing, inLanguage].join(', ');
  };
}

function wordsOfName(name: unknown, quote: Quote, nameless: string): string {
  if (name === null || name === undefined) return '';
  if (typeof name === 'string') return beginning(name) || nameless;
  if (isErased(name) || typeof name !== 'object') return nameless;
  const { en, cy } = name as Text;
  return typeof en === 'string' && typeof cy === 'string' ? quote(name as Text) || nameless : nameless;
}

/** What a field said, and says. */
export function BeforeAndAfter({ field, kind, list, before, after }: ShownChange) {
  const { t } = useTranslation('history');
  return (
    <Pair>
      <div>
        <dt>{t('pair.before')}</dt>
        <dd>
          <Value {...{ field, kind, list }} value={before} />
        </dd>
      </div>
      <div>
        <dt>{t('pair.after')}</dt>
        <dd>
          <Value {...{ field, kind, list }} value={after} />
        </dd>
      </div>
    </Pair>
  );
}

interface ValueProps extends Pick<ShownChange, 'field' | 'kind' | 'list'> {
  readonly value: unknown;
}

function Value({ field, kind, list, value }: ValueProps) {
  const { t, i18n } = useTranslation(['history', 'fields', 'common']);
  const language = useLanguage();
  const format = useFormatter();
  if (isErased(value)) return <i>{t('history:erased', { on: londonDate(Date.parse(value.erasedAt)) })}</i>;
  const words = inWords(value, { kind, list, say: sayer(i18n, language), format });
  if (isBlank(words)) return <i>{t('history:empty')}</i>;
  const { part } = readField(field);
  return <span lang={(part === 'en' || part === 'cy') && part !== language ? part : undefined}>{words}</span>;
}

interface Reading extends Pick<ShownChange, 'kind' | 'list'> {
  readonly say: Say;
  readonly format: Formatter;
}

function inWords(value: unknown, { kind, list, say, format }: Reading): string {
  if (value === null || value === undefined || value === '') return '';
  switch (kind) {
    case 'date':
      return format.date(String(value));
    case 'number':
    case 'whole':
      return format.number(Number(value));
    case 'pence':
      return format.money(Number(value));
    case 'year':
      return format.financialYear(Number(value));
    case 'yesNo':
      return say(value === true ? 'common:yes' : 'common:no');
    case 'choice':
      return choiceWords(say, list, String(value));
    case 'choices':
      return format.list((value as readonly string[]).map((one) => choiceWords(say, list, one)));
    case 'link':
    case 'links':
      return format.list((value as readonly string[]).filter((one) => one !== ''));
    default:
      return String(value);
  }
}

const List = styled('ul')({
  display: 'grid',
  gap: '0.5rem',
  margin: 0,
  marginBlock: '0.375rem',
  padding: 0,
  listStyle: 'none',
  overflowWrap: 'anywhere',
});

const Pair = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))',
  gap: '0.375rem 1rem',
  margin: 0,
  '& > div': {
    minInlineSize: 0,
    paddingInlineStart: '0.625rem',
    borderInlineStart: `3px solid ${theme.vars.palette.colours.edge}`,
  },
  '& > div + div': { borderInlineStartColor: theme.vars.palette.colours.success },
  '& dt': { color: theme.vars.palette.colours.quiet, fontSize: '0.875em' },
  '& dd': { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
}));
