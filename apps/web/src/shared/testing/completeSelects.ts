/**
 * What happy-dom's lists lack, and every browser has: react-hook-form asks it to see whether a list was changed before
 * the form was ready.
 */
export function completeSelects(): void {
  Object.defineProperty(HTMLSelectElement.prototype, 'size', { configurable: true, value: 0 });
  Object.defineProperty(HTMLOptionElement.prototype, 'defaultSelected', {
    configurable: true,
    get(this: HTMLOptionElement) {
      return this.hasAttribute('selected');
    },
  });
}
