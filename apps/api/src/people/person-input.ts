import { emailAddressSchema } from '@cynllun/domain/people/email-address';
import { LONGEST_NAME, personNameSchema } from '@cynllun/domain/people/person-name';
import type { Language } from '@cynllun/domain/text/language';
import { ExpectedFailure, type Problem } from '../core/log/failure.ts';

/** What is typed of a person. An empty address is none: someone a plan names, who does not sign in. */
export interface PersonInput {
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
}

/** @throws ExpectedFailure naming `name` and `email` */
export function readPerson({ name, email, language }: PersonInput): PersonInput {
  const readName = personNameSchema.safeParse(name);
  const typed = email?.trim() ?? '';
  const readEmail = typed === '' ? null : emailAddressSchema.safeParse(typed);
  const problems: Problem[] = [];
  if (!readName.success) problems.push(nameProblem(name));
  if (readEmail?.success === false) problems.push({ path: 'email', code: 'notAnAddress', params: {} });
  if (problems.length > 0) throw new ExpectedFailure({ kind: 'validation', problems });
  return { name: readName.data ?? '', email: readEmail?.data ?? null, language };
}

function nameProblem(name: string): Problem {
  if (name.trim() === '') return { path: 'name', code: 'required', params: {} };
  if (name.trim().length > LONGEST_NAME) return { path: 'name', code: 'tooLong', params: { longest: LONGEST_NAME } };
  return { path: 'name', code: 'unreadable', params: {} };
}
