import { mkdirSync } from 'node:fs';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Logger } from 'pino';
import { PrismaClient } from '../generated/prisma/client.ts';
import { roleNames, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { prepareRoles } from './embedded-roles.ts';
import type { Env } from './env.ts';
import { lockFolder } from './folder-lock.ts';
import { limitTable } from './limits.ts';
import { BatchingSocket } from './batching-socket.ts';
import { checkGivenServer } from './given-server.ts';
import { migrate } from './migrate.ts';
import { postgresHome } from './postgres-home.ts';
import { statements, transactions, type InSql, type Sql, type StatementNames } from './sql.ts';
import { inWords } from './start-error.ts';

export interface Database {
  prisma: PrismaClient;
  /** The same connections, for statements Prisma cannot say. */
  pool: pg.Pool;
  /** For frequent work, in SQL only: a transaction, or single statements. */
  inSql: InSql;
  sql: Sql;
  /** Where a connection keeps its session, whatever pools the others: what LISTEN needs. */
  sessionUrl: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  log: Logger;
  /** Progress, for whoever started the program. */
  say: (line: string) => void;
  /** Called before anything is started, once nobody else can be using the data. */
  onClaimed?: () => Promise<void>;
  /** For work that nobody waits for: a statement may take as long as it takes. */
  patient?: boolean;
}

/**
 * The database the settings name, or the embedded one, migrated and ready for the application's role.
 * @throws StartError with the mend
 */
export async function openDatabase(env: Env, options: OpenOptions): Promise<Database> {
  if (env.databaseUrl) return openGiven(env.databaseUrl, env, options);
  try {
    return await openEmbedded(env.dataDir, options);
  } catch (error) {
    throw inWords(error, env.dataDir);
  }
}

async function openGiven(url: string, env: Env, { log, say, onClaimed, patient }: OpenOptions): Promise<Database> {
  await onClaimed?.();
  say('Connecting to the database that DATABASE_URL names');
  const { ownerUrl, applicationRole, owner } = await checkGivenServer(url, env);
  const twoRoles = owner !== applicationRole;
  if (!twoRoles) {
    say(
      'The application owns its tables, so triggers alone keep records unaltered: DATABASE_OWNER_URL would part the two.',
    );
  }
  sayApplied(await migrate(ownerUrl, twoRoles ? applicationRole : undefined), say);
  // Behind a pooler the next transaction may be on a connection that knows no such statement.
  return connect(url, log, { sessionUrl: env.databaseDirectUrl, patient });
}

async function openEmbedded(dataDir: string, options: OpenOptions): Promise<Database> {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const lock = lockFolder(dataDir);
  try {
    await options.onClaimed?.();
    const server = await startServer(dataDir, options);
    const database = connect(server.url('application', 'cynllun'), options.log, {
      patient: options.patient,
    });
    return {
      ...database,
      async close() {
        await database.close();
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startServer(dataDir: string, { log, say }: OpenOptions): Promise<EmbeddedPostgres> {
  const home = postgresHome(dataDir);
  say(`Starting the database in ${home.folder}${home.user ? ` as the user ${home.user.name}` : ''}`);
  const onLog = (line: string) => log.debug({ postgres: line });
  const server = await startEmbeddedPostgres({
    home,
    say,
    onLog,
    onDown: (problem) => log.error({ problem }, 'The database stopped by itself, and is started again'),
    onUp: () => log.warn('The database runs again'),
  });
  try {
    await prepareRoles(server, 'cynllun');
    sayApplied(await migrate(server.url('owner', 'cynllun'), roleNames.application), say);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function sayApplied(names: string[], say: OpenOptions['say']): void {
  if (names.length > 0) say(`Brought the database up to date: ${names.join(', ')}`);
}

interface ConnectOptions {
  readonly sessionUrl?: string | undefined;
  /** For work that nobody waits for: a statement may take as long as it takes. */
  readonly patient?: boolean | undefined;
}

const { database: limits } = limitTable;

/**
 * Connects as the role in the address; one pool serves Prisma and plain SQL. Unless a pooler stands in between (there
 * is a `sessionUrl` past it), each connection parses and plans a statement once.
 */
export function connect(url: string, log: Logger, { sessionUrl, patient = false }: ConnectOptions = {}): Database {
  // What does not wait for an answer is sent with what came before it.
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    pipeline: true,
    connectionTimeoutMillis: limits.connection,
    ...(!patient && { query_timeout: limits.answer }),
    // A pooler refuses a setting it does not know.
    ...(!patient && sessionUrl === undefined && { statement_timeout: limits.statement }),
    stream: () => new BatchingSocket(),
  });
  // One that ends in the moment between being opened and being used has nobody else who listens: that ended the program.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', (error) => {
    if (!pool.ending) log.warn({ reason: error.message }, 'An idle database connection ended');
  });
  const nameOf = sessionUrl === undefined ? statementNames() : () => '';
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }) });
  return {
    prisma,
    pool,
    inSql: transactions(pool, nameOf),
    sql: statements(pool, nameOf),
    sessionUrl: sessionUrl ?? url,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Prepared statements of each connection, ours and Prisma's: lists of values make new ones without end. */
const MOST_PREPARED = 200;

/** A name for each statement's text; none once the limit is reached. */
function statementNames(): StatementNames {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_PREPARED) return known ?? '';
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
