import { expect, test } from 'vitest';
import { importFault, useCaseFault } from './import-rules.ts';

test.each([
  ['packages/domain/src/plan/plan.ts', 'zod'],
  ['packages/domain/src/plan/plan.ts', '../calendar/date.ts'],
  ['packages/domain/src/plan/plan.test.ts', 'fast-check'],
  ['packages/messages/src/mail.ts', '@cynllun/domain/plan/plan'],
  ['apps/api/src/plan/edit-plan.ts', '@cynllun/messages/formatter'],
  ['apps/api/src/plan/edit-plan.ts', '../platform/database.ts'],
  ['apps/api/src/platform/env.test.ts', '../../testing/database.ts'],
  ['apps/api/testing/authority.ts', '../src/people/person.ts'],
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
  ['packages/domain/src/plan/plan.ts', '@cynllun/messages/formatter'],
  ['packages/domain/src/plan/plan.ts', '../../../messages/src/formatter.ts'],
  ['packages/domain/src/reading/read-cell.ts', '../import/columns.ts'],
  ['apps/api/src/plan/edit-plan.ts', '../../testing/edit.ts'],
  ['packages/messages/src/mail.ts', '@cynllun/api/main'],
  ['apps/api/src/plan/edit-plan.ts', '../../../web/src/app/router.tsx'],
  ['apps/api/src/platform/env.ts', '../plan/edit-plan.ts'],
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
