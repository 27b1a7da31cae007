import { collectBackup } from '@renderer/data/backups/collectBackup';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { contactRow } from '@renderer/data/repositories/contactRows';
import { DATABASE_NAME, RegularsDatabase } from '@renderer/data/database';
import { createLogKeeper } from '@renderer/data/journal/log/keeper';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { SCHEMA_VERSIONS } from '@renderer/data/schema/versions';
import { EMPTY_DRAFT, type ContactId } from '@shared/domain/contacts/contact';
import { Dexie } from 'dexie';
import { granted, newId, platform } from './beside';
import { factsIn } from './judge';

/**
 * Makes database and log what an older release left: on a page of the origin on which the app itself does not run.
 * Answers what can then be read from it.
 *
 * @param bytes - A backup that that release wrote.
 * @param people - How many more people there are, so that the upgrade takes its time.
 */
export async function ageTo(
  version: number,
  bytes: readonly number[],
  people: number,
): Promise<readonly string[]> {
  await Dexie.delete(DATABASE_NAME);
  const schema = SCHEMA_VERSIONS.filter((step) => step.version <= version);
  const db = new RegularsDatabase(DATABASE_NAME, { schema });
  await db.open();
  granted(await restoreBackup(db, new Uint8Array(bytes), { expectedSeq: 0, schema }));
  await rewriteFacts(db, async () => {
    await db.table('settings').put({ id: 'firstRunDoneAt', value: 1 });
    for (let number = 0; number < people; number += 1) {
      const draft = { ...EMPTY_DRAFT, name: `Older ${number}` };
      await db.contacts.add(contactRow(draft, { id: newId() as ContactId, now: 0 }, newId));
    }
  });
  const keeper = createLogKeeper({
    ...{ db, log: platform.recovery.log },
    collect: async () => {
      const { pieces, manifest, facts } = await collectBackup(db, { appVersion: '0', now: 0 });
      const { seq, schemaVersion, counts } = manifest;
      const figures = { counts, ledgerSum: facts.ledgerSum };
      return { pieces, seq, schema: schemaVersion, figures };
    },
  });
  await keeper.rebase(true);
  // What is remembered outside both follows a moment later; it is that of the older release too.
  const { seq } = await platform.recovery.log.standing();
  while ((await platform.recovery.facts()).sentinel?.seq !== seq) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { facts } = await factsIn(db);
  db.close();
  return facts;
}
