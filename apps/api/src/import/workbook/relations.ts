import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** What a part of a workbook says of another. */
export interface Relation {
  readonly id: string;
  /** The last word of the address that names the kind: `worksheet`, `comments`. */
  readonly kind: string;
  readonly path: string;
}

/** The parts that a part of a workbook names, with their paths from the root. */
export function readRelations(archive: Archive, part: string): readonly Relation[] {
  const relations: Relation[] = [];
  const [folder, name] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)];
  readXml(archive(`${folder}_rels/${name}.rels`) ?? '<Relationships/>', {
    open(element, attribute) {
      const target = attribute('Target');
      if (element !== 'Relationship' || target === undefined) return;
      const kind = (attribute('Type') ?? '').split('/').at(-1) ?? '';
      relations.push({ id: attribute('Id') ?? '', kind, path: pathFrom(folder, target) });
    },
  });
  return relations;
}

/** Paths begin at the root, or in the folder of the part that names them. */
function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
