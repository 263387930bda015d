import { entities } from '../plan/entities.ts';
import { cellWords, type Cell } from './cell.ts';
import { guarded, proposed, unread, type Reading } from './reading.ts';
import { tidy } from './tidy.ts';

/** Another established plan, the years it covers, and the objective in it that the action serves [S12]. */
export interface OtherPlanLink {
  readonly name: string;
  readonly period: string | null;
  readonly objective: { readonly reference: string | null; readonly words: string } | null;
}

export interface OtherPlansProposal {
  readonly kind: 'otherPlans';
  readonly links: readonly OtherPlanLink[];
}

const LONGEST_NAME = entities.otherPlan.fields.name.longest;

const OBJECTIVE =
  /(?:,|:| -|) *\(?((?:strategic |key |corporate )?(?:objectives?|priorit(?:y|ies)|aims?|outcomes?|themes?|actions?|sections?|chapters?|goals?|targets?|amcan(?:ion)?|blaenoriaeth(?:au)?|nod(?:au)?|thema|themau|canlyniad(?:au)?|adran|pennod)\b[ :]*(?:no\.? ?)?([\d.]*[a-z]?)\b.*?)\)?$/iu;
const NUMBER = /(?:,|) +\(?((\d+(?:\.\d+)+[a-z]?))\)?$/iu;
const PERIOD = /,? *\(?((?:19|20)\d\d ?(?:-|to|i|\/) ?(?:(?:19|20)\d\d|\d\d))\)?$/iu;

const SEPARATOR = '›';
/** A plan, its period, and the reference and words of an objective in it, on a line that `readOtherPlans` reads exactly. */
export const otherPlanLine = (parts: readonly [name: string, period: string, reference: string, words: string]) =>
  parts.map((part) => part.replaceAll(SEPARATOR, '>').replaceAll(/\s+/gu, ' ').trim()).join(` ${SEPARATOR} `);

/** The links in words that are all lines of `otherPlanLine`; null where they are not. */
function readLines(words: string): OtherPlanLink[] | null {
  const lines = words.split('\n').map((line) => line.split(SEPARATOR).map((part) => part.trim()));
  if (lines.some((parts) => parts.length !== 4)) return null;
  return lines.map(([name = '', period = '', reference = '', objective = '']) => ({
    name,
    period: period || null,
    objective: { reference: reference || null, words: objective },
  }));
}

/**
 * Reads `Corporate Plan objective 4`: the plan and its objective; several plans on lines or between semicolons. The lines
 * of an export of ours are read as they stand.
 */
export function readOtherPlans(cell: Cell): Reading<OtherPlansProposal> {
  const exported = readLines(cellWords(cell));
  if (exported) return proposed({ kind: 'otherPlans', links: exported });
  return guarded(tidy(cellWords(cell)), (words) => {
    if (/^(?:n\/?a|none|nil|dim|-|tb[acd])$/iu.test(words)) return unread('planNotRead');
    const links = words
      .split(/;|\n/u)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(readLink);
    if (links.length === 0 || links.some(({ name }) => name === '')) return unread('planNotRead');
    if (links.some(({ name }) => name.length > LONGEST_NAME)) return unread('tooLong', { longest: LONGEST_NAME });
    const missing = links.some(({ objective }) => objective === null);
    // An action links to an objective: until there is one to link to, the words stay beside it.
    return proposed({ kind: 'otherPlans', links }, { missing: missing ? ['objective'] : [], partial: missing });
  });
}

function readLink(words: string): OtherPlanLink {
  const found = OBJECTIVE.exec(words) ?? NUMBER.exec(words);
  const [, objective, reference] = found && found.index > 0 ? found : [];
  const named = objective === undefined ? words : words.slice(0, found?.index);
  const period = PERIOD.exec(named);
  const name = period && period.index > 0 ? named.slice(0, period.index) : named;
  return {
    name: name.trim(),
    period: period && period.index > 0 ? (period[1] ?? null) : null,
    objective: objective === undefined ? null : { reference: reference || null, words: objective },
  };
}
