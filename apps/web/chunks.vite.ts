import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What stands in a frame is fetched with it, with what asks for what is shown, and with what it is written with others by. */
const frames: readonly { readonly frame: RegExp; readonly screens: RegExp }[] = [
  {
    frame: /\/(?:shared\/(?:plan\/PlanFrame|aggregate\/live\/liveOf)|app\/ofPlan)\.tsx?$/,
    screens:
      /\/features\/(?:(?:plan|agreement|history|reading|import)\/.*Screens?|consultation\/(?:triage|entered)Screens|(?:versions\/Check|responses\/Replies|review\/ReviewSettings|deadlines\/Deadlines)Screen)\.tsx?$/,
  },
  {
    frame: /\/(?:features\/advice\/(?:AdviceFrame|adviceQuery)|shared\/aggregate\/live\/liveOf)\.tsx?$/,
    screens: /\/features\/advice\/(?:\w+Screen|adviceRead)\.tsx?$/,
  },
  {
    frame: /\/features\/contribute\/ContributeFrame\.tsx$/,
    screens: /\/features\/contribute\/(?:(?:Intro|Say|Questions)Screen|sendScreens)\.tsx?$/,
  },
];

/**
 * What loads cost, the first that fits: what a byte weighs, and how many bytes one file more is worth, which are its headers,
 * what it would be shorter by as a part of another, and the asking. Whoever signs in or comes by a link waits on a slow line for
 * few files; screens of those at work are many files. `together`: pages that are opened one after the other are one load.
 */
const costs: readonly (Cost & { readonly of: RegExp; readonly together?: true })[] = [
  { of: /\/(?:features\/sign-in\/\w+Screen|app\/TakeOver)\.tsx?$/, weight: 200, file: 300 },
  { of: /\/features\/home\/HomeScreen\.tsx$/, weight: 100, file: 600 },
  {
    of: /\/features\/contribute\/(?:(?:Intro|Say|Questions)Screen|\w+Screens)\.tsx?$/,
    weight: 1_000,
    file: 450,
    together: true,
  },
  { of: /\/planScreens\.ts$/, weight: 10, file: 6_000 },
  { of: /\/(?:Advice|Import|History)Screen\.tsx$/, weight: 10, file: 6_000 },
  { of: /\/features\/.*(?:Screens?|adviceRead)\.tsx?$/, weight: 1, file: 6_000 },
];

/** What is opened in a screen: it takes part where no screen does. */
const ofRest: Cost = { weight: 0.02, file: 600 };

interface Cost {
  readonly weight: number;
  readonly file: number;
}

/** The most files that are shared; as many groups are offered to the bundler. */
const MOST = 199;

interface Graph {
  readonly ids: readonly string[];
  readonly isEntry: (id: string) => boolean;
  readonly imports: (id: string) => readonly string[];
  /** What it fetches when it is run. */
  readonly fetches: (id: string) => readonly string[];
  /** About how many bytes of it are sent. */
  readonly size: (id: string) => number;
}

/**
 * Divides the script into files, by what each load of a screen needs. What the first script imports is the shell, and what
 * one screen alone imports is the screen's own. Of the rest, what is needed by the same loads is one file; and two files become
 * one where that saves more requests than it sends bytes that nobody needs.
 */
export function dividedByLoads(): Plugin {
  let files: ReadonlyMap<string, number> = new Map();
  // A group takes along what its modules import: each stands after those that it imports from.
  const shared = Array.from({ length: MOST }, (_, file) => ({
    name: (id: string) => (files.get(id) === file ? 'shared' : null),
    debugName: `shared ${file}`,
    priority: MOST - file,
  }));
  const shell = { name: 'shell', tags: ['$initial' as const], priority: MOST + 1 };
  return {
    name: 'divided-by-loads',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups: [shell, ...shared] } } } } }),
    buildEnd(error) {
      if (error) return;
      const divided = divide({
        ids: [...this.getModuleIds()],
        isEntry: (id) => this.getModuleInfo(id)?.isEntry ?? false,
        imports: (id) => this.getModuleInfo(id)?.importedIds ?? [],
        fetches: (id) => this.getModuleInfo(id)?.dynamicallyImportedIds ?? [],
        size: (id) => sizeOf(this.getModuleInfo(id)?.code ?? ''),
      });
      if (divided.length > MOST) this.error(`${divided.length} files are shared: at most ${MOST}`);
      files = new Map(divided.flatMap((ids, file) => ids.map((id) => [id, file] as const)));
    },
  };
}

const comments = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm;

const sizeOf = (code: string): number => 0.55 * deflateRawSync(code.replace(comments, '')).length;

interface File {
  ids: readonly string[];
  size: number;
  /** Which loads fetch it, by their number. */
  loads: readonly boolean[];
  imports: ReadonlySet<File>;
}

