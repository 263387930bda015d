import importWords from '@cynllun/messages/en/import';
import { decisionsSchema } from '@cynllun/domain/import/decisions';
import { fieldFilledBy, importFields, type ImportField } from '@cynllun/domain/reading/fields';
import { builder } from '../core/graphql/builder.ts';
import { invalid } from '../core/log/failure.ts';
import { described } from '../core/graphql/described.ts';
import { LanguageRef } from '../core/graphql/text-types.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { acceptImport } from './accept-import.ts';
import type { ImportAccepted } from './stored-uploads.ts';

const ownWords: Readonly<Record<string, string>> = importWords.field;
const columnDescriptions = Object.fromEntries(
  importFields.map((column) => [column, fieldFilledBy(column)?.field.description ?? ownWords[column] ?? '']),
) as Record<ImportField, string>;

const ImportFieldRef = builder.enumType('ImportField', {
  description: 'What a column of a file can hold. `note`: nothing of ours; its words become notes on the action.',
  values: described(importFields, columnDescriptions),
});

const MappingInput = builder.inputType('ImportMapping', {
  description: 'Which row of a sheet holds the headings, and what each column holds.',
  fields: (t) => ({
    headingRow: t.int({ description: 'Counting from 0; null where there are no headings.' }),
    fields: t.field({
      type: [ImportFieldRef],
      description: 'By column, from the first; left out, what the headings in that row say.',
    }),
  }),
});

const CellInput = builder.inputType('ImportCell', {
  description: 'What a person decided of one cell: its proposal, one of its choices, or (neither) its words.',
  fields: (t) => ({
    row: t.int({ required: true, description: 'Counting from 1.' }),
    column: t.int({ required: true, description: 'Counting from 0.' }),
    proposal: t.boolean({ defaultValue: false, description: 'Take what was proposed.' }),
    choice: t.int({ description: 'Take this choice, counting from 0.' }),
  }),
});

const RecommendationInput = builder.inputType('ImportRecommendation', {
  description: 'Where a recommendation of the file goes, if not where it seems to be.',
  fields: (t) => ({
    place: t.int({ required: true, description: 'Its place in the preview, counting from 0.' }),
    recommendationId: t.id({ description: "The plan's own that it is; null for a new one." }),
  }),
});

const AcceptImportInput = builder.inputType('AcceptImportInput', {
  description: 'What a person accepts of a file that was uploaded. What is not named becomes a note of its action.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'Which plan.' }),
    importId: t.id({ required: true, description: 'Which file, as its upload was answered.' }),
    requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
    sheet: t.int({ required: true, description: 'Which sheet, counting from 0.' }),
    sheetName: t.string({ required: true, description: 'Its name, empty for CSV.' }),
    mapping: t.field({ type: MappingInput, description: 'Null where the columns are as they were recognised.' }),
    language: t.field({ type: LanguageRef, required: true, description: "The language of the file's words." }),
    proposals: t.boolean({ required: true, description: 'Take every proposal, but for the cells named.' }),
    cells: t.field({ type: [CellInput], required: true, description: 'Cells decided one by one.' }),
    leaveOut: t.intList({ required: true, description: 'First rows of actions to leave out.' }),
    update: t.intList({ required: true, description: 'First rows of actions that change the one already there.' }),
    recommendations: t.field({ type: [RecommendationInput], required: true, description: 'Those placed by hand.' }),
    addPeople: t.stringList({ required: true, description: "Names to add to the authority's people." }),
  }),
});

const ImportAcceptedRef = builder.objectRef<ImportAccepted>('ImportAccepted').implement({
  description: 'The file is in the plan.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: "The plan's sequence now." }),
    previousSequence: t.exposeInt('previous', { description: 'The sequence before.' }),
    actionsAdded: t.exposeInt('actionsAdded', { description: 'Actions that are new.' }),
    actionsUpdated: t.exposeInt('actionsUpdated', { description: 'Actions that were there and took what it says.' }),
    recommendationsAdded: t.exposeInt('recommendationsAdded', { description: 'Recommendations that are new.' }),
    notesAdded: t.exposeInt('notesAdded', {
      description: 'Words that no field took, stored as notes of their actions.',
    }),
    peopleAdded: t.exposeInt('peopleAdded', { description: "People who are now among the authority's." }),
  }),
});

mutation('acceptImport', {
  operation: 'plan.import',
  description: 'Brings an uploaded file into a plan as one write.',
  input: AcceptImportInput,
  result: ImportAcceptedRef,
  run: async (context, { mapping, cells, leaveOut, proposals, recommendations, ...input }) => {
    const decisions = decisionsSchema.safeParse({
      proposals,
      leaveOut,
      cells: cells.map(({ row, column, proposal, choice }) => ({
        row,
        column,
        take: choice ?? (proposal ? 'proposal' : 'words'),
      })),
    });
    if (!decisions.success) throw invalid('cells', 'wrongType');
    return acceptImport(context, {
      ...input,
      mapping: mapping ? { headingRow: mapping.headingRow ?? null, fields: mapping.fields ?? null } : null,
      decisions: decisions.data,
      recommendations: new Map(recommendations.map(({ place, recommendationId }) => [place, recommendationId ?? null])),
    });
  },
});
