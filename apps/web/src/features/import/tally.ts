import { recommendationsLeftOut } from '@cynllun/domain/import/left-out';
import { peopleByName, personNamed, type KnownPerson, type PeopleByName } from '@cynllun/domain/import/match-people';
import type { CellReading } from '@cynllun/domain/import/preview';
import type { Proposal } from '@cynllun/domain/reading/read-cell';
import { commandsOf, isOpen, isProposed, placeOf, rowOf, takeOf, type Choices } from './choices.ts';
import type { Read } from './sendFile.ts';

export interface Tally {
  readonly actions: number;
  readonly read: number;
  readonly accepted: number;
  /** Cells that could not be read and about which nothing is decided. */
  readonly open: readonly CellReading[];
  readonly matched: number;
  readonly newRecommendations: number;
  readonly add: number;
  readonly update: number;
  readonly leaveOut: number;
}

/** How a file stands with what was chosen of it; cells of rows that are left out count for nothing. */
export function tally(read: Read, choices: Choices): Tally {
  const commands = commandsOf(read, choices);
  const cells = commands.flatMap(({ action, command }) => (command === 'leaveOut' ? [] : action.cells));
  const proposed = cells.filter(isProposed);
  const count = (name: string) => commands.filter(({ command }) => command === name).length;
  return {
    actions: commands.length,
    read: proposed.length,
    accepted: proposed.filter((cell) => takeOf(choices, cell) !== 'words').length,
    open: cells.filter((cell) => isOpen(choices, cell)),
    matched: commands.filter(({ match }) => match !== null).length,
    newRecommendations: newRecommendations(read, choices),
    add: count('add'),
    update: count('update'),
    leaveOut: count('leaveOut'),
  };
}

/** Those that are to be added: a recommendation that only rows left out are about is left out too. */
function newRecommendations(read: Read, choices: Choices): number {
  const rows = commandsOf(read, choices).flatMap(({ action, command }) =>
    command === 'leaveOut' ? [rowOf(action)] : [],
  );
  const leftOut = recommendationsLeftOut(read.preview, new Set(rows));
  return read.preview.recommendations.filter(
    (_, place) => !leftOut.has(place) && placeOf(choices, read, place) === null,
  ).length;
}

export const takenProposal = (choices: Choices, cell: CellReading): Proposal | null => {
  const take = takeOf(choices, cell);
  if (take === 'words') return null;
  return take === 'proposal' ? cell.proposal : (cell.choices[take]?.proposal ?? null);
};

/** A name that a plan could not hold: nobody, or more than one person, is known by it. */
export const isUnknown = (name: string, people: PeopleByName): boolean => personNamed(name, people) === null;

/** The names in what was accepted that match nobody, each once. */
export function unknownPeople(read: Read, choices: Choices, people: readonly KnownPerson[]): readonly string[] {
  const names = commandsOf(read, choices)
    .filter(({ command }) => command !== 'leaveOut')
    .flatMap(({ action }) => action.cells)
    .flatMap((cell) => {
      const proposal = takenProposal(choices, cell);
      return proposal?.kind === 'person' && proposal.person !== null ? [proposal.person] : [];
    });
  const known = peopleByName(people);
  return [...new Set(names)].filter((name) => isUnknown(name, known));
}
