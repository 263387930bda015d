import { can } from '@cynllun/domain/access/access';
import type { Viewer } from '@cynllun/domain/access/roles';
import { covers, type Subject } from '@cynllun/domain/access/subject';
import { noticeRule, type NoticeKind, type NoticeParams } from '@cynllun/domain/notices/notices';
import { rolesTold } from '@cynllun/domain/notices/reminders';

/** Whether someone holds over a plan one of the roles that are told a notice, or was named to be, and may know what it says. */
export function isTold(
  { personId, memberships }: NonNullable<Viewer>,
  { kind, deadline }: { readonly kind: NoticeKind } & NoticeParams,
  subject: Subject | null,
): boolean {
  if (subject?.kind !== 'plan') return false;
  const rule = noticeRule(kind);
  if (rule.tells === 'contact') return can({ personId, memberships }, rule.needs, subject) === 'allowed';
  const told = rolesTold(kind, deadline);
  const held = memberships.filter(({ role }) => told.includes(role));
  return (
    held.some((membership) => covers(membership, subject)) &&
    can({ personId, memberships: held }, rule.needs, subject) === 'allowed'
  );
}
