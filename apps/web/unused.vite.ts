import type { Plugin } from 'vite';

/**
 * Leaves out of the built script what Material UI's buttons bring and nothing here uses: the ripple, which the theme
 * turns off for every button, and the spinner of a button that is `loading`; and what copies the statics of class
 * components, for a function of emotion's that nothing calls.
 */
export function withoutUnused(): Plugin {
  const none = '\0nothing-shown';
  return {
    name: 'without-unused',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /(?:\/TouchRipple|\/CircularProgress\/index)\.m?js$|^hoist-non-react-statics$/ },
      handler: () => none,
    },
    load: {
      filter: { id: /nothing-shown$/ },
      handler: () => 'export default () => null;',
    },
  };
}
