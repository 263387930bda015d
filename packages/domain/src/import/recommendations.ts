import { cellWords, type Cell } from '../reading/cell.ts';
import type { CellReading, PreviewRecommendation } from './preview.ts';
import { onlyReferences, readReference, splitRecommendation } from '../reading/references.ts';
import { wordKey } from '../reading/tidy.ts';

interface Building {
  reference: string | null;
  text: string;
  readonly cells: CellReading[];
}

/** Collects the recommendations of a sheet as its rows name them, each once, however often its words are repeated. */
export class Recommendations {
  private readonly found: Building[] = [];
  private readonly byText = new Map<string, number>();
  private readonly byReference = new Map<string, number>();

  /**
   * The places of the recommendations that a cell names, adding one that is new. `reference` is from a column beside it;
   * `isWhole`: the words are one recommendation's and hold no reference, whatever they begin with.
   */
  named(words: string, reference: string | null, isWhole: boolean): number[] {
    const references = isWhole ? null : onlyReferences(words);
    if (references) return references.map((each) => this.withReference(each));
    const split = isWhole ? { reference: null, text: words.trim() } : splitRecommendation(words, this.found.length + 1);
    const own = split.reference ?? reference;
    const known = this.byText.get(wordKey(split.text)) ?? (own === null ? undefined : this.waiting(own));
    if (known !== undefined) return [this.fill(known, split.text, own)];
    return [this.add({ reference: own, text: split.text, cells: [] })];
  }

  /** The place of the recommendation with a reference, adding one without words where the sheet never gives them. */
  withReference(reference: string): number {
    return this.byReference.get(reference) ?? this.add({ reference, text: '', cells: [] });
  }

  /**
   * The recommendations that an action's own reference puts it under, where that says more than the rows above: `3a`
   * stands under 3, and gives its number to a recommendation above that has none.
   */
  under(current: readonly number[], reference: string | null): number[] {
    if (reference === null) return [...current];
    const [only] = current;
    if (current.length === 1 && only !== undefined && this.found[only]?.reference === null) {
      const known = this.byReference.get(reference);
      return [known ?? this.fill(only, '', reference)];
    }
    if (current.some((place) => this.found[place]?.reference === reference)) return [...current];
    return [this.withReference(reference)];
  }

  addCells(place: number | undefined, cells: readonly CellReading[]): void {
    if (place !== undefined) this.found[place]?.cells.push(...cells);
  }

  all(): PreviewRecommendation[] {
    return this.found;
  }

  /** A recommendation that was named by its reference before its words came. */
  private waiting(reference: string): number | undefined {
    const place = this.byReference.get(reference);
    return place !== undefined && this.found[place]?.text === '' ? place : undefined;
  }

  private add(recommendation: Building): number {
    const place = this.found.push(recommendation) - 1;
    this.index(place);
    return place;
  }

  private fill(place: number, text: string, reference: string | null): number {
    const recommendation = this.found[place];
    if (!recommendation) return place;
    if (recommendation.text === '') recommendation.text = text;
    recommendation.reference ??= reference;
    this.index(place);
    return place;
  }

  private index(place: number): void {
    const { text = '', reference = null } = this.found[place] ?? {};
    const key = wordKey(text);
    if (key !== '' && !this.byText.has(key)) this.byText.set(key, place);
    if (reference !== null && !this.byReference.has(reference)) this.byReference.set(reference, place);
  }
}

/** The references of recommendations in a cell: `1, 3`. */
export function referencesIn(cell: Cell | undefined): readonly string[] {
  const several = onlyReferences(cellWords(cell)) ?? [];
  return several.length > 1 ? several : [referenceIn(cell).own].filter((own) => own !== null);
}

/** The reference in a cell of references: a recommendation's own, and the one that an action's reference stands under. */
export function referenceIn(cell: Cell | undefined): { own: string | null; under: string | null } {
  if (cell === undefined || cellWords(cell).trim() === '') return { own: null, under: null };
  const { proposal } = readReference(cell);
  return { own: proposal?.reference ?? null, under: proposal?.under ?? null };
}
