/**
 * Finds for each thing of a file the one in the plan that it is: one that is plainly the same, or else the next that
 * nothing else is; null where the plan has no more. So an amount that was corrected in the file is not counted twice.
 */
export function pairUp<A, B>(file: readonly A[], plan: readonly B[], same: (a: A, b: B) => boolean): [A, B | null][] {
  const left = new Set(plan);
  const take = (found: B | undefined): B | null => {
    if (found !== undefined) left.delete(found);
    return found ?? null;
  };
  const exact = file.map((item) => take([...left].find((candidate) => same(item, candidate))));
  return file.map((item, index) => [item, exact[index] ?? take([...left][0])]);
}
