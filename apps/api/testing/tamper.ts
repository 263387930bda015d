import pg from 'pg';

const guarded = [
  'ChangeLog',
  'ChangeWrite',
  'Change',
  'ChangeValue',
  'PlanEvent',
  'Version',
  'Snapshot',
  'SnapshotValue',
  'AdvicePoint',
  'Judgement',
  'InspectorateAgreement',
  'WrittenResponse',
  'KeptFile',
];

/** Runs statements as the database's owner with every trigger of the log off, as somebody with full access would. */
export async function tamper(
  ownerUrl: string,
  ...statements: readonly (readonly [sql: string, ...values: unknown[]])[]
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    for (const table of guarded) await owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    for (const [sql, ...values] of statements) await owner.query(sql, values);
    for (const table of guarded) await owner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    await owner.query('COMMIT');
  } finally {
    await owner.end();
  }
}
