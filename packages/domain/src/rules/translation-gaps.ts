import { isApart } from '../aggregate/aggregate.ts';
import { fieldsOf } from '../plan/edit.ts';
import { planAggregate } from '../plan/entities.ts';
import { path } from '../aggregate/path.ts';
import { isBlank, translationState, type Text } from '../text/text.ts';
import { otherLanguage, type Language } from '../text/language.ts';
import type { Gap, RuleContext } from './rule.ts';
import { isEmptyIndicator } from './subjects.ts';
import type { Thing } from './things.ts';

interface PublicText {
  readonly thing: Thing;
  readonly field: string;
  readonly text: Text;
}

/** Texts a plan may do without; once there is a word of one in either language, both are asked for. */
const optional = new Set([
  'plan:introduction',
  'plan:monitoringArrangements',
  'review:name',
  'action:responsiblePost',
  'action:accountablePost',
  'forum:name',
  'stakeholderGroup:name',
  'otherPlan:name',
  'objective:words',
  'partnerBody:name',
]);
/** An outcome that nobody has described is a finding of its own. */
const foundElsewhere = 'action:outcome';

/** Every public text of the plan: each field of the kind `text`, wherever it is, but of what is apart from the plan. */
export function publicTexts({ plan, things }: RuleContext): readonly PublicText[] {
  const empty = new Set<object>(plan.actions.flatMap(({ indicators }) => indicators.filter(isEmptyIndicator)));
  return things
    .filter(({ entity, values }) => !empty.has(values) && !isApart(planAggregate, entity))
    .flatMap((thing) =>
      Object.entries(fieldsOf(thing.entity))
        .filter(([, { kind }]) => kind === 'text')
        .map(([field]) => ({ thing, field, text: thing.values[field] as Text })),
    );
}

/** `params.language` is the one to write in; `params.state` says whether its words are `missing` or `outOfDate`. */
export function translationMissing({ thing, field, text }: PublicText): Gap | null {
  const wanted = wantedText(`${thing.entity}:${field}`, text);
  if (wanted === null) return null;
  const { entity, id, reference, number } = thing;
  return { path: path(entity, id, field), params: { entity, field, reference, number, ...wanted } };
}

function wantedText(name: string, text: Text): { language: Language; state: 'missing' | 'outOfDate' } | null {
  const translation = otherLanguage(text.original);
  const state = translationState(text);
  if (state === 'missing' || state === 'outOfDate') return { language: translation, state };
  if (state === 'upToDate' || name === foundElsewhere) return null;
  const written = !isBlank(text[translation]);
  return written || !optional.has(name) ? { language: text.original, state: 'missing' } : null;
}
