import { entityOf, fieldsOf, type Aggregate, type RootNode } from '@cynllun/domain/aggregate/aggregate';
import { checkFields } from '@cynllun/domain/aggregate/check-fields';
import { applyEdit, editFields, inverse, type Edit } from '@cynllun/domain/aggregate/edit';
import { descendants, find, type Descendant } from '@cynllun/domain/aggregate/tree';
import { isRefusedAsFrozen } from '@cynllun/domain/aggregate/frozen';
import { path } from '@cynllun/domain/aggregate/path';
import type { Text } from '@cynllun/domain/text/text';
import type { Binding, View } from '../store/binding.ts';
import {
  NoAnswer,
  type Answer,
  type Loaded,
  type Request,
  type ServerConflict,
  type Transport,
} from '../store/transport.ts';

interface Change {
  readonly sequence: number;
  readonly person: string;
  readonly path: string;
}

/** What the view of a server says: of what, for whom, and whether they may edit. */
export type ViewOf<V extends View> = (root: V['root'], viewerId: string, mayEdit: boolean) => V;

/** A server of one root that decides as ours does: one write a request, conflicts by field, links within the root. */
export class FakeServer<V extends View> {
  root: V['root'];
  /** Whether `me` may edit, and is signed in. */
  mayEdit = true;
  signedIn = true;
  viewer = 'me';
  readonly #binding: Binding<V>;
  readonly #viewOf: ViewOf<V>;
  readonly #changes: Change[] = [];
  readonly #written = new Map<string, number>();
  /** Everything ever written, by the edits that wrote it. */
  readonly history: Edit[] = [];
  /** The root just before each thing was last removed, by its id. */
  readonly #beforeRemoval = new Map<string, V['root']>();

  constructor(binding: Binding<V>, root: V['root'], viewOf: ViewOf<V>) {
    this.#binding = binding;
    this.#viewOf = viewOf;
    this.root = root;
  }

  view(): V {
    return this.#viewOf(this.root, this.viewer, this.mayEdit);
  }

  load(): Loaded<V> {
    return this.signedIn ? { kind: 'loaded', view: this.view() } : { kind: 'signedOut' };
  }

