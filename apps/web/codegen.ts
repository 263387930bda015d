import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types of the operations the screens use, from the committed schema. Run it in the project's folder, from which the
 * paths start: `graphql-codegen --config apps/web/codegen.ts`.
 */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'apps/web/src/{app,features,shared}/**/*.{ts,tsx}',
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/generated/': {
      preset: 'client',
      // Apollo Client masks fragments itself; the types only have to say so.
      presetConfig: { fragmentMasking: false },
      config: {
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', JSON: 'unknown', Pence: 'number' },
        avoidOptionals: { field: true },
      },
    },
  },
};

export default config;
