import { defineConfig } from 'prisma/config';

/** For Prisma's own commands, run in this folder; migrations need the role that owns the tables. */
const url = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_DIRECT_URL'] ?? process.env['DATABASE_URL'];

export default defineConfig({
  schema: '../../prisma/schema.prisma',
  migrations: { path: '../../prisma/migrations' },
  ...(url && { datasource: { url } }),
});
