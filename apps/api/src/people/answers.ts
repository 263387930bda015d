import type { ObjectRef } from '@pothos/core';
import type { SchemaTypes } from '../core/graphql/builder.ts';

/** Whom something was done to; null where they are gone. */
export interface About {
  readonly personId: string | null;
}

/** What mutations answer with of a person: a later noun adds how the person stands in each list. */
export const aboutPeople: ObjectRef<SchemaTypes, About>[] = [];

/** Notes the type of such an answer. */
export function aboutPerson<Answer extends About>(ref: ObjectRef<SchemaTypes, Answer>): ObjectRef<SchemaTypes, Answer> {
  aboutPeople.push(ref as ObjectRef<SchemaTypes, About>);
  return ref;
}
