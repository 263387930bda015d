import type { Plugin } from 'vite';

/** What the built script does without: a module, as those whose path matches `of` import it, and the names that it has. */
const unused: readonly { readonly id: RegExp; readonly of?: RegExp; readonly names: readonly string[] }[] = [
  // What Material UI's buttons bring: the ripple, which the theme turns off for every button, and the spinner of one
  // that is `loading`.
  { id: /(?:\/TouchRipple|\/CircularProgress\/index)\.m?js$/, names: ['default'] },
  // It copies the statics of class components, for a function of emotion's that nothing calls.
  { id: /^hoist-non-react-statics$/, names: ['default'] },
  // What nodes of a document are told apart by, for a console of lib0's own that yjs never opens.
  { id: /\/schema\.js$/, of: /\/lib0\/dom\.js$/, names: ['$custom'] },
  // What the router is watched with: nothing watches it.
  {
    id: /\/instrumentation\.js$/,
    of: /\/react-router\//,
    names: [
      'consumeInstrumentationClientResultMetaReceiver',
      'getRouteInstrumentationUpdates',
      'instrumentClientSideRouter',
      'instrumentHandler',
      'instrumentationResultMetaContext',
    ],
  },
  // What the router's links fetch ahead where a server renders the pages. Here each route fetches its own.
  {
    id: /\/links\.js$/,
    of: /\/react-router\/.*\/ssr\//,
    names: [
      'getKeyedLinksForMatches',
      'getKeyedPrefetchLinks',
      'getModuleLinkHrefs',
      'getNewMatchesForLinks',
      'isPageLinkDescriptor',
      'prefetchRouteCss',
      'prefetchStyleLinks',
    ],
  },
];

/** Leaves out of the built script what libraries bring and nothing here uses. Where one needs another name, the build fails. */
export function withoutUnused(): Plugin {
  const prefix = '\0unused:';
  return {
    name: 'without-unused',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: unused.map(({ id }) => id) },
      handler(source, importer = '') {
        const at = unused.findIndex(({ id, of = /./ }) => id.test(source) && of.test(importer));
        return at < 0 ? null : `${prefix}${at}`;
      },
    },
    load: {
      filter: { id: /^\0unused:/ },
      handler(id) {
        const { names = [] } = unused[Number(id.slice(prefix.length))] ?? {};
        return `const none = () => null;\nexport { ${names.map((name) => `none as ${name}`).join(', ')} };`;
      },
    },
  };
}
