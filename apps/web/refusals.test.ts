import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import words from '@cynllun/messages/en/errors';
import { refusalsIn } from './src/shared/refusal.ts';

const schema = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
const failures = [...schema.matchAll(/^type (\w+Error) /gm)].flatMap(([, name = '']) => name);

test.each(failures.filter((name) => name !== 'ValidationError'))(
  '%s is about no field, and has words',
  (__typename) => {
    const [refusal] = refusalsIn({ __typename });
    expect(refusal).toMatchObject({ field: null, params: {} });
    expect(Object.keys(words).map((key) => `errors:${key}`)).toContain(refusal?.key);
  },
);
