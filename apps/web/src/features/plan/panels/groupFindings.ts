import { readPath } from '@cynllun/domain/aggregate/path';
import { things, type Thing } from '@cynllun/domain/rules/things';
import { entities } from '@cynllun/domain/plan/entities';
import type { Finding } from '@cynllun/domain/plan/finding';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Text } from '@cynllun/domain/text/text';

/** What a person may look at of the findings: all, those that stop a gate first met there, or those that stop none. */
export const kinds = ['draft', 'final', 'advised'] as const;
export type Kind = (typeof kinds)[number];

/** The findings about one place, in the order a person reads the plan. */
export interface FindingGroup {
  /** A recommendation's or an action's id, or the name of a part of the plan. */
  readonly key: string;
  readonly place: 'recommendation' | 'action' | 'plan' | 'dates' | 'outside';
  /** `1` or `1a`; empty for a part of the plan. */
  readonly reference: string;
  /** The recommendation's words or the action's title; null for a part of the plan. */
  readonly text: Text | null;
  readonly findings: readonly Finding[];
}

export const kindOf = ({ severity, gate }: Finding): Kind =>
  severity === 'advised' || gate === null ? 'advised' : gate;

type Place = Omit<FindingGroup, 'findings'>;

const part = (place: 'plan' | 'dates' | 'outside'): Place => ({ key: place, place, reference: '', text: null });
/** What others say of the plan, and what is answered. */
const outside: readonly string[] = ['reply'];
const dated: readonly string[] = ['review', 'authorityDate', 'deadlineRecord', 'extension'];

/** Groups findings by the recommendation or action they are in, and the rest by part of the plan. */
export function groupFindings(plan: Plan, findings: readonly Finding[]): readonly FindingGroup[] {
  const places = placesIn(plan);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { key } = placeOf(finding, places);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const inOrder = [...places.values(), part('outside')].filter(
    ({ key }, index, all) => groups.has(key) && all.findIndex((other) => other.key === key) === index,
  );
  return inOrder.map((place) => ({ ...place, findings: groups.get(place.key) ?? [] }));
}

const placeOf = (finding: Finding, places: ReadonlyMap<string, Place>): Place =>
  places.get(readPath(finding.path).id) ?? part('outside');

/** Where everything in the plan stands, by id, in reading order: what belongs to an action stands in the action. */
function placesIn(plan: Plan): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let action = part('plan');
  for (const thing of things(plan)) {
    if (thing.entity === 'action') action = ownPlace(thing, 'action', thing.values['title'] as Text);
    places.set(thing.id, inAction(thing) ? action : placeOfThing(thing));
  }
  return places;
}

const inAction = ({ entity }: Thing): boolean => entity === 'action' || entities[entity].parent === 'action';

function placeOfThing(thing: Thing): Place {
  if (thing.entity === 'recommendation') return ownPlace(thing, 'recommendation', thing.values['text'] as Text);
  if (outside.includes(thing.entity)) return part('outside');
  return part(dated.includes(thing.entity) ? 'dates' : 'plan');
}

const ownPlace = ({ id, reference }: Thing, place: 'recommendation' | 'action', text: Text): Place => ({
  key: id,
  place,
  reference,
  text,
});

/** Whole groups, the first at least, until there is no room for another. */
export function withinRoom(groups: readonly FindingGroup[], room: number): readonly FindingGroup[] {
  let taken = 0;
  const first = groups.findIndex(({ findings }, index) => {
    taken += findings.length;
    return index > 0 && taken > room;
  });
  return first < 0 ? groups : groups.slice(0, first);
}
