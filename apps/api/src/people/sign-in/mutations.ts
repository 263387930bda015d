import type { OperationOn } from '@cynllun/domain/access/operations';
import { builder } from '../../core/graphql/builder.ts';
import { allow } from '../../core/log/allow.ts';
import { invalid } from '../../core/log/failure.ts';
import type { Context } from '../../core/context.ts';
import type { Person } from '../../generated/prisma/client.ts';
import { LanguageRef } from '../../core/graphql/text-types.ts';
import { absoluteLimit, closeSession, readSession } from '../../platform/sessions.ts';
import { mutation } from '../../core/graphql/mutation.ts';
import { securityEvent } from '../../platform/security-events.ts';
import { signInAsExample } from './example.ts';
import { claimInstallation } from './first-administrator.ts';
import { installation } from './installation.ts';
import { knownFor, signOutEverywhere } from './known-browser.ts';
import { codeLifetime, codeMinutes, requestSignInCode } from './request-code.ts';
import { signIn } from './sign-in.ts';
import { ViewerRef } from './viewer.ts';

const mayI = ({ viewer, settings }: Context, operation: OperationOn<'installation'>) =>
  allow(viewer, operation, installation(settings));

const CodeSent = builder.objectRef<{ readonly minutes: number }>('SignInCodeSent').implement({
  description: 'A code was sent, if the address is known here. Only this browser can use it.',
  fields: (t) => ({ minutes: t.exposeInt('minutes', { description: 'How long it works.' }) }),
});

mutation('requestSignInCode', {
  operation: 'session.signIn',
  description: 'Sends a code to someone by e-mail, in place of any that this browser asked for before.',
  input: builder.inputType('RequestSignInCodeInput', {
    description: 'Whom to send a code to.',
    fields: (t) => ({ email: t.string({ required: true, description: 'Their e-mail address.' }) }),
  }),
  result: CodeSent,
  run: async (context, { email }) => {
    mayI(context, 'session.signIn');
    context.caller.cookies.set('challenge', await requestSignInCode(context, email), codeLifetime);
    return { minutes: codeMinutes };
  },
});

const SignedIn = builder.objectRef<Person>('SignedIn').implement({
  description: 'Signed in; the session is in a cookie.',
  fields: (t) => ({ viewer: t.field({ type: ViewerRef, description: 'Who.', resolve: (person) => person }) }),
});

/** Gives the browser its session, and says whose it is. */
async function signedIn(context: Context, token: string, by: 'code' | 'example' | 'claim'): Promise<Person> {
  const { caller, prisma, sql, now } = context;
  const session = await readSession(sql, token, now());
  // Their address may have changed meanwhile, which ends every session.
  if (session === null) throw invalid('code', 'codeNotRight');
  caller.cookies.set('session', token, absoluteLimit);
  caller.cookies.clear('challenge');
  Object.assign(context, { viewer: session, sessionId: session.id });
  securityEvent(context, 'signedIn', { by });
  return prisma.person.findUniqueOrThrow({ where: { id: session.personId } });
}

mutation('signIn', {
  operation: 'session.signIn',
  description: 'Signs in with the code that was sent, in the browser that asked for it. A code takes five tries.',
  input: builder.inputType('SignInInput', {
    description: 'The code that was sent.',
    fields: (t) => ({
      code: t.string({ required: true, description: 'Its digits, six or ten; spaces and hyphens do not matter.' }),
    }),
  }),
  result: SignedIn,
  run: async (context, { code }) => {
    mayI(context, 'session.signIn');
    const { cookies, userAgent } = context.caller;
    const browser = { userAgent, token: cookies.get('session'), known: cookies.get('browser') };
    const { token, known } = await signIn(context, { code, challenge: cookies.get('challenge'), browser });
    cookies.set('browser', known, knownFor);
    return signedIn(context, token, 'code');
  },
});

mutation('signInAsExample', {
  operation: 'session.signInAsExample',
  description: "Signs in as one of the example's people; only on one's own machine.",
  input: builder.inputType('SignInAsExampleInput', {
    description: 'Whom to try it as.',
    fields: (t) => ({ personId: t.id({ required: true, description: 'Who.' }) }),
  }),
  result: SignedIn,
  run: async (context, { personId }) => signedIn(context, await signInAsExample(context, personId), 'example'),
});

mutation('claimInstallation', {
  operation: 'installation.claim',
  description: 'Makes whoever has the address printed at start the first administrator, and signs them in.',
  input: builder.inputType('ClaimInstallationInput', {
    description: 'Who becomes the first administrator.',
    fields: (t) => ({
      token: t.string({ required: true, description: 'What stands after the # in that address.' }),
      name: t.string({ required: true, description: 'Their name.' }),
      email: t.string({ required: true, description: 'The address their codes go to from now on.' }),
    }),
  }),
  result: SignedIn,
  run: async (context, input) => {
    mayI(context, 'installation.claim');
    return signedIn(context, await claimInstallation(context, input), 'claim');
  },
});

const SignedOut = builder.objectRef<{ readonly browsers: number }>('SignedOut').implement({
  description: 'Signed out.',
  fields: (t) => ({ browsers: t.exposeInt('browsers', { description: 'How many browsers were signed out.' }) }),
});

mutation('signOut', {
  operation: 'session.signOut',
  description: 'Signs this browser out, or every browser of the person who asks.',
  input: builder.inputType('SignOutInput', {
    description: 'Where to sign out.',
    fields: (t) => ({ everywhere: t.boolean({ required: true, description: 'Every browser, not only this one.' }) }),
  }),
  result: SignedOut,
  run: async (context, { everywhere }) => {
    mayI(context, 'session.signOut');
    const { prisma, viewer, caller } = context;
    const token = caller.cookies.get('session');
    caller.cookies.clear('session');
    if (everywhere && viewer !== null) {
      caller.cookies.clear('browser');
      securityEvent(context, 'signedOutEverywhere');
      return { browsers: await prisma.$transaction((tx) => signOutEverywhere(tx, viewer.personId)) };
    }
    if (viewer !== null) securityEvent(context, 'signedOut');
    return { browsers: token === undefined ? 0 : await closeSession(prisma, token) };
  },
});

const LanguageChosen = builder.objectRef<Person>('LanguageChosen').implement({
  description: 'The choice is saved.',
  fields: (t) => ({ viewer: t.field({ type: ViewerRef, description: 'Who chose.', resolve: (person) => person }) }),
});

mutation('chooseLanguage', {
  operation: 'language.choose',
  description: 'Keeps the language that the person who asks wants to be written to in first.',
  input: builder.inputType('ChooseLanguageInput', {
    description: 'The language chosen.',
    fields: (t) => ({ language: t.field({ type: LanguageRef, required: true, description: 'Which.' }) }),
  }),
  result: LanguageChosen,
  run: async (context, { language }) => {
    mayI(context, 'language.choose');
    const { prisma, viewer } = context;
    if (viewer === null) throw new Error('Nobody is signed in, and language.choose was allowed.');
    return prisma.person.update({ where: { id: viewer.personId }, data: { language } });
  },
});
