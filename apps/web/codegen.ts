import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types of the operations the screens use, from the committed schema. `graphql-codegen` finds this in its own folder,
 * from which the paths start.
 */
const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: 'src/{app,features,shared}/**/*.{ts,tsx}',
  ignoreNoDocuments: true,
  generates: {
    'src/generated/': {
      preset: 'client',
      // Apollo Client masks fragments itself; the types only have to say so.
      presetConfig: { fragmentMasking: false },
      config: {
        // As everywhere: Node reads the screens' store as it is (`pnpm check-live`).
        importExtension: '.ts',
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
