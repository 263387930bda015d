import { languages, type Language } from '@cynllun/domain/text/language';
import { problemWords } from '@cynllun/messages/problemWords';
import { sayer } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { makeContext, type Services } from '../../core/context.ts';
import { allow } from '../../core/log/allow.ts';
import { ValidationError, type Problem } from '../../core/log/failure.ts';
import { callerOf } from '../../platform/caller.ts';
import { sendPage, type FirstWords } from '../../platform/screens.ts';
import { examplePeople } from './example.ts';
import { installation } from './installation.ts';
import { codeLifetime, requestSignInCode } from './request-code.ts';

/** Longer than any address that is taken. */
const LONGEST_FORM = 4_000;

/**
 * Signing in before the script of the screens has come, or without it. Its form is sent as browsers send forms, and answered by the page for the code, or by the same page with what is wrong.
 */
export async function registerSignInForm(app: FastifyInstance, services: Services, screens: FirstWords): Promise<void> {
  const words = await translator();
  const { publicUrl, example } = services.settings;
  for (const language of languages) {
    const url = `/${language}/sign-in`;

    app.get<{ Querystring: Readonly<Record<string, unknown>> }>(url, async (request, reply) => {
      if ('signed-out' in request.query) return sendPage(request, reply, screens.plain[language]);
      const page = await screens.render({ address: request.url, answer: await peopleShown() });
      return sendPage(request, reply, page ?? screens.plain[language]);
    });

    await app.register(async (form) => {
      form.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: LONGEST_FORM },
        (_, body, done) => done(null, new URLSearchParams(body.toString())),
      );
      form.post(url, async (request, reply) => {
        const email = request.body instanceof URLSearchParams ? (request.body.get('email') ?? '') : '';
        const problem = await problemWith(request, reply, email);
        if (problem === null) return reply.redirect(`${url}/code${queryOf(request)}`, 303);
        const refused = { email, problem: wordsOf(language, problem) };
        const page = await screens.render({ address: request.url, answer: null, refused });
        return sendPage(request, reply.code(422), page ?? screens.plain[language]);
      });
    });
  }

  /** The people of the example, as `SignInOptions` of the screens asks for them; null without it. */
  async function peopleShown(): Promise<object | null> {
    if (!example) return null;
    const people = await examplePeople(services);
    const examples = people.map(({ id, name, roles, organisation }) => ({
      id,
      name,
      roles,
      organisation: organisation && {
        id: organisation.id,
        nameEn: organisation.nameEn,
        nameCy: organisation.nameCy,
      },
    }));
    return { signInOptions: { examplePeople: examples } };
  }

  /** Sends a code, or says what is wrong with the address. */
  async function problemWith(request: FastifyRequest, reply: FastifyReply, email: string): Promise<Problem | null> {
    const context = makeContext(services, null, callerOf(request, reply, publicUrl));
    allow(context.viewer, 'session.signIn', installation(context.settings));
    try {
      context.caller.cookies.set('challenge', await requestSignInCode(context, email.trim()), codeLifetime);
      return null;
    } catch (error) {
      const [problem] = error instanceof ValidationError ? error.problems : [];
      if (problem === undefined) throw error;
      return problem;
    }
  }

  /** As the screen says it. */
  function wordsOf(language: Language, { path, code, params }: Problem): string {
    const own = `signIn:problems.${path}.${code}`;
    const isOwn = words.exists(own, { lng: language });
    return isOwn ? sayer(words, language)(own, params) : problemWords(words, language, { code, params });
  }
}

const queryOf = ({ url }: FastifyRequest): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
