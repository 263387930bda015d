import { readFileSync } from 'node:fs';
import { exampleId } from '../apps/api/src/example/ids.ts';
import { exampleOrganisations, examplePeople } from '../apps/api/src/example/people.ts';
import { examplePlanId, exampleReviewId } from '../apps/api/src/example/plan.ts';

/** A screen, with an address of it below the language. */
export interface AScreen {
  readonly path: string;
  readonly address: string;
  /** Who of the example looks at it; null: someone who is not signed in. */
  readonly who: string | null;
  /** The same is looked at whole, on another's screen: here as it is laid out alone, in one language. */
  readonly isPartOfAnother: boolean;
}

const example: Readonly<Record<string, string>> = {
  planId: examplePlanId,
  reviewId: exampleReviewId,
  organisationId: exampleOrganisations.authority.id,
  actionId: exampleId('action', 1),
  /** A recommendation has another id in each installation: the way to one is a link on the plan. */
  recommendationId: ':recommendationId',
  number: '1',
  // That of a consultation that is made for it.
  link: ':link',
  about: 'plan',
  consultationId: exampleId('consultation', 1),
  // Nothing was said in it: the pages say so.
  statementId: exampleId('consultation', 2),
  commentId: exampleId('consultation', 2),
};
const people: Readonly<Record<string, string>> = {
  administration: examplePeople.ffion.name,
  'administration/personal-data': examplePeople.ffion.name,
  reviews: examplePeople.carys.name,
  'deadlines/:planId': examplePeople.carys.name,
  'reviews/:reviewId': examplePeople.ffion.name,
  'versions/:planId/:number/advice': examplePeople.carys.name,
};
const PLAN = 'plans/:planId';
/** What somebody sees who takes part in a consultation. */
export const LINK = 'contribute/:link';
export const ADVICE = 'versions/:planId/:number/advice';
/** *You said, we did*, for the team. */
export const OUTCOMES = 'plans/:planId/consultations/:link/outcomes';
/** One comment, for the team: it is hidden. */
export const COMMENT = 'plans/:planId/consultations/:consultationId/comments/:commentId';
const CONSULTATION = 'plans/:planId/consultations/:consultationId';

/** Every screen there is, as the routes name them, so that a new one is looked at without being listed here. */
function allScreens(): readonly AScreen[] {
  const routes = readFileSync(new URL('../apps/web/src/app/screens.tsx', import.meta.url), 'utf8');
  const [beforePlan = '', signedIn = ''] = routes.split('const partsOfThePlan');
  const [byLink = '', open = ''] = beforePlan.split('export const openScreens');
  const [alone = '', below = ''] = byLink.split('children: [');
  const [pages = '', after = ''] = below.split('],\n');
  const [within = '', rest = ''] = signedIn.split('export const screens');
  const [parts = '', others = ''] = within.split('const partsOfAdvice');
  const [ofAdvice = '', ofConsultation = ''] = others.split('const partsOfConsultation');
  const [before = '', ofThePlan = ''] = rest.split(`path: '${PLAN}'`);
  const whole = ['', ...pathsIn(before), PLAN];
  return [
    ...[...pathsIn(open), ...pathsIn(alone), ...pathsIn(after)].map((path) => screenAt(path, null)),
    ...pathsIn(pages).map((path) => screenAt(`${LINK}/${path}`, null)),
    ...[...whole, ...[...pathsIn(parts), ...pathsIn(ofThePlan)].map((path) => `${PLAN}/${path}`)].map((path) =>
      screenAt(path, people[path] ?? examplePeople.mari.name),
    ),
    ...pathsIn(ofAdvice).map((path) => screenAt(`${ADVICE}/${path}`, examplePeople.carys.name)),
    ...pathsIn(ofConsultation).map((path) => screenAt(`${CONSULTATION}/${path}`, examplePeople.mari.name)),
    screenAt(`${PLAN}/actions/:actionId?translate`, examplePeople.mari.name),
    screenAt('answers?words=carers', examplePeople.carys.name),
    screenAt(`${PLAN}/history/past?at=0`, examplePeople.mari.name),
    // What a viewer reads in place of a form is a part of the whole document.
    ...pathsIn(parts)
      .filter((path) => !path.includes('recommendation'))
      .map((path) => ({ ...screenAt(`${PLAN}/${path}`, examplePeople.beti.name), isPartOfAnother: true })),
    screenAt('nothing-is-here', examplePeople.mari.name),
  ];
}

/** So many screens that a group takes about half a minute, and both workers are done together. */
const IN_A_GROUP = 6;

/** Every screen, in groups that are looked at one screen after the other, those of a person together. */
export function screensInGroups(): readonly (readonly AScreen[])[] {
  const people = [...new Set(allScreens().map(({ who }) => who))];
  const sorted = allScreens().toSorted((one, other) => people.indexOf(one.who) - people.indexOf(other.who));
  const groups = Math.ceil(sorted.length / IN_A_GROUP);
  return Array.from({ length: groups }, (_, group) => sorted.slice(group * IN_A_GROUP, (group + 1) * IN_A_GROUP));
}

const pathsIn = (routes: string): readonly string[] =>
  [...routes.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);

function screenAt(path: string, who: string | null): AScreen {
  const address = path.replace(/:(\w+)/g, (_, name: string) => {
    const id = example[name];
    if (id === undefined) throw new Error(`Say which ${name} of the example is looked at, in e2e/screens.ts`);
    return id;
  });
  return { path, address: `/${address}`, who, isPartOfAnother: false };
}
