import type { Rolldown } from 'vite';

/** Files of what several screens share, by the screens that need it: those for whom little should load stand first. */
const filesByScreens = [
  ['forms', /\/features\/sign-in\/\w+Screen\.tsx$/],
  ['start', /\/features\/home\/\w+Screen\.tsx$/],
  ['plan', /\/shared\/plan\/PlanFrame\.tsx$|\/features\/plan\/.+Screen\.tsx$/],
] as const;

/**
 * How the script is divided into files. A screen has a file of its own; what screens share is one file, rather than one
 * for each set of screens that share it, because a browser pays for every file it asks for. What signing in and the
 * start page need stands apart, so that they wait for nothing of the plan's, and a plan for nothing of its history's.
 */
export function chunkGroups(): Rolldown.CodeSplittingGroup[] {
  return [
    { name: 'shell', tags: ['$initial'], priority: 9 },
    ...filesByScreens.map(([name, screens], index) => ({
      name: ifNeeded(name, screens),
      minShareCount: 2,
      // A file takes what its modules import along, unless that is in one of more weight.
      priority: 8 - index,
    })),
    { name: 'document', test: /\/shared\/plan\/document\//, minShareCount: 2, priority: 2 },
    { name: 'shared', test: /\/apps\/web\/src\/shared\/|\/node_modules\//, minShareCount: 2, priority: 1 },
    { name: (id) => /\/features\/(\w+)\//.exec(id)?.[1] ?? 'more', minShareCount: 2 },
  ];
}

/** The name, for modules that are imported by screens whose path matches, directly or through others. */
function ifNeeded(name: string, screen: RegExp) {
  const known = new Map<string, boolean>();
  const isImported = (id: string, context: Rolldown.ChunkingContext): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    known.set(id, false); // Ends a cycle of imports.
    const importers = context.getModuleInfo(id)?.importers ?? [];
    const found = importers.some((importer) => screen.test(importer) || isImported(importer, context));
    known.set(id, found);
    return found;
  };
  return (id: string, context: Rolldown.ChunkingContext) => (!screen.test(id) && isImported(id, context) ? name : null);
}
