import type { ComponentType } from 'react';
import { extra } from '../layout/extra.tsx';
import { loadWords } from '../words/i18n.ts';

/** Milliseconds in which what a plan is opened for has the line to itself. */
const AT_REST = 4_000;

/** What contributors said, beside a plan: with its words, once the plan stands. */
export const onceAtRest = <Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> =>
  extra(async () => {
    await new Promise((resolve) => setTimeout(resolve, AT_REST));
    const [component] = await Promise.all([fetch(), loadWords(['triage', 'fields'])]);
    return component;
  });
