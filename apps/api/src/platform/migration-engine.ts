import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineBindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';
import { projectFolder } from './env.ts';

export const migrationsFolder = join(projectFolder, 'prisma', 'migrations');

/** The names of the migrations on disk, in the order in which they apply. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort();
}

/**
 * Applies the migrations up to and including the named one, as `prisma migrate deploy` would, with Prisma's own engine in
 * WebAssembly: the packages hold all of it, so nothing is downloaded.
 * @param pool one connection, since the engine takes session locks
 * @throws whatever PostgreSQL said to the migration's script, or the engine's own error
 */
export async function applyUpTo(name: string, pool: pg.Pool): Promise<void> {
  await loadEngine();
  const scripts = new WholeScripts(pool);
  const adapter = bindMigrationAwareSqlAdapterFactory(scripts);
  const engine = await engineBindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    const filters = { externalTables: [], externalEnums: [] };
    await engine.applyMigrations({ migrationsList: await readMigrations(name), filters });
  } catch (error) {
    throw scripts.fault ?? error;
  } finally {
    engine.free();
    await scripts.disconnect();
  }
}

/** Prisma's adapter cuts a script at every semicolon, which breaks functions; PostgreSQL takes a script whole. */
class WholeScripts extends PrismaPg {
  fault: unknown;
  readonly #connected: Awaited<ReturnType<PrismaPg['connect']>>[] = [];

  /** Leaves the pool as it was: each connection listens to it. */
  async disconnect(): Promise<void> {
    for (const adapter of this.#connected) await adapter.dispose();
  }

  override async connect() {
    const adapter = await super.connect();
    this.#connected.push(adapter);
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        this.fault ??= error;
        throw error;
      }
    };
    return adapter;
  }
}

/** Node has it; the types for it come only with a browser's. */
declare const WebAssembly: {
  instantiate(
    binary: Uint8Array,
    imports: Record<string, Record<string, unknown>>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let loaded = false;

/** The package's own entry imports its .wasm file as a module, at which Node prints a warning. */
async function loadEngine(): Promise<void> {
  if (loaded) return;
  loaded = true;
  const bindingsFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const binary = await readFile(join(dirname(bindingsFile), 'schema_engine_bg.wasm'));
  const imports = Object.fromEntries(
    Object.entries(engineBindings).map(([name, value]) => [name, unreferenced(name, value)]),
  );
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': imports });
  engineBindings.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
}

/** The engine never clears the ten seconds it gives a lock; that timer must not keep a finished process waiting. */
function unreferenced(name: string, value: unknown): unknown {
  if (!name.startsWith('__wbg_setTimeout_')) return value;
  return (callback: () => void, delay: number) => setTimeout(callback, delay).unref();
}

async function readMigrations(last: string) {
  const names = (await migrationNames()).filter((name) => name <= last);
  const lockfile = 'migration_lock.toml';
  return {
    baseDir: migrationsFolder,
    lockfile: { path: lockfile, content: await readFile(join(migrationsFolder, lockfile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.map(readMigration)),
  };
}

async function readMigration(name: string) {
  const file = 'migration.sql';
  const value = await readFile(join(migrationsFolder, name, file), 'utf8');
  return { path: name, migrationFile: { path: file, content: { tag: 'ok' as const, value } } };
}
