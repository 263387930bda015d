import { relative, sep } from 'node:path';
import { projectFolder } from '../run.ts';
import { importFault, useCaseFault } from './import-rules.ts';

/** The little of a linter's rule that ours needs. */
interface Context {
  filename: string;
  report(fault: { message: string; node: Node }): void;
}
interface Node {
  source?: { value: unknown } | null;
}

/** The architecture's import rules, and no file that only passes on what others export. */
const imports = {
  create(context: Context) {
    const file = relative(projectFolder, context.filename).split(sep).join('/');
    const seen: string[] = [];
    const judge = (node: Node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      seen.push(specifier);
      const message = importFault(file, specifier) ?? useCaseFault(file, seen);
      if (message) context.report({ message, node });
    };
    const judgeExport = (node: Node) => {
      if (!node.source) return;
      context.report({ message: 'No barrels: import it from the file that declares it.', node });
    };
    return {
      ImportDeclaration: judge,
      ImportExpression: judge,
      ExportAllDeclaration: judgeExport,
      ExportNamedDeclaration: judgeExport,
    };
  },
};

export default { meta: { name: 'cynllun' }, rules: { imports } };
