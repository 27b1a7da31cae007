import type { ContactId } from '@shared/domain/contacts/contact';
import type { Instant } from '@shared/domain/calendar/clock';
import type { Exchange, MergeConflict } from '@shared/domain/exchange/exchange';
import { MERGED_ACT } from '@shared/domain/exchange/standingHistory';
import { togetherWith } from '@shared/domain/exchange/mergeRules';
import { withoutRows } from '@shared/domain/journal/erase';
import { STAMPED_FIELD } from '@shared/domain/journal/fields';
import { isOfTheBook } from '@shared/domain/journal/invertBook';
import { sameValue } from '@shared/domain/journal/sameValue';
import { creating, updating, type Row, type Write } from '@shared/domain/journal/write';
import type { StoredTable } from '@shared/domain/store/tables';
import { ok, refuse, type Result } from '@shared/kernel/result';
import type { RegularsDatabase } from '../database';
import { nothing, type CommitOptions } from '../journal/commit';
import { planErasure } from '../privacy/erasing';
import { erasuresOf, notingTurnedAway } from '../privacy/turnedAway';
import { actOf, nameOfOwner } from '../repositories/acts';
import {
  doing,
  save,
  type DataRefusal,
  type Dependencies,
  type Saved,
} from '../repositories/saving';
import type { Segments } from '../repositories/segments';
import { peopleOfChoice, readPartChoices, type PartChoice } from './partChoices';
import type { MergePreview } from './previewMerge';

/** Why a file was not taken in. Nothing was changed. */
export type MergeRefusal =
  | DataRefusal
  /** Something was written here after it was decided: look into the file anew. */
  | { readonly code: 'exchange/changed-meanwhile' };

/** Why the other value was not taken. */
export type TakeOtherRefusal =
  | DataRefusal
  /** An amount, or what points follow from: it is refunded, voided or countered instead. */
  | { readonly code: 'exchange/of-the-book' };

/** A file that was taken in, with the name of the computer that wrote it; `null` if nobody has named it. */
export type PastExchange = Exchange & { readonly laptop: string | null };

/** What was exchanged with other computers. */
export type Exchanges = {
  /** Takes in what a preview has decided: one act that can be taken back whole. */
  readonly merge: (
    preview: MergePreview,
    options?: CommitOptions,
  ) => Promise<Result<Saved<Exchange | null>, MergeRefusal>>;
  /** Newest first; use with `useLive`. */
  readonly all: () => Promise<readonly PastExchange[]>;
  /** Gives the field of a conflict the value that did not stay. An act of its own. */
  readonly takeOther: (
    exchangeId: string,
    conflict: MergeConflict,
  ) => Promise<Result<Saved<null>, TakeOtherRefusal>>;
  /** Who can go along in a part for another laptop; use with `useLive`. */
  readonly partChoices: () => Promise<readonly PartChoice[]>;
  readonly peopleOf: (choice: PartChoice) => Promise<readonly ContactId[]>;
  /** What this computer is called; `null` before anybody named it. */
  readonly ownName: () => Promise<string | null>;
  readonly nameOwn: (name: string) => Promise<Result<Saved<null>, DataRefusal>>;
};

