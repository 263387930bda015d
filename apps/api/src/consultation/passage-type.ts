import type { ObjectRef } from '@pothos/core';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { builder, type SchemaTypes } from '../core/graphql/builder.ts';
import { refOf } from '../core/graphql/entry-types.ts';
import { planTypes } from '../plan/types.ts';
import type { Passage } from './passages.ts';
import { consultationTypes } from './types.ts';

/** What has words of which passages become comments. */
interface HasPassages {
  readonly passages: readonly Passage[];
}

/** What a passage may be about. */
interface PassageTargets {
  readonly actions: readonly Node[];
  readonly questions: readonly Node[];
}

const PassageRef = builder.objectRef<Passage>('MinutePassage').implement({
  description: 'A passage of a minute, or of what was said elsewhere, that is a comment.',
  fields: (t) => ({
    commentId: t.exposeID('commentId', { description: 'The comment.' }),
    start: t.exposeInt('start', { description: 'Where it begins, in UTF-16 units from 0.' }),
    end: t.exposeInt('end', { description: 'Where it ends.' }),
  }),
});

/** Gives the type of something that was said, and that of a list of such, what all of them have of passages. */
export function addPassages<One extends HasPassages, All extends PassageTargets>(
  one: ObjectRef<SchemaTypes, One>,
  all: ObjectRef<SchemaTypes, All>,
): void {
  builder.objectFields(one, (t) => ({
    passages: t.field({
      type: [PassageRef],
      description: 'What of it is a comment by now.',
      resolve: ({ passages }) => [...passages],
    }),
  }));
  builder.objectFields(all, (t) => ({
    actions: t.field({
      type: [refOf(planTypes, 'action')],
      description: 'What a passage may be about.',
      resolve: ({ actions }): Node[] => [...actions],
    }),
    questions: t.field({
      type: [refOf(consultationTypes, 'consultationQuestion')],
      description: 'The questions that were put, which a passage may answer.',
      resolve: ({ questions }): Node[] => [...questions],
    }),
  }));
}
