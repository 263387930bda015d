import pg from 'pg';
import type { TestDatabase } from '../database.ts';

/** The tables of the tests' own aggregate, as a migration would make them. A notebook belongs to a plan's review. */
const tables = `
  CREATE TABLE "Notebook" ("id" uuid PRIMARY KEY, "planId" uuid NOT NULL REFERENCES "Plan", "title" jsonb NOT NULL,
    "body" jsonb NOT NULL);
  CREATE TABLE "Page" ("id" uuid PRIMARY KEY, "notebookId" uuid NOT NULL REFERENCES "Notebook",
    "position" double precision NOT NULL, "heading" text NOT NULL, "words" text NOT NULL,
    "nextPageId" uuid REFERENCES "Page", "ownerPersonId" uuid REFERENCES "Person",
    "isFrozen" boolean NOT NULL DEFAULT false);
  CREATE TABLE "Remark" ("id" uuid PRIMARY KEY, "pageId" uuid NOT NULL REFERENCES "Page" ON DELETE CASCADE,
    "position" double precision NOT NULL, "says" text NOT NULL);
  CREATE TABLE "Copy" ("id" uuid PRIMARY KEY, "notebookId" uuid NOT NULL REFERENCES "Notebook",
    "position" double precision NOT NULL, "content" text NOT NULL);
  SELECT make_freezable('Page'), make_appended('Remark'), make_freezable('Remark', 'Page'), make_appended('Copy');
  GRANT SELECT, INSERT, UPDATE, DELETE ON "Notebook", "Page", "Remark", "Copy" TO application;
`;

export async function makeNotebookTables({ ownerUrl, url }: Pick<TestDatabase, 'ownerUrl' | 'url'>): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(tables.replace('TO application', `TO "${new URL(url).username}"`));
  } finally {
    await owner.end();
  }
}
