import { useId } from 'react';
import { useFieldOfForm } from './problems.ts';

/** What every field says about itself, whatever its control. */
export interface FieldProps {
  /** Where findings and error summaries put the cursor: the path of a plan's field. In a form it is made from the name. */
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly label: string;
  /** Help a person may need before they answer. */
  readonly hint?: string | undefined;
  /** What is wrong with the answer and how to mend it, besides what the form around it says. */
  readonly problem?: string | undefined;
  /** Marks what need not be answered; everything else is asked for. */
  readonly optional?: boolean | undefined;
  /** The id of something else that explains the field. */
  readonly 'aria-describedby'?: string | undefined;
}

/** Sorts a field's props: what its frame shows, what ties the control to that, and what else the control is told. */
export function useField<Props extends FieldProps>(props: Props) {
  const { id, name, label, hint, problem: given, optional, 'aria-describedby': explainedBy, ...native } = props;
  const madeId = useId();
  const ofForm = useFieldOfForm(name);
  const fieldId = id ?? ofForm.id ?? madeId;
  const problem = given ?? ofForm.problem;
  return {
    frame: { id: fieldId, label, hint, problem, optional },
    control: {
      id: fieldId,
      name,
      'aria-describedby': describedBy(fieldId, { hint, problem }, explainedBy),
      'aria-invalid': problem ? true : undefined,
    },
    native,
  };
}

export function describedBy(
  fieldId: string,
  { hint, problem }: Pick<FieldProps, 'hint' | 'problem'>,
  explainedBy?: string,
): string | undefined {
  return [hint && hintId(fieldId), problem && problemId(fieldId), explainedBy].filter(Boolean).join(' ') || undefined;
}

export const hintId = (fieldId: string): string => `${fieldId}-hint`;
export const problemId = (fieldId: string): string => `${fieldId}-problem`;

/** What a field or a group is called on the page; empty where it is not there. */
export function labelOf(id: string): string {
  const name = CSS.escape(id);
  return document.querySelector(`label[for="${name}"], #${name} > legend`)?.textContent ?? '';
}

/** Puts the cursor in a field, and its label in view. In a group it goes to the chosen control, or else the first. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  const control = field.matches('fieldset')
    ? (field.querySelector<HTMLElement>('input:checked') ?? field.querySelector<HTMLElement>('input, select, textarea'))
    : field;
  control?.focus({ preventScroll: true });
  (document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field).scrollIntoView({
    // Under a heading is what one came for.
    block: field.matches('h2, h3') ? 'start' : 'nearest',
  });
}
