import {
  get,
  set,
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form';
import { check } from '@cynllun/domain/input/check';
import type { Schema } from '@cynllun/domain/input/problem';
import {
  answerOf,
  plain,
  refusalOf,
  refusalOfProblem,
  type Done,
  type Outcome,
  type Refusal,
  type Sent,
} from '../refusal.ts';
import { useProblems, type Sending } from './problems.ts';

interface Options<Values> {
  readonly defaultValues: DefaultValues<Values>;
  /** Where the form's own words for what is wrong with its fields are: `people:problems`. */
  readonly own?: string;
}

/** A schema, or how it is fetched: a first page fetches what checks it when it is sent. */
type Checking<Checked, Values> = Schema<Checked, Values> | (() => Promise<Schema<Checked, Values>>);

/** A form of react-hook-form, with what it shows of being sent. */
export interface CheckedForm<Values extends FieldValues, Checked> extends UseFormReturn<Values, unknown, Checked> {
  readonly sending: Sending;
  /** What a mutation that was sent has done, or null where it was refused. */
  readonly done: <Result extends Outcome>(sent: Sent<Result>) => Promise<Done<Result> | null>;
}

/**
 * react-hook-form's `useForm`, checked by a schema of the domain: when it is sent, and from then on as each field
 * changes. Its errors hold codes and params; `sending` has the words of the moment, for `<Form>` and its fields.
 */
export function useCheckedForm<Values extends FieldValues, Checked>(
  schema: Checking<Checked, Values>,
  { own, defaultValues }: Options<Values>,
): CheckedForm<Values, Checked> {
  const form = useForm<Values, unknown, Checked>({
    resolver: checkedBy(schema),
    defaultValues,
    shouldFocusError: false, // The summary takes the focus.
  });
  const { errors, submitCount, isSubmitting } = form.formState;

  /** Puts each refusal at its field; what is about no field of the form is about the whole. */
  const refuse = (refusals: readonly Refusal[]) => {
    for (const [index, { field, key, params }] of refusals.entries())
      form.setError(isField(field, form.getValues()) ? field : `root.refusal${index}`, errorOf(key, params));
  };

  const done = async <Result extends Outcome>(sent: Sent<Result>): Promise<Done<Result> | null> => {
    const answer = await answerOf(sent);
    if ('done' in answer) return answer.done;
    refuse(answer.refusals);
    return null;
  };

  const refusals = [...refusalsOfFields(form.getValues(), errors), ...refusalsOfFields(errors.root, errors.root, null)];
  const sending = { problems: useProblems(refusals, own), attempt: submitCount, isSending: isSubmitting };
  return { ...form, sending, done };
}

function checkedBy<Values extends FieldValues, Checked>(
  schema: Checking<Checked, Values>,
): Resolver<Values, unknown, Checked> {
  const checkedWith = (known: Schema<Checked, Values>, values: Values) => {
    const checked = check(known, values);
    return checked.valid ? { values: checked.value, errors: {} } : refused(checked.problems.map(refusalOfProblem));
  };
  const refused = (refusals: readonly Refusal[]) => {
    const errors: FieldErrors<Values> = {};
    for (const { key, params, field } of refusals) set(errors, field ?? 'root.refusal', errorOf(key, params));
    return { values: {}, errors };
  };
  if (typeof schema !== 'function') return (values) => checkedWith(schema, values);
  return (values) =>
    schema().then(
      (fetched) => checkedWith(fetched, values),
      () => refused([refusalOf(null)]),
    );
}

/** An error as react-hook-form keeps it: no words, which are those of the language of the moment. */
const errorOf = (type: string, params: Refusal['params']) => ({ type, params });

const isField = <Values extends FieldValues>(field: string | null, values: Values): field is Path<Values> =>
  field !== null && get(values, field) !== undefined;

/** A field of a form, or one of a list of its answers: `get` of react-hook-form finds none in a list. */
const memberOf = (of: unknown, key: string): unknown => (of as Readonly<Record<string, unknown>> | undefined)?.[key];

/** The errors of a form, in the order of its values, which is that of its fields. */
function refusalsOfFields(values: unknown, errors: unknown, path: string | null = ''): readonly Refusal[] {
  return Object.keys(Object(values)).flatMap((key): readonly Refusal[] => {
    const error = memberOf(errors, key);
    if (error === undefined) return [];
    const field = path === null ? null : path === '' ? key : `${path}.${key}`;
    const type: unknown = get(error, 'type');
    if (typeof type === 'string') return [{ field, key: type, params: plain(get(error, 'params')) }];
    return refusalsOfFields(memberOf(values, key), error, field);
  });
}
