import type { Plan } from '@cynllun/domain/plan/plan';
import { RootReader } from '../core/read/root-reader.ts';
import { onePerDatabase } from '../platform/per-database.ts';
import { storedPlan } from './stored-plan.ts';

/** Reads whole plans, and caches them by their sequence. */
export const planReader = onePerDatabase((sql) => new RootReader<Plan>(sql, storedPlan));
