import { isAsWritten, type Decisions } from '@cynllun/domain/import/decisions';
import type { Column } from '@cynllun/domain/import/columns';
import type { CellReading, PreviewAction } from '@cynllun/domain/import/preview';
import type { Language } from '@cynllun/domain/text/language';
import type { Read } from './sendFile.ts';

export type Take = Decisions['cells'][number]['take'];
export type Command = 'add' | 'update' | 'leaveOut';

/** What a person chose so far. What they said nothing of is decided by `takeOf` and `commandOf`. */
export interface Choices {
  /** The language of the file's words. */
  readonly language: Language;
  /** Every proposal is accepted, but for the cells named. */
  readonly proposals: boolean;
  /** By `cellKey`. */
  readonly cells: Readonly<Record<string, Take>>;
  /** By the first row of an action. */
  readonly commands: Readonly<Record<number, Command>>;
  /** Which recommendation of the plan one of the file is, by its place; null for a new one. */
  readonly places: Readonly<Record<number, string | null>>;
  /** Names to add to the authority's people. */
  readonly people: readonly string[];
}

export const noChoices = (language: Language): Choices => ({
  language,
  proposals: false,
  cells: {},
  commands: {},
  places: {},
  people: [],
});

export const cellKey = ({ row, column }: Pick<CellReading, 'row' | 'column'>): string => `${row}:${column}`;
export const rowOf = ({ rows }: PreviewAction): number => rows[0] ?? 0;

/** A reading that somebody has to accept before it is more than words. */
export const isProposed = (cell: CellReading): boolean => cell.proposal !== null && !isAsWritten(cell);

export const takeOf = ({ cells, proposals }: Choices, cell: CellReading): Take =>
  cells[cellKey(cell)] ?? (isAsWritten(cell) || (proposals && cell.proposal !== null) ? 'proposal' : 'words');

/** Could not be read, and nobody has said what is to become of it. */
export const isOpen = ({ cells }: Choices, cell: CellReading): boolean =>
  cell.problem !== null && cells[cellKey(cell)] === undefined;

/** What is in the plan already, or was put out of sight in the file, is left alone unless a person says otherwise. */
export const commandOf = ({ commands }: Choices, action: PreviewAction, match: string | null): Command =>
  commands[rowOf(action)] ?? (match === null && action.outOfSight === undefined ? 'add' : 'leaveOut');

/** Where a recommendation of the file goes: an id of the plan's, or null where it is new. */
export const placeOf = ({ places }: Choices, { matches }: Read, place: number): string | null =>
  place in places ? (places[place] ?? null) : (matches.recommendations[place] ?? null);

/** The choices that still stand where some columns now hold something else. */
export function choicesForColumns(choices: Choices, before: readonly Column[], after: readonly Column[]): Choices {
  const same = new Set(
    after.filter(({ column, field }) => before[column]?.field === field).map(({ column }) => column),
  );
  const cells = Object.entries(choices.cells).filter(([key]) => same.has(Number(key.split(':')[1])));
  return { ...choices, cells: Object.fromEntries(cells), places: {} };
}

/** Each action of the file with what becomes of it. */
export const commandsOf = ({ preview, matches }: Read, choices: Choices) =>
  preview.actions.map((action, index) => {
    const match = matches.actions[index] ?? null;
    return { action, match, command: commandOf(choices, action, match) };
  });

/** The choices as the API takes them. */
export function decided(read: Read, choices: Choices) {
  const rows = (of: Command) =>
    commandsOf(read, choices).flatMap(({ action, command }) => (command === of ? [rowOf(action)] : []));
  return {
    language: choices.language,
    proposals: choices.proposals,
    cells: Object.entries(choices.cells).map(([key, take]) => {
      const [row = 0, column = 0] = key.split(':').map(Number);
      return { row, column, proposal: take === 'proposal', choice: typeof take === 'number' ? take : null };
    }),
    leaveOut: rows('leaveOut'),
    update: rows('update'),
    recommendations: Object.entries(choices.places).map(([place, id]) => ({
      place: Number(place),
      recommendationId: id,
    })),
  };
}
