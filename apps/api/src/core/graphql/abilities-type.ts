import type { Abilities } from '@cynllun/domain/access/access';
import { operationNames, operations, type OperationOn } from '@cynllun/domain/access/operations';
import type { Kind, Subject } from '@cynllun/domain/access/subject';
import { builder } from './builder.ts';

const camelCase = (name: string) => name.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());

/** The type of what can be done to a kind of subject, and whether the viewer may: of a plan, `plan.edit` is `planEdit`. */
export function abilitiesType<K extends Kind>(
  kind: K,
  name: string,
  description: string,
  words: Readonly<Record<OperationOn<K>, string>>,
) {
  const on = operationNames.filter((one) => (operations[one].on as readonly string[]).includes(kind));
  return builder.objectRef<Abilities<Extract<Subject, { kind: K }>>>(name).implement({
    description,
    fields: (t) =>
      Object.fromEntries(
        on.map((one) => [
          camelCase(one),
          t.boolean({
            description: `${words[one as OperationOn<K>]}: whether the viewer may, now.`,
            resolve: (answers) => Boolean((answers as Readonly<Record<string, boolean>>)[one]),
          }),
        ]),
      ),
  });
}
