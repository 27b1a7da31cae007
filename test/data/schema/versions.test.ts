import { RegularsDatabase } from '@renderer/data/database';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { openDatabase } from '@renderer/data/openDatabase';
import { latestVersion, SCHEMA_VERSIONS } from '@renderer/data/schema/versions';
import { STORED_TABLES } from '@shared/domain/store/tables';
import { aContact } from '@test/support/builders';
import { freshName } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished } from 'vitest';

/** The stores of every shipped version as they were shipped. A shipped line is never edited. */
const SHIPPED: Readonly<Record<number, readonly string[]>> = {
  1: [
    'batches: id, seq, undoes',
    'changes: id, batch, [table+key], *keys',
    'consentEvents: id, contactId',
    'contacts: id, trashedAt, source.kind',
    'customFields: id',
    'drafts: id',
    'interactions: id, [contactId+happenedAt], happenedAt',
    'links: id, fromId, toId',
    'meta: key',
    'photos: id',
    'promises: id, contactId, interactionId, status, [status+dueOn]',
    'settings: id',
  ],
};

describe('the schema', () => {
  it.each(SCHEMA_VERSIONS.map((step) => [step.version, step] as const))(
    'version %i is as it was shipped',
    (version, { stores }) => {
      const text = Object.entries(stores).map(([table, indexes]) => `${table}: ${indexes}`);
      expect(text.toSorted()).toEqual(SHIPPED[version]);
    },
  );

  it('counts its versions up from 1', () => {
    expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(Object.keys(SHIPPED).map(Number));
  });

  it('has every table of facts', () => {
    const db = new RegularsDatabase(freshName());
    expect(db.tables.map(({ name }) => name)).toEqual(expect.arrayContaining([...STORED_TABLES]));
  });

  it.each(SCHEMA_VERSIONS.map(({ version }) => version))(
    'opens a database that stands at version %i, with its people',
    async (version) => {
      const name = freshName();
      const old = new RegularsDatabase(name, { version });
      await old.open();
      await rewriteFacts(old, () => old.contacts.add(aContact({ name: 'ليلى الحربي' })));
      old.close({ disableAutoOpen: true });

      const db = await openDatabase({ name, writeSafetyCopy: () => Promise.resolve() });
      onTestFinished(() => db.delete({ disableAutoOpen: true }));
      expect(db.verno).toBe(latestVersion());
      expect(await db.contacts.toArray()).toMatchObject([{ name: 'ليلى الحربي' }]);
    },
  );
});
