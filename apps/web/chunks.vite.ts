import type { Rolldown } from 'vite';

/** The screens for signing in have a smaller limit than the others (firstLoads.vite.ts). */
const SIGN_IN_SCREEN = /\/features\/sign-in\/\w+Screen\.tsx$/;

/**
 * How the script is divided into files. A screen has a file of its own; what three screens share is one file, rather
 * than one for each set of screens that share it, because a browser pays for every file it asks for. What signing in
 * needs stands apart, so that it waits for nothing of the plan's.
 */
export function chunkGroups(): Rolldown.CodeSplittingGroup[] {
  const known = new Map<string, boolean>();
  const isForSignIn = (id: string, context: Rolldown.ChunkingContext) =>
    !SIGN_IN_SCREEN.test(id) && isImportedFrom(SIGN_IN_SCREEN, id, context, known);
  return [
    { name: 'shell', tags: ['$initial'], priority: 2 },
    { name: (id, context) => (isForSignIn(id, context) ? 'forms' : null), minShareCount: 2, priority: 1 },
    { name: 'plan', minShareCount: 3 },
  ];
}

/** Whether a module is imported by one whose path matches, directly or through others. */
function isImportedFrom(
  path: RegExp,
  id: string,
  context: Rolldown.ChunkingContext,
  known: Map<string, boolean>,
): boolean {
  const answer = known.get(id);
  if (answer !== undefined) return answer;
  known.set(id, false); // Ends a cycle of imports.
  const importers = context.getModuleInfo(id)?.importers ?? [];
  const found = path.test(id) || importers.some((importer) => isImportedFrom(path, importer, context, known));
  known.set(id, found);
  return found;
}
