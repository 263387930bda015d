import type { DeadlineFacts } from '@cynllun/domain/deadlines/facts';
import type { Language } from '@cynllun/domain/text/language';
import type { Edit } from '@cynllun/domain/plan/edit';

export interface NamedPerson {
  readonly id: string;
  /** Null once their data was erased. */
  readonly name: string | null;
}

/** What the deadlines of a plan are shown from, whoever looks: the plan's own store, or what a reviewer may see. */
export interface DeadlinesSource {
  readonly planId: string;
  readonly facts: DeadlineFacts;
  /** The language of plain words, of which nobody was asked which they are in. */
  readonly draftingLanguage: Language;
  /** In Europe/London. */
  readonly today: string;
  readonly people: readonly NamedPerson[];
  readonly can: {
    readonly reviewSetUp: boolean;
    readonly deadlinesKeep: boolean;
    readonly extensionAgree: boolean;
    readonly responseRead: boolean;
    readonly handoverAcknowledge: boolean;
    readonly handoverAcknowledgeAsReviewer: boolean;
  };
  /** Saves edits; `undo` are the words under which undoing them is offered. */
  readonly edit: (edits: readonly Edit[], undo?: string) => void;
  /** Something was done that is no edit, or it was refused: what is shown may not be what is so. */
  readonly refresh: (refused: boolean) => void;
}

export const nameIn = (people: readonly NamedPerson[], id: string | null): string | null =>
  people.find((person) => person.id === id)?.name ?? null;
