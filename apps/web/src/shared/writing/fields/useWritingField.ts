import { useTranslation } from 'react-i18next';
import { fieldsOf } from '@cynllun/domain/aggregate/aggregate';
import type { Field } from '@cynllun/domain/aggregate/field';
import { path } from '@cynllun/domain/aggregate/path';
import { problemWords } from '@cynllun/messages/problemWords';
import { sayer } from '@cynllun/messages/say';
import type { EditOptions } from '../../aggregate/store/AggregateStore.ts';
import { useLanguage } from '../../words/useLanguage.ts';
import { useEdit, useSnapshot, useStore } from '../useStore.ts';

export interface WritingField {
  /** The field's path, and the id of its control. */
  readonly id: string;
  readonly label: string;
  readonly description: Field;
  /** What the checks, here or on the server, say is wrong with it. */
  readonly problem: string | undefined;
  /** The id of what the rules say of it. */
  readonly marksId: string;
  readonly save: (value: unknown, options?: EditOptions) => void;
  /** Typing has ended: send it now. */
  readonly leave: () => void;
}

/** What every field does, whatever its control. Fields are for those who may change them; others read. */
export function useWritingField(entity: string, thing: string, field: string, given?: string): WritingField {
  const id = path(entity, thing, field);
  const { i18n } = useTranslation();
  const say = sayer(i18n, useLanguage());
  const edit = useEdit();
  const { aggregate, flush } = useStore();
  const description = fieldsOf(aggregate, entity)[field];
  if (description === undefined) throw new Error(`No field ${field} of ${entity}`);
  return {
    id,
    label: given ?? say(`fields:${entity}.${field}`),
    description,
    problem: useProblem(id),
    marksId: `${id}-marks`,
    save: (value, options) => edit({ kind: 'set', entity, id: thing, fields: { [field]: value } }, options),
    leave: flush,
  };
}

/** The words about what is wrong at a path; of a text, at the path of one language. */
export function useProblem(at: string): string | undefined {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const problem = useSnapshot(({ problems }) => problems.get(at));
  return problem && problemWords(i18n, language, problem);
}
