import { fold } from './tidy.ts';

const NONE =
  '(?:cost nil|(?:nil|zero|none)(?: (?:additional |extra )?(?:costs?|required|needed))?|no (?:additional |extra |new |further |direct )?(?:costs?|resource implications|financial implications)(?: (?:required|needed|involved|implications))?|no (?:additional |extra |new |further )(?:resources?|funding|money)(?: (?:required|needed|involved))?|no (?:resources?|funding|money) (?:required|needed|involved)|cost[ -]neutral|£? ?0(?:\\.0+)?|dim(?: costau?| cost| arian| adnoddau)?(?: ychwanegol| newydd)?|heb gost(?: ychwanegol)?)';
const EXISTING_EN =
  '(?:(?:to be |can be )?(?:met |contained |funded |delivered |managed |absorbed |covered )?(?:from |within |out of |through |using |by )?(?:the |our |its )?(?:existing|current)(?: (?:staff|staffing|officer|team|service|departmental|council|core|base|revenue|financial|budget|resource)){0,2}(?: (?:resources?|budgets?|staff(?:ing)?|funding|funds|capacity|provision|time|levels?|post|posts))?)';
const EXISTING_CY =
  "(?:o fewn |o |drwy |trwy |defnyddio )?(?:yr |y |ein |eu )?(?:adnoddau|cyllidebau|cyllideb|gyllidebau|gyllideb|staff|cyllid|gyllid|arian|capasiti)(?: (?:staff|refeniw|craidd))?(?: (?:presennol|bresennol|cyfredol|gyfredol|sydd eisoes ar gael|sy'n bodoli(?: eisoes)?))";
const ALONE = '(?:presennol|eisoes yn bodoli)';
const TIME = '(?:(?:officers?|staff|team|management|existing officer) time|amser (?:swyddogion|staff|swyddog))';
const WITHIN = new RegExp(`^(?:${NONE}|${EXISTING_EN}|${EXISTING_CY}|${ALONE})(?=$|\\s|[:;,.(\\-](?!\\d))`);

/**
 * Whether tidied words say that no new money is needed [S14], and how existing resources cover it. Null: they do not.
 * `Nil` and `Existing` say nothing of how.
 */
export function readExistingResources(words: string): { how: string | null } | null {
  const folded = fold(words).replace(/[.]$/, '');
  if (new RegExp(`^${TIME}$`).test(folded)) return { how: words };
  const match = WITHIN.exec(folded);
  if (!match) return null;
  const rest = words.slice(match[0].length);
  if (!/^\s*(?:$|[:;,.(-])/.test(rest)) return null;
  const how = rest
    .replace(/^[\s:;,.(-]+/, '')
    .replace(rest.trimStart().startsWith('(') ? /\)$/ : /$^/, '')
    .trim();
  return { how: how === '' ? null : how };
}
