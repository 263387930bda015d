import { contributionEntities } from '@cynllun/domain/consultation/contribution-entities';

const { words, name } = contributionEntities.comment.fields;

/** The most characters that are taken, as the declaration has it. */
export const LONGEST = { words: words.longest ?? 0, name: name.longest ?? 0 } as const;
