import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** The most script a screen may need before it shows, with what opens the plan it stands in, in kB as the server sends it (docs/web.md). */
const firstLoadLimits = {
  SignInScreen: 197,
  CodeScreen: 210,
  IntroScreen: 204,
  SayScreen: 206,
  QuestionsScreen: 206,
  sendScreens: 206,
  afterScreens: 206,
  CompareScreen: 294,
};

/** Prints how much script each screen loads first, and stops the build where that is over its limit. */
export function firstLoads(): Plugin {
  return {
    name: 'first-loads',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      const sizes = new Map(chunks.map(({ fileName, code }) => [fileName, brotliCompressSync(code).length]));
      const screens = chunks.filter((chunk) => /Screens?\.tsx?$/.test(chunk.facadeModuleId ?? ''));
      for (const screen of screens) {
        const names = closure([entry?.fileName ?? '', screen.fileName], bundle);
        const size = names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0) / 1000;
        const limit = firstLoadLimits[screen.name as keyof typeof firstLoadLimits] ?? 290;
        this.info(`${screen.name} first loads ${size.toFixed(0)} kB of ${limit}`);
        if (size > limit) this.error(`${screen.name} first loads ${size.toFixed(0)} kB: at most ${limit}`);
      }
    },
  };
}

/** The chunks named, and all they import at once. */
export function closure(names: readonly string[], bundle: Rolldown.OutputBundle): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    chunk.imports.forEach(visit);
  };
  names.forEach(visit);
  return [...found];
}
