import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;

/**
 * In the built screens, puts the document of each `graphql(…)` in its place. The function codegen makes would bring
 * every operation of the product into the first script; this way a screen carries its own and no other.
 */
export function ownDocuments(): Plugin {
  let documents: Readonly<Record<string, unknown>> = {};
  return {
    name: 'own-documents',
    apply: 'build',
    enforce: 'pre',
    async configResolved({ root }) {
      documents = await import(pathToFileURL(join(root, 'src/generated/graphql.ts')).href);
    },
    transform: {
      filter: { id: /\/src\/(app|features|shared)\// },
      handler: (code) => code.replaceAll(call, (_, source: string) => documentOf(source)),
    },
  };

  function documentOf(source: string): string {
    const [, kind = '', name = ''] = /\b(query|mutation|subscription|fragment)\s+(\w+)/.exec(source) ?? [];
    const document = documents[`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`];
    if (document === undefined) throw new Error(`No document for ${kind} ${name}: run codegen`);
    // In brackets, since a fragment may stand as a statement of its own.
    return `(${JSON.stringify(document)})`;
  }
}
