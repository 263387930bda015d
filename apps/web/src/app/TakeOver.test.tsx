// @vitest-environment happy-dom
import { useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { useIsTakenOver } from '../shared/sentAnswer.ts';
import { rememberFields, TakeOver } from './TakeOver.ts';

let kept = '';
let heard: Record<string, unknown> = {};
const hear = (answers: Record<string, unknown>) => void (heard = answers);

/** A form as those of contributors: what the device keeps is drawn once the page is taken over. */
function Page() {
  const isTakenOver = useIsTakenOver();
  const [answers, setAnswers] = useState<Record<string, unknown>>({ words: kept });
  useEffect(() => hear(answers), [answers]);
  const shown: Record<string, unknown> = isTakenOver ? answers : {};
  const set = (name: string, value: unknown) => setAnswers({ ...answers, [name]: value });
  return (
    <form>
      <textarea id="words" value={String(shown['words'] ?? '')} onChange={(e) => set('words', e.target.value)} />
      <input id="name" value={String(shown['name'] ?? '')} onChange={(e) => set('name', e.target.value)} />
      {['one', 'two'].map((each) => (
        <input
          key={each}
          type="radio"
          name="kind"
          id={each}
          checked={shown['kind'] === each}
          onChange={() => set('kind', each)}
        />
      ))}
      <input
        type="checkbox"
        id="named"
        checked={shown['named'] === true}
        onChange={(e) => set('named', e.target.checked)}
      />
      <select id="group" value={String(shown['group'] ?? '')} onChange={(e) => set('group', e.target.value)}>
        <option value="">None</option>
        <option value="staff">Staff</option>
      </select>
    </form>
  );
}

const app = (
  <>
    <Page />
    <TakeOver />
  </>
);

async function takeOver(fill: () => void) {
  const root = document.createElement('div');
  root.innerHTML = renderToString(app);
  document.body.replaceChildren(root);
  fill();
  rememberFields(root);
  const mounted = hydrateRoot(root, app);
  // The files that follow have this document too.
  onTestFinished(() => {
    mounted.unmount();
    root.remove();
  });
  await new Promise((resolve) => addEventListener('takenover', resolve, { once: true }));
}

const field = <Kind extends HTMLElement = HTMLInputElement>(id: string) => document.getElementById(id) as Kind;

afterEach(() => {
  kept = '';
  vi.restoreAllMocks();
});

test('what was typed and chosen before the script is told to every field, one after the other', async () => {
  await takeOver(() => {
    field<HTMLTextAreaElement>('words').value = 'Mum fell twice.';
    field('name').value = 'Nia';
    field('two').checked = true;
    field('named').checked = true;
    field<HTMLSelectElement>('group').value = 'staff';
  });
  expect(heard).toEqual({ words: 'Mum fell twice.', name: 'Nia', kind: 'two', named: true, group: 'staff' });
  expect(field<HTMLTextAreaElement>('words').value).toBe('Mum fell twice.');
  expect(field('two').checked).toBe(true);
});

test('longer words that the device keeps stand before what was typed meanwhile', async () => {
  kept = 'As kept.';
  await takeOver(() => {
    field<HTMLTextAreaElement>('words').value = 'More.';
  });
  expect(heard['words']).toBe('As kept.\n\nMore.');
});

test('what nobody touched is left as the device keeps it', async () => {
  kept = 'As kept.';
  await takeOver(() => undefined);
  expect(heard).toEqual({ words: 'As kept.' });
  expect(field<HTMLTextAreaElement>('words').value).toBe('As kept.');
});
