import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartError } from './start-error.ts';
import { trustedProxies } from './trusted-proxies.ts';

/** The top folder of the project; relative paths in settings start from it. */
export const projectFolder = fileURLToPath(new URL('../../../../', import.meta.url));

const postgresAddress = z
  .string()
  .refine((text) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ''), {
    error: 'give an address such as postgresql://user:password@host:5432/database',
  })
  .optional();

const settings = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'give a name or an IP address to listen on, for example HOST=127.0.0.1' })
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'give a number from 1 to 65535, for example PORT=4000' })
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, {
      error: 'give a number from 1 to 65535, for example PORT=4000',
    })
    .default(4000),
  PUBLIC_URL: z
    .string()
    .refine(isPublicAddress, {
      error:
        'give the address people type, without a path, for example PUBLIC_URL=https://plans.example.gov.uk (https unless the host is localhost)',
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => trustedProxies(text) !== null, {
      error: 'give addresses or networks, for example TRUSTED_PROXIES=10.0.0.5,10.1.0.0/16',
    })
    .default(''),
  DATABASE_URL: postgresAddress,
  DATABASE_OWNER_URL: postgresAddress,
  DATABASE_DIRECT_URL: postgresAddress,
  DATA_DIR: z.string().default('.data'),
  EXAMPLE: z.enum(['yes', 'no'], { error: 'give yes or no' }).optional(),
  ADMIN_EMAIL: z.email({ error: 'give one e-mail address, for example ADMIN_EMAIL=name@example.gov.uk' }).optional(),
  SMTP_URL: z
    .string()
    .refine((text) => /^smtps?:$/.test(URL.parse(text)?.protocol ?? ''), {
      error: 'give an address such as smtp://user:password@host:587',
    })
    .optional(),
  MAIL_FROM: z.string().min(3).default('Cynllun <no-reply@localhost>'),
  HEADS_MAIL_TO: z
    .email({
      error: 'give one e-mail address outside this installation, for example HEADS_MAIL_TO=audit@example.gov.uk',
    })
    .optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'give one of trace, debug, info, warn, error, silent',
    })
    .optional(),
});

/** Every variable that is read. */
export const settingNames = Object.keys(settings.shape);

/** Values that may hold a password are never shown again. */
const secrets = new Set(['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_DIRECT_URL', 'SMTP_URL']);

export interface Env {
  host: string;
  port: number;
  /** The origin people type, without a trailing slash. */
  publicUrl: string;
  /** Proxies whose `X-Forwarded-For` is believed, as `trustedProxies` reads them. */
  trustedProxies: string;
  /** Unset: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
  databaseDirectUrl: string | undefined;
  /** Absolute. */
  dataDir: string;
  /** Put the example plan in at the first start; only ever true when `isLocal`. */
  example: boolean;
  adminEmail: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Where each day's heads of the change logs are mailed, out of reach of whoever runs this. */
  headsMailTo: string | undefined;
  logLevel: string;
  /** The server listens on loopback only and people reach it at localhost: nobody else can. */
  isLocal: boolean;
}

/**
 * Parses the settings once; an empty value counts as unset.
 * @throws StartError naming the variable and the mend
 */
export function loadEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw badSetting(parsed.error, given);
  const s = parsed.data;
  const publicUrl = s.PUBLIC_URL ?? `http://localhost:${s.PORT}`;
  const isLocal = isLoopback(s.HOST) && isLoopback(new URL(publicUrl).hostname);
  if (s.EXAMPLE === 'yes' && !isLocal) {
    throw new StartError(
      'EXAMPLE is "yes", but others could reach this server and sign in as the example people: leave EXAMPLE out, or leave HOST and PUBLIC_URL out.',
    );
  }
  if (!s.DATABASE_URL && (s.DATABASE_OWNER_URL ?? s.DATABASE_DIRECT_URL)) {
    throw new StartError('DATABASE_OWNER_URL and DATABASE_DIRECT_URL need DATABASE_URL beside them: set it too.');
  }
  if (s.HEADS_MAIL_TO && !s.SMTP_URL)
    throw new StartError('HEADS_MAIL_TO needs SMTP_URL beside it, by which the mail goes: set it too.');
  return {
    host: s.HOST,
    port: s.PORT,
    publicUrl,
    trustedProxies: s.TRUSTED_PROXIES,
    databaseUrl: s.DATABASE_URL,
    databaseOwnerUrl: s.DATABASE_OWNER_URL,
    databaseDirectUrl: s.DATABASE_DIRECT_URL,
    dataDir: resolve(projectFolder, s.DATA_DIR),
    example: isLocal && s.EXAMPLE !== 'no',
    adminEmail: s.ADMIN_EMAIL,
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM,
    headsMailTo: s.HEADS_MAIL_TO,
    logLevel: s.LOG_LEVEL ?? (isLocal ? 'warn' : 'info'),
    isLocal,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Browsers store the session cookie only over https, except on localhost. */
function isPublicAddress(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.pathname !== '/' || url.search || url.hash) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

function badSetting(error: z.ZodError, given: Record<string, string | undefined>): StartError {
  const [issue] = error.issues;
  const name = String(issue?.path[0]);
  const value = secrets.has(name) ? '' : ` is "${given[name]}"`;
  return new StartError(`${name}${value}: ${issue?.message}.`);
}
