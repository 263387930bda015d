import { createContext, use, useState, type ReactNode } from 'react';
import type { Saying } from '@cynllun/domain/consultation/contribute';
import { isBlank } from '@cynllun/domain/text/text';
import { useIsTakenOver } from '../../shared/sentAnswer.ts';
import type { Page } from './contributorPage.ts';

/** What somebody is about to say of one thing, as they have written it so far. */
export interface Entry extends Pick<Saying, 'part' | 'quote' | 'quoteStart' | 'words' | 'language'> {
  readonly kind: Saying['kind'];
  readonly view: Saying['view'] | null;
}

/** All that somebody is about to send. It is their own until they do. */
export interface Draft {
  /** By what each is about: `action:<id>`, `question:<id>` or `plan:`. */
  readonly entries: Readonly<Record<string, Entry>>;
  readonly group: string;
  readonly members: string;
  readonly name: string;
  readonly mayBeNamed: boolean;
  readonly replyTo: string;
  /** Made when it is first sent, so that what is sent again is written once, and has the same receipt. */
  readonly sending: { readonly requestId: string; readonly receipt: string } | null;
}

const nothing: Draft = {
  entries: {},
  group: '',
  members: '',
  name: '',
  mayBeNamed: false,
  replyTo: '',
  sending: null,
};

interface Drafting {
  readonly draft: Draft;
  readonly update: (change: Partial<Draft>) => void;
  readonly updateEntry: (key: string, entry: Entry) => void;
  readonly removeEntry: (key: string) => void;
  readonly clear: () => void;
  /** Whether the device keeps it. */
  readonly isKept: boolean;
  /** Whether it is known yet what the device keeps: the page that was sent knows nothing of it. */
  readonly isRead: boolean;
}

const DraftContext = createContext<Drafting | null>(null);

/** Keeps what somebody writes on their device; from the open link in the tab alone, since libraries share computers. */
export function DraftProvider({ page, children }: { readonly page: Page; readonly children: ReactNode }) {
  const name = `cynllun.contribution.${page.consultationId}.${page.invitationId ?? ''}`;
  const place = () => (page.by === 'openLink' ? sessionStorage : localStorage);
  const [{ draft: kept, isKept }, setKnown] = useState(() => read(place, name, page));
  const isRead = useIsTakenOver();
  const draft = isRead ? kept : nothing;
  const keep = (next: Draft) => setKnown({ draft: next, isKept: write(place, name, next) });
  // What was to be sent is another thing once it says something else.
  const change = (next: Draft) => keep({ ...next, sending: next.entries === draft.entries ? next.sending : null });
  const drafting: Drafting = {
    draft,
    isKept,
    isRead,
    update: (changed) => keep({ ...draft, ...changed }),
    updateEntry: (key, entry) => change({ ...draft, entries: { ...draft.entries, [key]: entry } }),
    removeEntry: (key) =>
      change({ ...draft, entries: Object.fromEntries(Object.entries(draft.entries).filter(([one]) => one !== key)) }),
    clear: () => keep(nothing),
  };
  return <DraftContext value={drafting}>{children}</DraftContext>;
}

export function useDraft(): Drafting {
  const drafting = use(DraftContext);
  if (drafting === null) throw new Error('No draft around this');
  return drafting;
}

/** Something was said of it, if only whether one supports it. */
export const isSaid = ({ words, kind }: Entry): boolean => !isBlank(words) || kind !== null;

function read(place: () => Storage, name: string, page: Page): { draft: Draft; isKept: boolean } {
  try {
    const kept = place().getItem(name);
    const draft = kept === null ? nothing : { ...nothing, ...(JSON.parse(kept) as Draft) };
    return { draft: { ...draft, entries: stillShown(draft.entries, page) }, isKept: true };
  } catch {
    return { draft: nothing, isKept: false };
  }
}

function write(place: () => Storage, name: string, draft: Draft): boolean {
  try {
    if (draft === nothing) place().removeItem(name);
    else place().setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/**
 * A copy may have been issued since: a quotation that is no longer there is taken out, and what was said of an action that is gone
 * is said of the plan.
 */
function stillShown(entries: Draft['entries'], { copy }: Page): Draft['entries'] {
  const left: Record<string, Entry> = {};
  const homeless: Entry[] = [];
  for (const [key, entry] of Object.entries(entries)) {
    const [about, id] = key.split(':');
    const action = copy.actions.find((one) => one.id === id);
    if (about === 'action' && action === undefined) homeless.push(entry);
    else left[key] = about === 'action' && !stands(entry, action) ? { ...entry, quote: '', quoteStart: null } : entry;
  }
  const [first] = homeless;
  if (first === undefined) return left;
  const plan = left['plan:'] ?? { ...first, part: '', quote: '', quoteStart: null, words: '' };
  const words = [plan.words, ...homeless.map((one) => one.words)].filter((one) => !isBlank(one)).join('\n\n');
  return { ...left, 'plan:': { ...plan, words } };
}

function stands({ quote, quoteStart, part }: Entry, action: object | undefined): boolean {
  if (quote === '') return true;
  const [field = '', language = ''] = part.split('.');
  const words: unknown = Object(Object(action)[field])[language];
  return typeof words === 'string' && words.startsWith(quote, quoteStart ?? 0);
}
