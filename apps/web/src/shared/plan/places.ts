import { isEntityName } from '@cynllun/domain/plan/edit';
import { readPath } from '@cynllun/domain/aggregate/path';

/*
 * Where someone is in a plan, as others are told: a field or a thing by its path (`action:0190…:outcome.cy`,
 * `action:0190…:`), or a page of the plan by the last part of its address (`page:deadlines`).
 */

export type PlaceRead =
  | { readonly kind: 'path'; readonly path: string; readonly isField: boolean }
  | { readonly kind: 'page'; readonly name: PlanPage };

const pages = [
  'overview',
  'deadlines',
  'import',
  'history',
  'set-up',
  'read',
  'submit',
  'replies',
  'consultations',
  'council',
  'introduction',
  'forums',
  'other-plans',
] as const;
export type PlanPage = (typeof pages)[number];

/** `/plans/0190…/actions/0191…` → `action:0191…:`; null for the plan's start. */
export function placeOfPage(address: string): string | null {
  const [, , , page = '', id = ''] = address.split('/');
  if (page === 'actions' || page === 'recommendations') return `${page.slice(0, -1)}:${id}:`;
  return isOneOf(pages, page) ? `page:${page}` : null;
}

/** What another client says may be anything. */
export function readPlace(at: string | null): PlaceRead | null {
  if (at === null) return null;
  const { entity, id, field } = readPath(at);
  if (entity === 'page') return isOneOf(pages, id) ? { kind: 'page', name: id } : null;
  return isEntityName(entity) && isId(id) ? { kind: 'path', path: at, isField: field !== '' } : null;
}

const isId = (id: string): boolean => /^[\da-f-]{36}$/.test(id);

const isOneOf = <One extends string>(all: readonly One[], one: string): one is One =>
  (all as readonly string[]).includes(one);
