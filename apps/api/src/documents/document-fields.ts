import { builder, operation } from '../core/graphql/builder.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { LanguageRef } from '../core/graphql/text-types.ts';
import { askForDocument, findDocument } from './ask-for-document.ts';
import type { Format } from './content.ts';
import type { Problem } from './not-made.ts';
import type { DocumentSource } from './source.ts';
import type { State, StoredDocument } from './stored-documents.ts';

const FormatRef = builder.enumType('DocumentFormat', {
  description: 'A format that documents are made in.',
  values: {
    pdf: { description: 'PDF/UA-1, tagged for whoever has it read aloud.' },
    docx: { description: 'A document for Word.' },
  } satisfies Record<Format, object>,
});

const StateRef = builder.enumType('DocumentState', {
  description: 'How far a document is.',
  values: {
    queued: { description: 'It waits: documents are made one at a time.' },
    making: { description: 'It is being made.' },
    ready: { description: 'It can be fetched.' },
    failed: { description: 'It could not be made; asked for again, it is tried anew.' },
  } satisfies Record<State, object>,
});

const ProblemRef = builder.enumType('DocumentProblem', {
  description: 'Why a document could not be made; the words are in the message catalogues.',
  values: {
    tookTooLong: { description: 'It took longer than a document may.' },
    tooLarge: { description: 'It took more memory than a document may.' },
    notHere: { description: 'The machine has no program for the format.' },
    notReadable: { description: 'Whoever asked may no longer read what it is made of.' },
    changed: { description: 'What it says changed while it was made: asked for again, it is another document.' },
    fault: { description: 'The program failed.' },
  } satisfies Record<Problem, object>,
});

const DocumentRef = builder.objectRef<StoredDocument>('Document').implement({
  description: 'A file that somebody asked for.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7: to be quoted where it could not be made.' }),
    format: t.expose('format', { type: FormatRef, description: 'Its format.' }),
    language: t.expose('language', { type: LanguageRef, description: 'The language it is in.' }),
    state: t.expose('state', { type: StateRef, description: 'How far it is.' }),
    problem: t.expose('problem', { type: ProblemRef, nullable: true, description: 'Why it could not be made.' }),
    address: t.string({
      nullable: true,
      description: 'Where it is fetched from; null until it is ready.',
      resolve: ({ id, state }) => (state === 'ready' ? `/documents/${id}` : null),
    }),
  }),
});

interface Names {
  /** Of the mutation that asks for a document. */
  readonly ask: string;
  /** Of the query that says how far it is. */
  readonly find: string;
  /** What it is a document of, after *of*. */
  readonly of: string;
}

/** Adds how a document of one source is asked for, and how one learns that it is ready. */
export function documentFields(source: DocumentSource, { ask, find, of }: Names): void {
  const input = builder.inputType(`${ask.charAt(0).toUpperCase()}${ask.slice(1)}Input`, {
    description: `Which document of ${of}.`,
    fields: (t) => ({
      id: t.id({ required: true, description: `The id of ${of}.` }),
      format: t.field({ type: FormatRef, required: true, description: 'In which format.' }),
      language: t.field({ type: LanguageRef, required: true, description: 'In which language.' }),
    }),
  });
  mutation(ask, {
    operation: source.operation,
    description: `Has a document of ${of} made, or finds the one that was made of the same words. Asked for again it is the same one.`,
    input,
    result: DocumentRef,
    run: (context, { id, format, language }) => askForDocument(context, source, { subjectId: id, format, language }),
  });
  builder.queryField(find, (t) =>
    t.field({
      ...operation(source.operation),
      type: DocumentRef,
      nullable: true,
      description: `How far a document of ${of} is; null where there is none that the viewer may have.`,
      args: { id: t.arg.id({ required: true, description: 'Which document.' }) },
      resolve: async (_, { id }, context) => {
        const found = await findDocument(context, id);
        return found?.kind === source.kind ? found : null;
      },
    }),
  );
}
