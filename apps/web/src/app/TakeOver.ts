import { useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useIsTakenOver } from '../shared/sentAnswer.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What somebody typed or chose in a page before its script had come. */
interface Filled {
  readonly id: string;
  readonly value: string;
  /** Of a choice, whether it is made. */
  readonly checked: boolean;
  /** Where the cursor was, in the field that has the focus. */
  readonly cursor: readonly [number, number] | null;
}

let fields: readonly Field[] = [];

/** Remembers the fields that stand in the page, before React takes it over. */
export const rememberFields = (root: HTMLElement): void => {
  fields = [...root.querySelectorAll<Field>('input, textarea, select')];
};

/**
 * Once the page is taken over: what was filled in before is told to its fields, as if it were filled in now, and what was
 * pressed is pressed (`firstWords.vite.ts` listens). Stands beside the screen.
 */
export function TakeOver(): null {
  const isTakenOver = useIsTakenOver();
  const filled = useRef<readonly Filled[]>([]);
  useLayoutEffect(() => {
    // React has drawn nothing into the fields yet; where it drew the page anew, these are what stood there.
    filled.current = [...filled.current, ...fields.filter(isFilled).map(remembered)];
    fields = [];
    if (!isTakenOver) return;
    // The screens have brought their own.
    document.querySelector('style[data-words]')?.remove();
    const all = filled.current;
    filled.current = [];
    queueMicrotask(() => {
      all.forEach(fill);
      dispatchEvent(new Event('takenover'));
    });
  }, [isTakenOver]);
  return null;
}

const isChosen = (field: Field): field is HTMLInputElement => field.type === 'radio' || field.type === 'checkbox';

function isFilled(field: Field): boolean {
  if (isChosen(field))
    return field.type === 'radio' ? field.checked && !field.defaultChecked : field.checked !== field.defaultChecked;
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue;
  const chosen = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0];
  return field.value !== chosen?.value;
}

function remembered(field: Field): Filled {
  const hasCursor = field === document.activeElement && 'selectionStart' in field && field.selectionStart !== null;
  return {
    id: field.id,
    value: field.value,
    checked: isChosen(field) && field.checked,
    cursor: hasCursor ? [field.selectionStart ?? 0, field.selectionEnd ?? 0] : null,
  };
}

/** Each on its own: what changes with one is there before the next. */
function fill({ id, value, checked, cursor }: Filled): void {
  const field = document.getElementById(id) as Field | null;
  if (field === null) return;
  flushSync(() => {
    // React tells of a change only where the field differs from what React last saw in it.
    if (isChosen(field)) {
      field.checked = !checked;
      return field.click();
    }
    if (field instanceof HTMLSelectElement) {
      field.value = value;
      return void field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const both = field instanceof HTMLTextAreaElement && field.value !== '' && field.value !== value;
    const next = both ? `${field.value}\n\n${value}` : value;
    if (field.value === next) field.value = field.defaultValue;
    setUnseen(field, next);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (cursor !== null && !isChosen(field) && !(field instanceof HTMLSelectElement)) {
    const [start, end] = cursor;
    const before = field.value.length - value.length;
    field.focus({ preventScroll: true });
    field.setSelectionRange(before + start, before + end);
  }
}

/** Sets it past React, which watches the property of the element itself. */
function setUnseen(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  set?.call(field, value);
}
