import { joined } from '@formats/backup/lines';
import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import { NOTHING_BEFORE } from '@renderer/data/backups/backupFacts';
import { createRepositories, type Repositories } from '@renderer/data/createRepositories';
import { DATABASE_NAME, RegularsDatabase } from '@renderer/data/database';
import { createLogKeeper, type LogKeeper } from '@renderer/data/journal/log/keeper';
import { createDesktopPlatform } from '@renderer/platform/desktopPlatform';
import type { DesktopBridge } from '@shared/ipc/desktopApi';
import type { Refusal, Result } from '@shared/kernel/result';
import { uuidv7 } from '@shared/kernel/uuid';
import { systemClock } from '../systemClock';

const bridge = (window as unknown as { readonly desktop: DesktopBridge }).desktop;

/** What the app's window asks of the main process, asked a second time beside it. */
export const platform = createDesktopPlatform(bridge);

/** Chance of the page. */
export const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

/** A new UUIDv7. */
export const newId = (): string => uuidv7(Date.now(), random);

/** The database with its acts, as a second window has it. */
export type Beside = {
  readonly db: RegularsDatabase;
  readonly shop: Repositories;
  readonly keeper: LogKeeper;
};

/** Opens database and log once more beside the app; without the log, acts end in the database. */
export async function openBeside(withLog = true): Promise<Beside> {
  const db = new RegularsDatabase(DATABASE_NAME);
  await db.open();
  const { log } = platform.recovery;
  const keeper = createLogKeeper({
    ...{ db, log },
    collect: async () => {
      const { pieces, manifest, facts } = await INLINE_ENGINE.run('collect', {
        ...{ database: DATABASE_NAME, appVersion: '0', now: Date.now(), before: NOTHING_BEFORE },
      });
      const { seq, schemaVersion, counts } = manifest;
      const figures = { counts, ledgerSum: facts.ledgerSum };
      return { pieces, seq, schema: schemaVersion, figures };
    },
    onErased: () => void keeper.rebase(true).catch(() => undefined),
  });
  const shop = createRepositories({
    ...{ db, clock: systemClock, newId, random },
    ...(withLog && { sink: keeper.sink }),
  });
  return { db, shop, keeper };
}

/** Another laptop of the shop, in a database of its own. */
export async function openOther(name: string): Promise<Pick<Beside, 'db' | 'shop'>> {
  const db = new RegularsDatabase(name);
  await db.open();
  return { db, shop: createRepositories({ db, clock: systemClock, newId, random }) };
}

/** A whole copy of a database, as it would lie on a stick. */
export async function copyOf(database: string): Promise<Uint8Array> {
  const { pieces } = await INLINE_ENGINE.run('collect', {
    ...{ database, appVersion: '0', now: Date.now(), before: NOTHING_BEFORE },
  });
  return joined(pieces);
}

/** The value of an answer that must not be a refusal. */
export function granted<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.value;
}
