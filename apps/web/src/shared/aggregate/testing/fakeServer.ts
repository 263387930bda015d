import { checkFields } from '@cynllun/domain/plan/check-fields';
import { applyEdit, editFields, fieldsOf, find, type Edit } from '@cynllun/domain/plan/edit';
import { entities } from '@cynllun/domain/plan/entities';
import { path } from '@cynllun/domain/plan/path';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Text } from '@cynllun/domain/plan/text';
import type { PlanView } from '../../view.ts';
import { NoAnswer, type Answer, type Loaded, type Request, type ServerConflict, type Transport } from '../transport.ts';

interface Change {
  readonly sequence: number;
  readonly person: string;
  readonly path: string;
}

/** A server of one plan that decides as ours does: one write a request, conflicts by field, links within the plan. */
export class FakeServer {
  plan: Plan;
  /** Whether `me` may edit, and is signed in. */
  mayEdit = true;
  signedIn = true;
  viewer = 'me';
  readonly #changes: Change[] = [];
  readonly #written = new Map<string, number>();
  /** Everything ever written, by the edits that wrote it. */
  readonly history: Edit[] = [];

  constructor(plan: Plan) {
    this.plan = plan;
  }

  view(): PlanView {
    const can = this.mayEdit;
    return {
      plan: this.plan,
      viewer: { id: this.viewer },
      authority: { id: this.plan.authorityId, nameEn: 'Authority', nameCy: 'Awdurdod' },
      stage: 'drafting',
      people: [],
      viewerCan: {
        planEdit: can,
        planShare: can,
        planImport: can,
        planExport: can,
        reviewSetUp: can,
        recommendationsSetUp: can,
        deadlinesKeep: can,
        extensionAgree: can,
        peopleManage: can,
      },
      viewerActionIds: [],
    };
  }

  load(): Loaded {
    return this.signedIn ? { kind: 'plan', view: this.view() } : { kind: 'signedOut' };
  }

  send(person: string, { requestId, baseSequence, edits }: Request): Answer {
    const already = this.#written.get(requestId);
    if (already !== undefined) return { kind: 'edited', sequence: already, previousSequence: already };
    if (person === 'me' && !this.signedIn) return { kind: 'notFound' };
    if (person === 'me' && !this.mayEdit) return { kind: 'forbidden' };
    const attempt = new Attempt(this.plan, person, baseSequence, this.#changes);
    const refusal = attempt.run(edits);
    if (refusal !== null) return refusal;
    const previousSequence = this.plan.sequence;
    if (attempt.paths.length === 0) return { kind: 'edited', sequence: previousSequence, previousSequence };
    const sequence = previousSequence + 1;
    this.plan = { ...attempt.plan, sequence };
    this.#changes.push(...attempt.paths.map((one) => ({ sequence, person, path: one })));
    this.#written.set(requestId, sequence);
    this.history.push(...edits);
    return { kind: 'edited', sequence, previousSequence };
  }

  /** A colleague writes, from the plan as it is. */
  write(...edits: readonly Edit[]): Answer {
    return this.send('them', { requestId: crypto.randomUUID(), baseSequence: this.plan.sequence, edits });
  }
}

class Attempt {
  plan: Plan;
  readonly paths: string[] = [];
  readonly #newer: readonly Change[];
  readonly #all: readonly Change[];

  constructor(plan: Plan, person: string, base: number, changes: readonly Change[]) {
    this.plan = plan;
    this.#all = changes;
    this.#newer = changes.filter((change) => change.sequence > base && change.person !== person);
  }

  run(edits: readonly Edit[]): Exclude<Answer, { kind: 'edited' }> | null {
    const problems = edits.flatMap((edit) =>
      edit.kind === 'remove'
        ? []
        : checkFields(edit.entity, edit.fields).map(({ field, ...rest }) => ({
            ...rest,
            path: path(edit.entity, edit.id, field),
          })),
    );
    if (problems.length > 0) return { kind: 'invalid', problems };
    for (const edit of edits) {
      const refusal = this.#refuse(edit);
      if (refusal !== null) return refusal;
      this.plan = applyEdit(this.plan, edit);
    }
    return null;
  }

