import type { Subject } from '@cynllun/domain/access/subject';
import type { Settings } from '../../core/context.ts';

/** Without a mail server nothing is mailed to anybody. */
export const isMailSent = ({ smtpUrl }: Pick<Settings, 'smtpUrl'>): boolean => smtpUrl !== undefined;

/** Mail is shown on a page, and not sent, only where nobody else can read it. */
export const isMailShownHere = (settings: Settings): boolean => settings.isLocal && !isMailSent(settings);

/** This installation, as access to it turns on its settings. */
export const installation = (settings: Settings): Extract<Subject, { kind: 'installation' }> => ({
  kind: 'installation',
  example: settings.example,
  outbox: isMailShownHere(settings),
});
