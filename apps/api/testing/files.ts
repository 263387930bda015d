import { openSession } from '../src/platform/sessions.ts';
import { registerConsultationFiles } from '../src/consultation/file-routes.ts';
import { registerShownFiles } from '../src/contribute/file-routes.ts';
import { buildApp } from '../src/app.ts';
import { loadEnv } from '../src/platform/env.ts';
import { exampleFile } from '@cynllun/domain/fixtures/files';
import type { testApi } from './api.ts';

type Api = Awaited<ReturnType<typeof testApi>>;

/** The routes on which files come and go, and how people use them. */
export async function fileRoutes(api: Api) {
  const env = loadEnv({});
  const { services } = api;
  const app = await buildApp({
    env,
    log: services.log,
    services,
    routes: async (server) => {
      await registerConsultationFiles(server, services);
      await registerShownFiles(server, services);
    },
  });
  const headersOf = async (personId: string | null) => {
    const now = services.now();
    const token = personId === null ? '' : await openSession(api.prisma, { personId, userAgent: '', now });
    return { host: new URL(env.publicUrl).host, cookie: `cynllun=${token}` };
  };

  /** Sends a file, and answers with what came of it. */
  const post = async (
    personId: string | null,
    consultationId: string,
    { bytes = exampleFile('pdf'), name = 'Llythyr.pdf', purpose = 'original' } = {},
  ) => {
    const query = new URLSearchParams({ name, for: purpose });
    const response = await app.inject({
      method: 'POST',
      url: `/consultations/${consultationId}/files?${query}`,
      payload: Buffer.from(bytes),
      headers: { ...(await headersOf(personId)), 'content-type': 'application/octet-stream' },
    });
    return { status: response.statusCode, body: response.json() };
  };

  /** Sends a file that is taken. @returns its id */
  const sent = async (...of: Parameters<typeof post>): Promise<string> => {
    const { status, body } = await post(...of);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.fileId as string;
  };

  const fetched = async (personId: string | null, fileId: string, link?: string) =>
    app.inject({ url: `/files/${fileId}${link === undefined ? '' : `/${link}`}`, headers: await headersOf(personId) });
  const statusOf = async (...of: Parameters<typeof fetched>) => (await fetched(...of)).statusCode;

  return { app, post, sent, fetched, statusOf };
}
