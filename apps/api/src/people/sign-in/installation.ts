import type { Subject } from '@cynllun/domain/access/subject';
import type { Settings } from '../../core/context.ts';

/** Mail is shown on a page, and not sent, only where nobody else can read it. */
export const isMailShownHere = ({ isLocal, smtpUrl }: Settings): boolean => isLocal && smtpUrl === undefined;

/** This installation, as access to it turns on its settings. */
export const installation = (settings: Settings): Extract<Subject, { kind: 'installation' }> => ({
  kind: 'installation',
  example: settings.example,
  outbox: isMailShownHere(settings),
});
