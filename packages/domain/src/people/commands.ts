import * as z from 'zod/mini';
import { roles } from '../access/roles.ts';
import { problem, required, says, together } from '../input/problem.ts';
import { languages, type Language } from '../text/language.ts';
import { emailAddressSchema } from './email-address.ts';
import { nameSchema } from './name.ts';

/** An address that need not be given: blank is none. */
const addressIfAny = z.pipe(
  z.transform((typed: string | null) => (typed?.trim() ? typed : null)),
  z.nullable(emailAddressSchema),
);

/** What is so of a person. Without an address they are only named, and do not sign in. */
export const personSchema = z.object({
  name: nameSchema,
  email: addressIfAny,
  language: z.enum(languages),
});

/** Whose data is looked for: by an address, or by a whole name. */
export const findPersonSchema = z.object({
  who: z.pipe(
    nameSchema,
    z.transform((typed: string, context): string => {
      if (!typed.includes('@')) return typed;
      const address = emailAddressSchema.safeParse(typed);
      if (address.success) return address.data;
      context.issues.push({ code: 'custom', input: typed, ...says('notAnAddress') });
      return z.NEVER;
    }),
  ),
});

const roleSchema = z.enum(roles);
const addedPerson = { ...personSchema.shape, role: z.nullable(roleSchema) };

/** A person to be added. Whoever has a role signs in, by an address. */
export const addPersonSchema = z
  .object(addedPerson)
  .check(together(({ email, role }) => (role !== null && email === null ? [problem('email', 'required')] : [])));

/** What a form for adding a person asks: first what they are here for. */
interface AskedOfPerson {
  readonly what: 'withRole' | 'onlyNamed' | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly role: z.output<typeof roleSchema> | null;
}

/** The same, as a form asks it: of whoever is only named neither an address nor a role is asked. */
export const addPersonFormSchema = (asksRole: boolean) =>
  z.pipe(
    z.transform((asked: AskedOfPerson): unknown =>
      asked.what === 'onlyNamed' ? { ...asked, email: null, role: null } : asked,
    ),
    z
      .object({ what: z.enum(['withRole', 'onlyNamed']), ...addedPerson })
      .check(
        together(({ what, email, role }) => [
          ...(what !== 'onlyNamed' && email === null ? [problem('email', 'required')] : []),
          ...(what !== 'onlyNamed' && asksRole && role === null ? [problem('role', 'required')] : []),
        ]),
      ),
  );

export const giveRoleSchema = z.object({ role: required(z.nullable(roleSchema)) });

/** An organisation's name, in each language. */
export const renameOrganisationSchema = z.object({ nameEn: nameSchema, nameCy: nameSchema });

/** An authority's first plan lead signs in. */
const firstLeadSchema = z.object({ name: nameSchema, email: emailAddressSchema, language: z.enum(languages) });

/** An organisation to be added; an authority with its first plan lead. */
export const addOrganisationSchema = z.object({
  kind: z.enum(['authority', 'inspectorate']),
  ...renameOrganisationSchema.shape,
  firstLead: z.nullable(firstLeadSchema),
});

interface AskedOfOrganisation {
  readonly kind: 'authority' | 'inspectorate' | null;
  readonly nameEn: string;
  readonly nameCy: string;
  readonly firstLead: { readonly name: string; readonly email: string; readonly language: Language };
}

/** The same, as a form asks it: of an authority alone who leads its plans. */
export const addOrganisationFormSchema = z.pipe(
  z.transform((asked: AskedOfOrganisation): unknown => ({
    ...asked,
    firstLead: asked.kind === 'authority' ? asked.firstLead : null,
  })),
  addOrganisationSchema,
);
