import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * All files of a project that run in a DOM, and then all others. A worker serves one kind: it ends, with all that it
 * has loaded, where the next file is of the other.
 */
export class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const byProject = Map.groupBy(sorted, ({ project }) => project);
    return [...byProject.values()].flatMap((ofProject) => {
      const { dom = [], node = [] } = Object.groupBy(ofProject, (file) => (isInDom(file) ? 'dom' : 'node'));
      return [...dom, ...node];
    });
  }
}

const isInDom = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment happy-dom\n');
