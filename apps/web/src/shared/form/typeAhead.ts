import { focusField } from './field.ts';
import { whenFieldIsThere } from './whenFieldIsThere.ts';

/** Of the field that is waited for: there is one at a time. */
let opening: AbortController | null = null;

/**
 * Puts the cursor in a field that has just been added. Where its page is still being fetched the keys go meanwhile into
 * a control out of sight, called `label`: the button that was pressed has the focus no longer, so that a space cannot
 * press it again. What was typed goes into the field once that is there.
 */
export function focusNewField(id: string, label: string): void {
  opening?.abort();
  opening = new AbortController();
  const catcher = document.createElement('input');
  const end = (found: string | null) => {
    if (found !== null) focusField(found);
    if (found !== null && catcher.value !== '') typeInto(document.getElementById(found), catcher.value);
    catcher.remove();
  };
  if (whenFieldIsThere(id, end, opening.signal)) return;
  catcher.setAttribute('aria-label', label);
  catcher.autocomplete = 'off';
  Object.assign(catcher.style, { position: 'fixed', insetBlockStart: '0', opacity: '0', pointerEvents: 'none' });
  document.body.append(catcher);
  catcher.focus({ preventScroll: true });
}

/** As the keyboard would. React watches the property of the control itself, so the words are set by its prototype's. */
function typeInto(field: Element | null, words: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Reflect.set(prototype, 'value', field.value + words, field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
