import { readPath } from '@cynllun/domain/aggregate/path';

const aPath = /^[A-Za-z]+:[\da-f-]{36}:/;

/** The path of the field that has the focus: the id of its control, or of what that is a part of. */
export function placeOfControl(focused: Element | null): string | null {
  for (let element = focused; element !== null; element = element.parentElement)
    if (aPath.test(element.id) && readPath(element.id).field !== '') return element.id;
  return null;
}
