import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** Packages that are CommonJS alone, and that nearly every file of the script imports from. */
const packages = ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client'];

const prefix = '\0module:';

/**
 * React comes as CommonJS, of which each file of the built script would make a module again, and look up each name at each call. Here
 * it is made a module once.
 */
export function reactAsModules(): Plugin {
  return {
    name: 'react-as-modules',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    enforce: 'pre',
    resolveId: {
      filter: { id: packages.map((name) => new RegExp(`^${name}$`)) },
      // React's own packages require each other as they are.
      handler: (source, importer, { kind }) =>
        kind === 'import-statement' && !importer?.startsWith(prefix) ? prefix + source : null,
    },
    load: {
      filter: { id: new RegExp(`^${prefix}`) },
      handler(id) {
        const source = id.slice(prefix.length);
        const names = Object.keys(require(source) as object).filter((name) => /^[a-z]\w*$/i.test(name));
        const constants = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => all.${name})();`);
        return [`import all from '${source}';`, 'export default all;', ...constants].join('\n');
      },
    },
  };
}