/** The exchanges of one database. */
export function createExchanges(
  { db, door, clock, newId }: Dependencies,
  segments: Pick<Segments, 'all' | 'membersOf'>,
): Exchanges {
  const laptopName = async (id: string): Promise<string | null> =>
    (await db.laptops.get(id))?.name ?? null;

  return {
    merge: async (preview, options) => {
      const { erasedPeople } = preview.decision;
      const merged = await save<Exchange | null, MergeRefusal>(
        door,
        async () => {
          const { decision, manifest, seqNow, isNew } = preview;
          if ((await seqOf(db)) !== seqNow) {
            return nothing(refuse({ code: 'exchange/changed-meanwhile' }));
          }
          if (!isNew) return nothing(ok(null));
          // While the journal still knows which acts were about them.
          if (erasedPeople.length > 0) await planErasure(db, erasedPeople);
          await forget(db, new Set(decision.forgotten));
          const at: Instant = clock.now();
          const { writes, counts, conflicts, turnedAway, batches, changes, latest } = decision;
          const noted = await notingTurnedAway(db, await erasuresOf(db, turnedAway));
          const exchange: Exchange = {
            id: newId(),
            laptopId: manifest.device,
            at,
            fileCreatedAt: Date.parse(manifest.createdAt),
            fileSeq: manifest.seq,
            counts,
            conflicts,
          };
          return {
            ...doing(
              { key: MERGED_ACT, args: { laptop: preview.laptop ?? '–' } },
              [...writes, ...noted, creating('exchanges', [exchange])],
              exchange,
            ),
            joined: { batches, changes, latest },
          };
        },
        options,
      );
      // Figures of theirs that the file brought stay without a word.
      if (merged.ok && merged.value.value !== null && erasedPeople.length > 0) {
        await save<null>(door, async () => {
          const { writes } = await planErasure(db, erasedPeople);
          return { ...doing(actOf('privacy.erased'), writes, null), isQuiet: true };
        });
      }
      return merged;
    },

    all: async () => {
      const [all, laptops] = await Promise.all([db.exchanges.toArray(), db.laptops.toArray()]);
      const names = new Map(laptops.map(({ id, name }) => [id, name]));
      return all
        .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
        .map((exchange) => ({ ...exchange, laptop: names.get(exchange.laptopId) ?? null }));
    },

    takeOther: (exchangeId, { table, key, field }) =>
      save<null, TakeOtherRefusal>(door, async () => {
        const exchange = await db.exchanges.get(exchangeId);
        const row = await db.table<Row, string>(table).get(key);
        const found = exchange?.conflicts.find(
          (one) => one.table === table && one.key === key && one.field === field,
        );
        if (!exchange || !found || !row) return nothing(refuse({ code: 'data/gone' }));
        if (isOfTheBook(table)) return nothing(refuse({ code: 'exchange/of-the-book' }));
        const group = togetherWith(table, field);
        const isTaken = (one: MergeConflict): boolean =>
          one.table === table && one.key === key && group.includes(one.field);
        const taken = exchange.conflicts.filter(isTaken);
        const set = Object.fromEntries(
          taken.map((one) => [one.field, one.took === 'mine' ? one.theirs : one.mine]),
        );
        const conflicts = exchange.conflicts.map((one): MergeConflict =>
          isTaken(one) ? { ...one, took: one.took === 'mine' ? 'theirs' : 'mine' } : one,
        );
        const name = await nameOfOwner(db, table, row);
        return doing(
          name === null
            ? actOf('exchange.tookOtherElsewhere')
            : actOf('exchange.tookOther', { name }),
          [
            { kind: 'update', table, key, set, row },
            updating('exchanges', exchangeId, { conflicts }, exchange),
          ],
          null,
        );
      }),

    partChoices: () => readPartChoices(db, segments),
    peopleOf: (choice) => peopleOfChoice(db, segments, choice),

    ownName: async () => {
      const device = await db.meta.get('device');
      return device?.key === 'device' ? laptopName(device.value) : null;
    },

    nameOwn: (given) =>
      save<null>(door, async () => {
        const name = given.trim();
        const device = await deviceOf(db, newId);
        const known = await db.laptops.get(device);
        const now = clock.now();
        const write: Write = known
          ? updating('laptops', device, { name }, known)
          : creating('laptops', [{ id: device, name, createdAt: now, updatedAt: now }]);
        return doing(actOf('exchange.named', { laptop: name }), [write], null);
      }),
  };
}

async function seqOf(db: RegularsDatabase): Promise<number> {
  const journal = await db.meta.get('journal');
  return journal?.key === 'journal' ? journal.value.seq : 0;
}

/** This installation's id; the door makes the same one at the first act. */
async function deviceOf(db: RegularsDatabase, newId: () => string): Promise<string> {
  const known = await db.meta.get('device');
  if (known?.key === 'device') return known.value;
  const value = newId();
  await db.meta.add({ key: 'device', value });
  return value;
}

/** Takes away what the journal says of rows that were given up for good. */
async function forget(db: RegularsDatabase, gone: ReadonlySet<string>): Promise<void> {
  if (gone.size === 0) return;
  for (const address of gone) {
    const at = address.indexOf('/');
    const [table, key] = [address.slice(0, at) as StoredTable, address.slice(at + 1)];
    const found = [
      ...(await db.changes.where('[table+key]').equals([table, key]).toArray()),
      ...(await db.changes.where('keys').equals(key).toArray()),
    ];
    for (const change of found) {
      const rest = withoutRows(change, gone);
      if (rest === null) await db.changes.delete(change.id);
      else if (rest !== change) await db.changes.put(rest);
    }
  }
}

/** Whether a conflict still stands as it was decided; the other way somebody has changed the field since. */
export const standsAsDecided = (row: Row, { field, mine, theirs, took }: MergeConflict): boolean =>
  field !== STAMPED_FIELD && sameValue(row[field] ?? null, took === 'mine' ? mine : theirs);
