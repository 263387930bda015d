/**
 * Runs once a press that has begun has ended. Leaving a field may show a problem, which moves the button being pressed
 * from under the pointer: the release would miss it, and nothing would happen.
 */
export function afterPress(run: () => void): void {
  const isPressing = document.querySelector('button:active, a:active, label:active') !== null;
  if (isPressing) window.addEventListener('pointerup', () => setTimeout(run), { once: true });
  else run();
}
