import type { FastifyInstance } from 'fastify';

/** A browser: asks the API over HTTP and keeps the cookies it is given, by name. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(app: FastifyInstance, publicUrl: string, headers: Readonly<Record<string, string>> = {}) {
    this.#app = app;
    this.#headers = { host: new URL(publicUrl).host, origin: publicUrl, ...headers };
  }

  /** The last response's `Set-Cookie` lines. */
  setCookie: readonly string[] = [];

  async ask<Data = Record<string, unknown>>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.response<Data>(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  async response<Data>(query: string, variables: object = {}): Promise<{ data: Data; errors?: readonly object[] }> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...this.#headers, ...(cookie && { cookie }) },
      payload: { query, variables },
    });
    this.setCookie = [response.headers['set-cookie'] ?? []].flat();
    for (const { name, value, maxAge } of response.cookies as { name: string; value: string; maxAge?: number }[]) {
      if (value === '' || maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response.json<{ data: Data; errors?: readonly object[] }>();
  }
}