/** The modules of each file that is shared, after those from which it imports. */
function divide(graph: Graph): readonly (readonly string[])[] {
  const initial = reached(graph.ids.filter(graph.isEntry), graph.imports);
  const fetched = without(new Set(graph.ids.flatMap(graph.fetches)), initial);
  const neededBy = new Map(
    [...fetched].map((root) => [root, without(reached([root], graph.imports), initial)] as const),
  );
  const screens = [...neededBy].flatMap(([root, own]) => {
    const cost = costs.find(({ of }) => of.test(root));
    if (cost === undefined) return [];
    const around = frames.filter(({ screens: within }) => within.test(root));
    const together = [...neededBy].filter(([other]) => around.some(({ frame }) => frame.test(other)));
    const needs = together.reduce((sum, [, more]) => both(sum, more), own);
    return { cost, needs, as: cost.together ? cost : root };
  });
  const loads = [
    ...[...Map.groupBy(screens, ({ as }) => as).values()].map((some) => ({
      isScreen: true,
      cost: some[0]?.cost ?? ofRest,
      needs: some.reduce((sum, { needs }) => both(sum, needs), new Set<string>()),
    })),
    ...[...neededBy].map(([, needs]) => ({ isScreen: false, cost: ofRest, needs })),
  ];
  const left = new Set(filesOf(graph, [...neededBy.values()], loads));
  const ofLoads = loads.map(({ cost }) => cost);
  for (let pair = bestPair([...left], ofLoads); pair !== null; pair = bestPair([...left], ofLoads)) join(pair, left);
  return inOrder([...left]).map(({ ids }) => ids);
}

/** Each set of modules that the same loads need, unless only one thing that is fetched does. */
function filesOf(
  graph: Graph,
  roots: readonly ReadonlySet<string>[],
  loads: readonly { readonly isScreen: boolean; readonly needs: ReadonlySet<string> }[],
): readonly File[] {
  const shared = graph.ids.filter((id) => roots.filter((needs) => needs.has(id)).length > 1);
  const groups = Map.groupBy(shared, (id) => {
    const needing = loads.filter(({ needs }) => needs.has(id));
    const isOfScreens = needing.some(({ isScreen }) => isScreen);
    return loads.map((load) => Number(needing.includes(load) && load.isScreen === isOfScreens)).join('');
  });
  const byId = new Map<string, File>();
  const files = [...groups].map(([key, ids]): File => {
    const size = ids.reduce((sum, id) => sum + graph.size(id), 0);
    const file: File = { ids, size, loads: [...key].map((one) => one === '1'), imports: new Set() };
    for (const id of ids) byId.set(id, file);
    return file;
  });
  for (const file of files)
    file.imports = without(
      new Set(file.ids.flatMap(graph.imports).flatMap((id) => byId.get(id) ?? [])),
      new Set([file]),
    );
  return files;
}

/** The two that are best made one; null once each is best left by itself. */
function bestPair(files: readonly File[], ofLoads: readonly Cost[]): readonly [File, File] | null {
  const needs = new Map(files.map((file) => [file, reached([file], ({ imports }) => [...imports])] as const));
  /** What so many bytes, in so many files, cost the loads that are some and not others. */
  const cost = (bytes: number, count: number, are: readonly boolean[], not: readonly boolean[]) =>
    ofLoads.reduce(
      (sum, { weight, file }, load) => (are[load] && !not[load] ? sum + weight * (bytes + count * file) : sum),
      0,
    );
  const saving = (one: File, other: File): number => {
    const bytes = cost(one.size, 0, other.loads, one.loads) + cost(other.size, 0, one.loads, other.loads);
    const shared = one.loads.map((is, load) => is && other.loads[load] === true);
    let saved = cost(0, 1, shared, []) - bytes;
    if (saved <= 0) return 0;
    const around = both(needs.get(one) ?? [], needs.get(other) ?? []);
    for (const file of around) {
      if (file === one || file === other) continue;
      // They would import each other through it.
      if (needs.get(file)?.has(one) || needs.get(file)?.has(other)) return 0;
      saved -= cost(file.size, 1, either(one.loads, other.loads), file.loads);
    }
    return saved;
  };
  let best: { readonly pair: readonly [File, File]; readonly saved: number } | null = null;
  for (const [index, one] of files.entries())
    for (const other of files.slice(index + 1)) {
      const saved = saving(one, other);
      if (saved > (best?.saved ?? 0)) best = { pair: [one, other], saved };
    }
  return best?.pair ?? null;
}

const either = (one: readonly boolean[], other: readonly boolean[]) =>
  one.map((is, load) => is || other[load] === true);

/** Makes one file of two, and has all from which it imports be fetched with it. */
function join([one, other]: readonly [File, File], files: Set<File>): void {
  files.delete(other);
  one.ids = [...one.ids, ...other.ids];
  one.size += other.size;
  one.imports = without(both(one.imports, other.imports), new Set([one, other]));
  one.loads = either(one.loads, other.loads);
  for (const file of files)
    if (file.imports.has(other)) file.imports = both(without(file.imports, new Set([other])), [one]);
  for (const file of reached([one], ({ imports }) => [...imports])) file.loads = either(file.loads, one.loads);
}

/** Each after those from which it imports. */
function inOrder(files: readonly File[]): readonly File[] {
  const ordered = new Set<File>();
  const put = (file: File) => {
    if (ordered.has(file)) return;
    file.imports.forEach(put);
    ordered.add(file);
  };
  files.forEach(put);
  return [...ordered];
}

const both = <One>(some: Iterable<One>, more: Iterable<One>): Set<One> => new Set([...some, ...more]);

const without = <One>(some: Iterable<One>, not: ReadonlySet<One>): Set<One> =>
  new Set([...some].filter((one) => !not.has(one)));

/** All that is reached from some, themselves among it. */
function reached<Node>(from: readonly Node[], next: (node: Node) => readonly Node[]): Set<Node> {
  const found = new Set<Node>();
  const visit = (node: Node) => {
    if (found.has(node)) return;
    found.add(node);
    next(node).forEach(visit);
  };
  from.forEach(visit);
  return found;
}
