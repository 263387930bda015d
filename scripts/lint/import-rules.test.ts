import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../run.ts';
import { nouns } from './api-nouns.ts';
import { importFault, useCaseFault } from './import-rules.ts';

test.each([
  ['packages/domain/src/plan/plan.ts', 'zod/mini'],
  ['packages/domain/src/plan/plan.ts', '../calendar/date.ts'],
  ['packages/domain/src/plan/plan.test.ts', 'fast-check'],
  ['packages/messages/src/mail.ts', '@cynllun/domain/plan/plan'],
  ['apps/api/src/plan/edit-plan.ts', '@cynllun/messages/formatter'],
  ['apps/api/src/plan/edit-plan.ts', '../platform/database.ts'],
  ['apps/api/src/platform/env.test.ts', '../../testing/database.ts'],
  ['apps/api/testing/authority.ts', '../src/people/person.ts'],
  ['apps/api/src/main.ts', './people/sign-in/sign-in.ts'],
  ['apps/api/src/core/log/write.ts', '../context.ts'],
  ['apps/api/src/plan/edit-plan.ts', '../core/log/write.ts'],
  ['apps/api/src/plan/edit-plan.ts', './plan-reader.ts'],
  ['apps/api/src/deadlines/agree-extension.ts', '../plan/stored-plan.ts'],
  ['apps/api/src/people/sign-in/viewer.ts', '../organisation-type.ts'],
  ['apps/api/src/plan/edit-plan.test.ts', '../app.ts'],
  ['apps/api/src/plan/edit-plan.test.ts', '../example/seed.ts'],
  ['packages/domain/src/import/columns.ts', '../reading/read-cell.ts'],
  ['apps/web/src/app/router.tsx', '../features/plan/PlanScreen.tsx'],
  ['apps/web/src/features/plan/parts/Money.tsx', '../PlanScreen.tsx'],
  ['apps/web/src/features/plan/parts/Money.tsx', '../../../shared/form/Form.tsx'],
  ['apps/web/src/features/plan/parts/Money.tsx', '@cynllun/domain/plan/plan'],
  ['apps/web/src/shared/apollo.ts', '@apollo/client'],
  ['apps/web/src/shared/apollo.ts', '../generated/gql.ts'],
  ['apps/web/src/shared/plan/document/Facts.tsx', '../source/usePlan.ts'],
])('%s may import %s', (file, specifier) => {
  expect(importFault(file, specifier)).toBeUndefined();
});

test.each([
  ['packages/domain/src/plan/plan.ts', 'node:fs'],
  ['packages/domain/src/plan/plan.ts', 'fast-check'],
  ['packages/domain/src/plan/plan.ts', 'zod'],
  ['packages/domain/src/plan/plan.ts', 'temporal-polyfill'],
  ['apps/web/src/shared/apollo.ts', 'zod'],
  ['packages/domain/src/plan/plan.ts', '@cynllun/messages/formatter'],
  ['packages/domain/src/plan/plan.ts', '../../../messages/src/formatter.ts'],
  ['packages/domain/src/reading/read-cell.ts', '../import/columns.ts'],
  ['apps/api/src/plan/edit-plan.ts', '../../testing/edit.ts'],
  ['packages/messages/src/mail.ts', '@cynllun/api/main'],
  ['apps/api/src/plan/edit-plan.ts', '../../../web/src/app/router.tsx'],
  ['apps/api/src/platform/env.ts', '../plan/edit-plan.ts'],
  ['apps/api/src/core/log/write.ts', '../../plan/stored-plan.ts'],
  ['apps/api/src/core/log/write.ts', '../../app.ts'],
  ['apps/api/src/plan/edit-plan.ts', '../app.ts'],
  ['apps/api/src/plan/edit-plan.ts', '../deadlines/agree-extension.ts'],
  ['apps/api/src/people/add-person.ts', '../plan/stored-plan.ts'],
  ['apps/api/src/deadlines/agree-extension.ts', '../plan/plan-loader.ts'],
  ['apps/api/src/monitoring/open-round.ts', '../plan/stored-plan.ts'],
  ['apps/web/src/app/router.tsx', '@cynllun/api/schema'],
  ['apps/web/src/app/router.tsx', '../../../api/src/schema.ts'],
  ['apps/web/src/app/router.tsx', '@prisma/client'],
  ['apps/web/src/features/plan/PlanScreen.tsx', '../deadlines/Clock.tsx'],
  ['apps/web/src/features/plan/parts/Money.tsx', '../../deadlines/Clock.tsx'],
  ['apps/web/src/features/plan/PlanScreen.tsx', '../../app/router.tsx'],
  ['apps/web/src/shared/apollo.ts', '../features/plan/PlanScreen.tsx'],
  ['apps/web/src/shared/plan/document/Facts.tsx', '../usePlanStore.ts'],
  ['apps/web/src/shared/plan/source/usePlan.ts', '../store/PlanStore.ts'],
])('%s may not import %s', (file, specifier) => {
  expect(importFault(file, specifier)).toContain(specifier);
});

test('a use case may not see the builder of the API or HTTP', () => {
  const file = 'apps/api/src/plan/edit-plan.ts';
  expect(useCaseFault(file, ['../core/log/write.ts', '../builder.ts'])).toContain('../builder.ts');
  expect(useCaseFault(file, ['../core/log/write.ts', 'fastify'])).toContain('fastify');
  expect(useCaseFault(file, ['../core/log/write.ts', 'zod'])).toBeUndefined();
  expect(useCaseFault('apps/api/src/plan/schema.ts', ['./edit-plan.ts', '../builder.ts'])).toBeUndefined();
});

const source = join(projectFolder, 'apps/api/src');

test('every folder of the API is a noun of the list or one of the floors below', () => {
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const floors = ['core', 'generated', 'platform'];
  expect(folders.map(({ name }) => name).toSorted()).toEqual([...floors, ...nouns.map(({ name }) => name)].toSorted());
});

test('what a noun offers is there, and another noun imports it', () => {
  const used = new Set(
    globSync('*/**/*.ts', { cwd: source }).flatMap((file) => {
      const path = file.replaceAll('\\', '/');
      const specifiers = readFileSync(join(source, file), 'utf8').matchAll(/(?:from|^import) '(\.[^']+)'/gm);
      const targets = [...specifiers].map(([, specifier = '']) => posix.join(posix.dirname(path), specifier));
      return path.endsWith('.test.ts') ? [] : targets.filter((one) => one.split('/')[0] !== path.split('/')[0]);
    }),
  );
  const offered = nouns.flatMap(({ name, offers }) => Object.keys(offers).map((file) => `${name}/${file}`));
  expect(offered.filter((file) => !used.has(file))).toEqual([]);
});
