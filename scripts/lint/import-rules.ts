import { posix } from 'node:path';
import { nounFault } from './api-nouns.ts';

/** What a folder may import; the rest is refused. Paths are from the project's folder, with forward slashes. */
interface Zone {
  folder: string;
  /** Packages, by the beginning of their name. */
  packages: RegExp;
  /** Folders of the project. */
  folders: string[];
  says: string;
}

const webPackages =
  /^(?!node:|zod$|@cynllun\/|@prisma\/|@pothos\/|fastify|@fastify\/|@apollo\/server|pg$|pino)|^@cynllun\/(domain|messages)\//;

/** The first zone that holds a file judges it. */
const zones: Zone[] = [
  {
    folder: 'packages/domain/src/reading/',
    packages: /^zod\/mini$/,
    folders: ['reading', 'aggregate', 'calendar', 'fixtures', 'input', 'plan', 'text'].map(
      (name) => `packages/domain/src/${name}/`,
    ),
    says: 'what a cell says knows nothing of what an import makes of it',
  },
  {
    folder: 'packages/domain/src/',
    packages: /^zod\/mini$/,
    folders: ['packages/domain/src/'],
    says: 'the domain depends on zod alone, in the form that a browser loads little of',
  },
  {
    folder: 'packages/messages/src/',
    packages: /^@cynllun\/domain\/|^i18next$/,
    folders: ['packages/messages/src/'],
    says: 'messages depend on the domain, and on i18next for plurals',
  },
  {
    folder: 'apps/web/src/shared/plan/document/',
    packages: webPackages,
    folders: [
      'apps/web/src/shared/plan/document/',
      'apps/web/src/shared/plan/source/',
      'apps/web/src/shared/plan/words.ts',
      'apps/web/src/shared/plan/fieldAddress.ts',
      'apps/web/src/shared/layout/',
      'apps/web/src/shared/review/',
      'apps/web/src/shared/words/',
    ],
    says: 'what lays a plan out for reading takes a PlanSource, and never the store for editing',
  },
  {
    folder: 'apps/web/src/shared/plan/source/',
    packages: webPackages,
    folders: [
      'apps/web/src/shared/plan/source/',
      'apps/web/src/shared/plan/view.ts',
      'apps/web/src/shared/plan/mayEdit.ts',
      'apps/web/src/shared/plan/reuseFindings.ts',
    ],
    says: 'a PlanSource knows nothing of the store for editing',
  },
  {
    folder: 'apps/web/src/shared/',
    packages: webPackages,
    folders: ['apps/web/src/shared/', 'apps/web/src/generated/'],
    says: 'in the web, app imports features and features import shared, never the other way',
  },
  {
    folder: 'apps/web/src/features/',
    packages: webPackages,
    folders: ['apps/web/src/shared/', 'apps/web/src/generated/'],
    says: 'a feature imports itself and shared, never another feature',
  },
  {
    folder: 'apps/web/src/',
    packages: webPackages,
    folders: ['apps/web/src/'],
    says: 'the web imports the domain and messages, and meets the API in schema.graphql only',
  },
  {
    folder: 'apps/api/src/platform/',
    packages: /^(?!@cynllun\/|@pothos\/)|^@cynllun\/(domain|messages)\//,
    folders: ['apps/api/src/platform/', 'apps/api/src/generated/'],
    says: 'the platform knows nothing of what stands on it',
  },
  {
    folder: 'apps/api/src/core/',
    packages: /^(?!@cynllun\/)|^@cynllun\/(domain|messages)\//,
    folders: ['apps/api/src/core/', 'apps/api/src/platform/', 'apps/api/src/generated/'],
    says: 'the core serves every noun and knows none',
  },
  {
    folder: 'apps/api/src/',
    packages: /^(?!@cynllun\/)|^@cynllun\/(domain|messages)\//,
    folders: ['apps/api/src/'],
    says: 'the API imports the domain and messages',
  },
];

const testPackages = /^(vitest|fast-check|temporal-polyfill|node:)/;
const isTest = (file: string) => /\.test\.tsx?$|\/(fixtures|testing)\//.test(file);

/** Why a file may not import something; undefined when it may. */
export function importFault(file: string, specifier: string): string | undefined {
  const zone = zones.find(({ folder }) => file.startsWith(folder));
  if (!zone) return undefined;
  if (specifier.startsWith('.')) return relativeFault(zone, file, specifier);
  if (zone.packages.test(specifier) || (isTest(file) && testPackages.test(specifier))) return undefined;
  return `${specifier}: ${zone.says}.`;
}

function relativeFault(zone: Zone, file: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(file), specifier);
  const own = zone.folder === 'apps/web/src/features/' ? [featureOf(file)] : [];
  const tested = isTest(file) && file.startsWith('apps/api/src/') ? ['apps/api/src/', 'apps/api/testing/'] : [];
  if (tested.some((folder) => target.startsWith(folder))) return undefined;
  if (![...zone.folders, ...own].some((folder) => target.startsWith(folder))) return `${specifier}: ${zone.says}.`;
  const fault = nounFault(file, target);
  return fault && `${specifier}: ${fault}.`;
}

function featureOf(file: string): string {
  return `${file.split('/').slice(0, 5).join('/')}/`;
}

/** A use case runs the write path; what it serves, HTTP and GraphQL, is for thin adapters to know. */
export function useCaseFault(file: string, specifiers: string[]): string | undefined {
  const writes = specifiers.some((specifier) =>
    /log\/write\.ts$|write\/(aggregate-write|apply-edits)\.ts$/.test(specifier),
  );
  // The core's own adapters are made from what it writes.
  if (!writes || !file.startsWith('apps/api/src/') || file.includes('/core/graphql/') || isTest(file)) return undefined;
  const seen = specifiers.find((specifier) =>
    /^@pothos\/|^fastify|^@fastify\/|^@apollo\/|\/builder\.ts$/.test(specifier),
  );
  return seen && `${seen}: a use case sees neither GraphQL's builder nor HTTP.`;
}
