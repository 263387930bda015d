import type { Values } from '../aggregate/field.ts';
import { fieldsOf } from '../plan/edit.ts';
import type { entities, EntityName } from '../plan/entities.ts';
import type { Text } from '../text/text.ts';
import type { OtherPlanLink } from '../reading/read-other-plan.ts';

/** What an import adds to a plan, in the plan's own fields (see `entities`); empty words are ''. */
export interface ImportedPlan {
  readonly recommendations: readonly ImportedRecommendation[];
  readonly actions: readonly ImportedAction[];
  /** Words beside recommendations that no action answers: the plan has no place for them. */
  readonly unplaced: readonly ImportedNote[];
}

export interface ImportedRecommendation {
  /** The file's own; the plan numbers recommendations by their order. */
  readonly reference: string | null;
  /** Empty where the file only refers to it. */
  readonly text: string;
  readonly heading: string;
  /** Only rows that are left out are about it: it is not added either. */
  readonly leftOut: boolean;
}

/** A name as written. Which person of the authority is meant, if any, is for whoever knows its people. */
export interface ImportedPerson {
  readonly person: string;
  /** The words it was read from, to be kept where the person is nobody the plan can name. */
  readonly notes: readonly ImportedNote[];
}

export interface ImportedNote {
  readonly heading: string;
  readonly words: string;
  /** The import field it was meant for, or ''. */
  readonly field: string;
}

/** What an import can say of each field of an entity: all but links and places. A text is in the language of the file. */
export type ImportedValues<E extends EntityName> = {
  -readonly [
    K in keyof FieldsOf<E> as K extends `${string}Id` | `${string}Ids` | 'position' ? never : K
  ]: FieldsOf<E>[K] extends Text ? string : FieldsOf<E>[K];
};
type FieldsOf<E extends EntityName> = Values<(typeof entities)[E]['fields']>;

export interface ImportedIndicator extends ImportedValues<'indicator'> {
  /** The file says which way is better; otherwise it is worked out from the figures. */
  directionSaid: boolean;
}

export interface ImportedCostLine extends ImportedValues<'costLine'> {
  /** The amount is for each of several years. */
  everyYear: boolean;
  /** A column says that it is not confirmed, which is more than not saying that it is. */
  saidNotConfirmed: boolean;
}

export type ImportedPartnerBody = ImportedValues<'partnerBody'>;

export interface ImportedAction extends ImportedValues<'action'> {
  /** The first row it stood in. */
  readonly row: number;
  readonly reference: string | null;
  /** Places in the list of recommendations. */
  readonly recommendations: readonly number[];
  responsible: ImportedPerson | null;
  accountable: ImportedPerson | null;
  /** The words that existing resources were read from, to be kept where the plan has amounts already. */
  readonly existingResourcesNotes: ImportedNote[];
  readonly indicators: ImportedIndicator[];
  readonly costLines: ImportedCostLine[];
  readonly partnerBodies: ImportedPartnerBody[];
  readonly otherPlans: OtherPlanLink[];
  readonly notes: ImportedNote[];
}

/** An entity of which nothing is said yet. */
export const emptyValues = <E extends EntityName>(entity: E): ImportedValues<E> =>
  Object.fromEntries(
    Object.entries(fieldsOf(entity))
      .filter(([, { kind }]) => kind !== 'link' && kind !== 'links' && kind !== 'position')
      .map(([name, { kind, empty }]) => [name, kind === 'text' ? '' : empty]),
  ) as ImportedValues<E>;

/** An action while it is put together, with what the row now being read has added: its other columns speak of that. */
export interface RowInAction {
  readonly action: ImportedAction;
  readonly indicators: ImportedIndicator[];
  readonly costLines: ImportedCostLine[];
  readonly partnerBodies: ImportedPartnerBody[];
  /** It is in an export of ours: a measure, cost or partner body may say anything, and nothing is worked out from the rest. */
  readonly isExported: boolean;
}