  send(person: string, { requestId, baseSequence, edits }: Request): Answer {
    const already = this.#written.get(requestId);
    if (already !== undefined) return { kind: 'edited', sequence: already, previousSequence: already };
    if (person === 'me' && !this.signedIn) return { kind: 'signedOut' };
    if (person === 'me' && !this.mayEdit) return { kind: 'forbidden' };
    const { aggregate } = this.#binding;
    const back = new Attempt(aggregate, this.root, person, this.root.sequence, this.#changes);
    const attempt = new Attempt(aggregate, this.root, person, baseSequence, this.#changes);
    const refusal =
      back.run(edits.flatMap((edit) => this.#unfolded(edit))) ?? attempt.runAfter(back, edits.filter(isNoPutBack));
    if (refusal !== null) return refusal;
    for (const edit of edits) if (edit.kind === 'remove') this.#keepRemoved(back.root, edit);
    const previousSequence = this.root.sequence;
    if (attempt.paths.length === 0) return { kind: 'edited', sequence: previousSequence, previousSequence };
    const sequence = previousSequence + 1;
    this.root = { ...attempt.root, sequence };
    this.#changes.push(...attempt.paths.map((one) => ({ sequence, person, path: one })));
    this.#written.set(requestId, sequence);
    this.history.push(...edits);
    return { kind: 'edited', sequence, previousSequence };
  }

  /** What belongs to something goes with it, and can be asked for by itself. */
  #keepRemoved(before: V['root'], { entity, id }: Pick<Edit, 'entity' | 'id'>): void {
    const { aggregate } = this.#binding;
    const found = find(aggregate, before, entity, id);
    const below = found === null ? [] : descendants(aggregate, entity, found.node);
    for (const one of [id, ...below.map(({ node }) => node.id)]) this.#beforeRemoval.set(one, before);
  }

  /** What stood where something was removed; of what is there, nothing. */
  #unfolded(edit: Edit): readonly Edit[] {
    const before = this.#beforeRemoval.get(edit.id);
    const { aggregate } = this.#binding;
    if (edit.kind !== 'putBack' || find(aggregate, this.root, edit.entity, edit.id) !== null) return [];
    if (before === undefined) throw new Error(`Nothing is known of ${edit.entity} ${edit.id}`);
    const [back] = inverse(aggregate, before, { kind: 'remove', entity: edit.entity, id: edit.id });
    return back?.kind === 'putBack' ? back.as : [];
  }

  /** A colleague writes, from the root as it is. */
  write(...edits: readonly Edit[]): Answer {
    return this.send('them', { requestId: crypto.randomUUID(), baseSequence: this.root.sequence, edits });
  }
}

const isNoPutBack = ({ kind }: Edit): boolean => kind !== 'putBack';

class Attempt<R extends RootNode> {
  root: R;
  readonly #from: Aggregate;
  readonly paths: string[] = [];
  readonly #newer: readonly Change[];
  readonly #all: readonly Change[];

  constructor(from: Aggregate, root: R, person: string, base: number, changes: readonly Change[]) {
    this.#from = from;
    this.root = root;
    this.#all = changes;
    this.#newer = changes.filter((change) => change.sequence > base && change.person !== person);
  }

  /** As `run`, upon what another has done. */
  runAfter(one: Attempt<R>, edits: readonly Edit[]): Exclude<Answer, { kind: 'edited' }> | null {
    this.root = one.root;
    this.paths.push(...one.paths);
    return this.run(edits);
  }

  run(edits: readonly Edit[]): Exclude<Answer, { kind: 'edited' }> | null {
    const problems = edits.flatMap((edit) =>
      !('fields' in edit)
        ? []
        : checkFields(this.#from, edit.entity, edit.fields).map(({ field, ...rest }) => ({
            ...rest,
            path: path(edit.entity, edit.id, field),
          })),
    );
    if (problems.length > 0) return { kind: 'invalid', problems };
    for (const edit of edits) {
      const refusal = this.#refuse(edit);
      if (refusal !== null) return refusal;
      this.root = applyEdit(this.#from, this.root, edit);
    }
    return null;
  }

  #refuse(edit: Edit): Exclude<Answer, { kind: 'edited' }> | null {
    if (isRefusedAsFrozen(this.#from, this.root, edit)) return { kind: 'frozen' };
    if (edit.kind === 'putBack') return null;
    if (edit.kind === 'add') return this.#refuseAdd(edit);
    const found = find(this.#from, this.root, edit.entity, edit.id);
    if (found === null) return this.#missing(edit);
    if (edit.kind === 'freeze') this.paths.push(path(edit.entity, edit.id, 'isFrozen'));
    if (edit.kind === 'freeze') return null;
    if (edit.kind === 'remove') {
      this.paths.push(`${edit.entity}:${edit.id}:`);
      return null;
    }
    const changed = changedPaths(this.#from, edit, found.node);
    this.paths.push(...changed);
    return this.#badLink(edit) ?? this.#conflict(changed);
  }

  #refuseAdd(edit: Extract<Edit, { kind: 'add' }>): Exclude<Answer, { kind: 'edited' }> | null {
    const { parent } = entityOf(this.#from, edit.entity);
    if (parent === null || find(this.#from, this.root, parent, edit.parentId) === null) return { kind: 'notFound' };
    if (find(this.#from, this.root, edit.entity, edit.id) !== null)
      return {
        kind: 'invalid',
        problems: [{ path: path(edit.entity, edit.id, ''), code: 'alreadyThere', params: {} }],
      };
    const { distinctBy } = entityOf(this.#from, edit.entity);
    const isLike = ({ entity, node }: Descendant) =>
      entity === edit.entity && distinctBy.every((key) => node[key] === edit.fields[key]);
    if (distinctBy.length > 0 && descendants(this.#from, this.#from.root, this.root).some(isLike))
      return { kind: 'invalid', problems: [{ path: path(edit.entity, edit.id, ''), code: 'oneAlready', params: {} }] };
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
      const { to } = fieldsOf(this.#from, entity)[key] ?? {};
      if (to === undefined || to === 'person' || value === null) continue;
      const ids = Array.isArray(value) ? value : [value];
      if (ids.some((one) => find(this.#from, this.root, to, String(one)) === null))
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

function changedPaths(
  from: Aggregate,
  edit: Extract<Edit, { kind: 'set' }>,
  node: Readonly<Record<string, unknown>>,
): string[] {
  const after = editFields(from, edit.entity, node, edit.fields);
  return Object.keys(edit.fields).flatMap((key) => {
    const where = path(edit.entity, edit.id, key);
    if (fieldsOf(from, edit.entity)[key]?.kind !== 'text') return same(node[key], after[key]) ? [] : [where];
    const [was, is] = [node[key] as Text, after[key] as Text];
    return (['original', 'en', 'cy', 'madeFrom'] as const)
      .filter((part) => was[part] !== is[part])
      .map((part) => `${where}.${part}`);
  });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How the next exchanges go: `lost` answers were acted on and never arrived. */
export type Weather = 'fine' | 'down' | 'lost';

export class FakeTransport<V extends View> implements Transport<V> {
  weather: Weather = 'fine';
  readonly requests: Request[] = [];
  readonly #server: FakeServer<V>;

  constructor(server: FakeServer<V>) {
    this.#server = server;
  }

  load(): Promise<Loaded<V>> {
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
