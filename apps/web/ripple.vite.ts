import type { Plugin } from 'vite';

/** Leaves Material UI's ripple out of the built script: the theme turns it off for every button. */
export function withoutRipple(): Plugin {
  const none = '\0no-ripple';
  return {
    name: 'without-ripple',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/TouchRipple\.m?js$/ },
      handler: () => none,
    },
    load: {
      filter: { id: /no-ripple$/ },
      handler: () => 'export default () => null;',
    },
  };
}
