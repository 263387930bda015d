import type { NoticeKind, NoticeParams } from '@cynllun/domain/notices/notices';
import type { Say } from './say.ts';

/** What somebody is told, in a line: an event and its day, and never a word of a plan. It needs the areas `notices`, `dates` and `process`. */
export const noticeWords = (say: Say, kind: NoticeKind, { version, deadline, day, role }: NoticeParams): string =>
  say(`notices:what.${kind}`, {
    version,
    day,
    deadline: deadline && say(`dates:name.${deadline}`),
    role: role && say(`process:role.${role}`),
  });
