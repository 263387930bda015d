/**
 * The values of an enum with what they mean: for whoever reads the schema, the words that the screens say in English,
 * or others.
 */
export const described = <Member extends string>(
  members: readonly Member[],
  words: Readonly<Record<Member, string>>,
): Readonly<Record<Member, { readonly description: string }>> =>
  Object.fromEntries(members.map((member) => [member, { description: sentence(words[member]) }])) as Readonly<
    Record<Member, { readonly description: string }>
  >;

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
