import { can } from '@cynllun/domain/access/access';
import { entityNames, fieldsOf, heldBy, type Node, type RootNode } from '@cynllun/domain/aggregate/aggregate';
import { all, descendants } from '@cynllun/domain/aggregate/tree';
import { contributionsAggregate } from '@cynllun/domain/consultation/contribution-entities';
import { storedConsultation, storedContributions } from '../consultation/stored-consultation.ts';
import { languages, type Language } from '@cynllun/domain/text/language';
import { momentOf, readAccess, type StoredAggregate } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { materialise } from '../core/prose/materialise.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { storedPlan } from '../plan/stored-plan.ts';

/** Something that a plan, a consultation on it, or what was contributed to one says: one field, of a text one language of it. */
export interface SaidHere {
  readonly rootId: string;
  /** Of the root's log: the write at which it said so. */
  readonly sequence: number;
  readonly entity: string;
  readonly entityId: string;
  /** `words`, `title.en`. */
  readonly field: string;
  readonly words: string;
  readonly language: Language;
}

/** The field by which anything refers to a file that is kept: as a place it is the whole file, and its words are the file's id. */
const FILE = 'fileId';
export const isFile = ({ field }: Pick<SaidHere, 'field'>): boolean => field === FILE;

/**
 * All free text of a plan, its consultations and what was contributed to them, once what is typed is written down, and the files that
 * these refer to. What somebody fears for is in it for whoever may read that. Names and addresses of people are not: those go with the person.
 */
export async function saidIn(context: Context, planId: string): Promise<readonly SaidHere[]> {
  const roots = await context.sql.$queryRaw<{ id: string; of: 'plan' | 'consultation' | 'contributions' }[]>`
    SELECT ${planId}::uuid AS "id", 'plan' AS "of"
    UNION ALL SELECT "id", 'consultation' FROM "Consultation" WHERE "planId" = ${planId}::uuid
    UNION ALL SELECT "id", 'contributions' FROM "Contributions" WHERE "planId" = ${planId}::uuid`;
  const stored = { plan: storedPlan, consultation: storedConsultation, contributions: storedContributions };
  const said = await Promise.all(roots.map(({ id, of }) => saidInRoot(context, stored[of], id)));
  return said.flat();
}

async function saidInRoot(context: Context, stored: StoredAggregate, rootId: string): Promise<readonly SaidHere[]> {
  const { aggregate } = stored;
  await materialise(context, stored, rootId, null);
  const [root, access] = await Promise.all([
    readWhole(context.sql, stored, rootId),
    readAccess(context.sql, stored, [rootId], momentOf(context)),
  ]);
  if (root === null) return [];
  const drafted = access.get(rootId)?.language ?? 'en';
  const apart = aggregate === contributionsAggregate ? await outOfView(context, root) : new Set<string>();
  const things = entityNames(aggregate).flatMap((entity) =>
    [...all(aggregate, root, entity)].map(({ node }) => ({ entity, node })),
  );
  return things
    .filter(({ node }) => !apart.has(node.id))
    .flatMap(({ entity, node }) =>
      wordsIn(stored, entity, node).map((one) => ({
        rootId,
        sequence: root.sequence,
        entity,
        entityId: node.id,
        language: languageOf(one.field) ?? (node['language'] as Language | null | undefined) ?? drafted,
        ...one,
      })),
    );
}

/** The language that a field of a text in two says itself. */
const languageOf = (field: string): Language | undefined => languages.find((one) => field.endsWith(`.${one}`));

/** What somebody fears for, with all that was done with it, where the viewer is none of those who read it. */
async function outOfView(context: Context, root: RootNode): Promise<ReadonlySet<string>> {
  const access = (await readAccess(context.sql, storedContributions, [root.id], momentOf(context))).get(root.id);
  const consultation = access?.subject;
  const feared = heldBy(contributionsAggregate, root, 'comment').filter(
    (comment) => heldBy(contributionsAggregate, comment, 'safeguardingConcern').length > 0,
  );
  if (consultation?.kind !== 'consultation' || feared.length === 0) return new Set();
  const own = { responsiblePersonId: null, accountablePersonId: null, handledByPersonIds: [], isConcern: true };
  if (can(context.viewer, 'consultation.run', { ...consultation, ...own, kind: 'contribution' }) === 'allowed')
    return new Set();
  const below = (node: Node) => descendants(contributionsAggregate, 'comment', node).map((one) => one.node.id);
  // All that was said elsewhere goes with a passage of it that somebody fears for, and so does its original.
  const statementOf = (comment: Node) => String(comment['statementId'] ?? '');
  return new Set(feared.flatMap((comment) => [comment.id, statementOf(comment), ...below(comment)]));
}

function wordsIn({ aggregate }: StoredAggregate, entity: string, node: Node) {
  return Object.entries(fieldsOf(aggregate, entity)).flatMap(([field, { kind, personal, multiline }]) => {
    const value = node[field];
    if (personal === true && multiline !== true) return [];
    if (field === FILE) return typeof value === 'string' && value !== '' ? [{ field, words: value }] : [];
    if (kind === 'words' && typeof value === 'string' && value !== '') return [{ field, words: value }];
    if (kind !== 'text' || typeof value !== 'object' || value === null) return [];
    return (['en', 'cy'] as const).flatMap((part) => {
      const words = (value as Readonly<Record<string, unknown>>)[part];
      return typeof words === 'string' && words !== '' ? [{ field: `${field}.${part}`, words }] : [];
    });
  });
}

/** What kind of thing something stands in, for whoever is told where. */
export type PlaceKind = 'plan' | 'consultation' | 'meeting' | 'statement' | 'comment' | 'answer' | 'file';

export function kindOf({ entity, field }: Pick<SaidHere, 'entity' | 'field'>): PlaceKind {
  if (isFile({ field })) return 'file';
  if (entity === 'statement') return 'statement';
  if (entity === 'consultationMeeting') return 'meeting';
  if (entity === 'comment' || entity === 'redaction') return 'comment';
  if (entity in contributionsAggregate.entities) return 'answer';
  return entity in storedConsultation.aggregate.entities ? 'consultation' : 'plan';
}