  #refuse(edit: Edit): Exclude<Answer, { kind: 'edited' }> | null {
    if (edit.kind === 'add') return this.#refuseAdd(edit);
    const found = find(this.plan, edit.entity, edit.id);
    if (found === null) return this.#missing(edit);
    if (edit.kind === 'remove') {
      this.paths.push(`${edit.entity}:${edit.id}:`);
      return null;
    }
    const changed = changedPaths(edit, found.node);
    this.paths.push(...changed);
    return this.#badLink(edit) ?? this.#conflict(changed);
  }

  #refuseAdd(edit: Extract<Edit, { kind: 'add' }>): Exclude<Answer, { kind: 'edited' }> | null {
    const { parent } = entities[edit.entity];
    if (parent === null || find(this.plan, parent, edit.parentId) === null) return { kind: 'notFound' };
    if (find(this.plan, edit.entity, edit.id) !== null)
      return {
        kind: 'invalid',
        problems: [{ path: path(edit.entity, edit.id, ''), code: 'alreadyThere', params: {} }],
      };
    this.paths.push(`${edit.entity}:${edit.id}:`);
    return this.#badLink(edit);
  }

  #missing(edit: Edit): Exclude<Answer, { kind: 'edited' }> {
    const removal = this.#all.findLast((change) => change.path === `${edit.entity}:${edit.id}:`);
    return removal === undefined ? { kind: 'notFound' } : { kind: 'conflict', conflicts: [conflict(removal)] };
  }

  #conflict(changed: readonly string[]): Exclude<Answer, { kind: 'edited' }> | null {
    const disputed = changed
      .filter((one) => !one.endsWith(':position') && !one.endsWith('.madeFrom'))
      .flatMap((one) => this.#newer.findLast((change) => change.path === one) ?? []);
    return disputed.length === 0 ? null : { kind: 'conflict', conflicts: disputed.map(conflict) };
  }

  #badLink({ entity, id, fields }: Extract<Edit, { kind: 'set' | 'add' }>): Exclude<Answer, { kind: 'edited' }> | null {
    for (const [key, value] of Object.entries(fields)) {
      const { to } = fieldsOf(entity)[key] ?? {};
      if (to === undefined || to === 'person' || value === null) continue;
      const { plan } = this;
      const ids = Array.isArray(value) ? value : [value];
      if (ids.some((one) => find(plan, to, String(one)) === null))
        return { kind: 'invalid', problems: [{ path: path(entity, id, key), code: 'notInPlan', params: {} }] };
    }
    return null;
  }
}

const conflict = ({ path: where, person }: Change): ServerConflict => ({
  path: where,
  by: { id: person, name: 'Their name' },
  at: '2027-03-15T12:00:00Z',
});

function changedPaths(edit: Extract<Edit, { kind: 'set' }>, node: Readonly<Record<string, unknown>>): string[] {
  const after = editFields(edit.entity, node, edit.fields);
  return Object.keys(edit.fields).flatMap((key) => {
    const where = path(edit.entity, edit.id, key);
    if (fieldsOf(edit.entity)[key]?.kind !== 'text') return same(node[key], after[key]) ? [] : [where];
    const [was, is] = [node[key] as Text, after[key] as Text];
    return (['original', 'en', 'cy', 'madeFrom'] as const)
      .filter((part) => was[part] !== is[part])
      .map((part) => `${where}.${part}`);
  });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How the next exchanges go: `lost` answers were acted on and never arrived. */
export type Weather = 'fine' | 'down' | 'lost';

export class FakeTransport implements Transport {
  weather: Weather = 'fine';
  readonly requests: Request[] = [];
  readonly #server: FakeServer;

  constructor(server: FakeServer) {
    this.#server = server;
  }

  load(): Promise<Loaded> {
    return this.#carry(() => this.#server.load());
  }

  send(request: Request): Promise<Answer> {
    this.requests.push(request);
    return this.#carry(() => this.#server.send('me', structuredClone(request)));
  }

  async #carry<A>(ask: () => A): Promise<A> {
    const { weather } = this;
    await latency();
    if (weather === 'down') throw new NoAnswer(false, 'down');
    const answer = ask();
    await latency();
    if (weather === 'lost') throw new NoAnswer(false, 'lost');
    return answer;
  }
}

const latency = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
