import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { takeBack, wordsAreGone } from '@cynllun/domain/history/take-back';
import { entityOf } from '@cynllun/domain/aggregate/aggregate';
import { addedTo } from '@cynllun/domain/aggregate/edit';
import { find, type Edit } from '@cynllun/domain/plan/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { graphql } from '../../generated/index.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { differencesIn } from '../../shared/plan/changes/DifferenceList.tsx';
import { useMay, usePlanId, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { usePlanNow } from '../../shared/plan/usePlanNow.ts';
import { useEdit } from '../../shared/writing/useStore.ts';
import type { Comparison } from './queries.ts';

export interface TakeBack {
  /**
   * Has one thing of the plan stand as it did at a moment. `done` says what was done, with the way to undo it; `seen` is the
   * sequence that was shown to the person, where it is not the present one. Answers whether any was.
   */
  readonly run: (thingId: string, from: Moment, done: string, seen?: number) => Promise<boolean>;
  /** What is to be said of the last time: nothing, or why not all of it came back. */
  readonly problem: 'unreachable' | 'nothing' | 'wordsGone' | 'partly' | null;
}

const ChangesSince = graphql(`
  query ChangesSince($planId: ID!, $from: MomentInput!, $thingId: ID) {
    planComparison(planId: $planId, from: $from, thingId: $thingId) {
      ...Compared @unmask
    }
  }
  fragment Compared on Comparison {
    from {
      sequence
      at
    }
    to {
      sequence
      at
    }
    things {
      entity
      id
      parentId
      kind
      fields {
        field
        before
        after
      }
    }
    unlinked {
      entity
      entityId
      parentId
      field
      before
      after
    }
    gone {
      entity
      id
      name
    }
  }
`);

type Moment = { readonly sequence: number } | { readonly on: string };

/** Puts a thing back as it was, by what its log says became of it since: edits like any others, undone together. */
export function useTakeBack(): TakeBack {
  const { t } = useTranslation(['history', 'errors']);
  const client = useApolloClient();
  const planId = usePlanId();
  const planNow = usePlanNow();
  const { people, inspectorates } = usePlanView();
  const edit = useEdit();
  const allowed = useAllowed();
  const [problem, setProblem] = useState<TakeBack['problem']>(null);

  const fetchSince = async (thingId: string, from: Moment): Promise<Comparison | null> => {
    const { data } = await client.query({
      query: ChangesSince,
      variables: { planId, from, thingId },
      fetchPolicy: 'no-cache',
    });
    return data?.planComparison ?? null;
  };
  const say = (what: NonNullable<TakeBack['problem']>) => {
    setProblem(what);
    announce(t(problemKeys[what]));
    return false;
  };
  const run = async (thingId: string, from: Moment, done: string, seen?: number) => {
    setProblem(null);
    const since = await fetchSince(thingId, from).catch(() => null);
    if (since === null) return say('unreachable');
    const things = differencesIn(since.things);
    const known = [...people, ...inspectorates].map(({ id }) => id);
    const all = takeBack(planAggregate, planNow(), { things, unlinked: since.unlinked }, known);
    const mine = all.flatMap(allowed);
    if (mine.length === 0) return say('nothing');
    edit(mine, { undo: done, ...(seen !== undefined && { seen }) });
    if (wordsAreGone(things)) say('wordsGone');
    else if (JSON.stringify(mine) !== JSON.stringify(all)) say('partly');
    return true;
  };
  return { run, problem };
}

export const problemKeys = {
  unreachable: 'errors:unreachable',
  nothing: 'history:putBack.nothing',
  wordsGone: 'history:putBack.wordsGone',
  partly: 'history:compare.partly',
} as const;

/** An edit with what of it is this person's to do; nothing where none of it is. */
function useAllowed(): (edit: Edit) => readonly Edit[] {
  const may = useMay();
  const planNow = usePlanNow();
  return (edit) => {
    if (edit.kind === 'set') {
      const fields = Object.entries(edit.fields).filter(([key]) => may.edit(edit.entity, edit.id, key));
      return fields.length === 0 ? [] : [{ ...edit, fields: Object.fromEntries(fields) }];
    }
    const parent = entityOf(planAggregate, edit.entity).parent ?? planAggregate.root;
    const parentId = addedTo(edit) ?? find(planNow(), edit.entity, edit.id)?.parentId;
    return may.list(edit.entity, parent, parentId ?? '') ? [edit] : [];
  };
}
