import { fill } from './fill.ts';
import { emptyValues, type ImportedPartnerBody, type RowInAction } from './imported.ts';

/** What a column says of the one partner body of its row, which the column of its name begins: that is read first. */
export function applyPartner(to: RowInAction, values: Partial<ImportedPartnerBody>): boolean {
  // A body may be without its name only where it was so in the plan.
  if (to.partnerBodies.length === 0 && !to.isExported && values.name === undefined) return false;
  const body = to.partnerBodies[0] ?? addBody(to);
  return fill(body, values);
}

function addBody(to: RowInAction): ImportedPartnerBody {
  const body = emptyValues('partnerBody');
  to.partnerBodies.push(body);
  to.action.partnerBodies.push(body);
  return body;
}
