import type { Instant } from '@shared/domain/calendar/clock';
import type { Act, Batch, Change } from '@shared/domain/journal/change';
import { wholeOf } from '@shared/domain/exchange/partId';
import { touchedFields } from '@shared/domain/journal/fields';
import { isOfTheBook } from '@shared/domain/journal/invertBook';
import { stampTime } from '@shared/domain/journal/stamp';
import type { Row } from '@shared/domain/journal/write';
import type { StoredTable } from '@shared/domain/store/tables';
import { ok, refuse, type Result } from '@shared/kernel/result';
import type { RegularsDatabase } from '../database';
import { actOf, nameOfOwner } from '../repositories/acts';
import { nothing } from './commit';
import type { Door } from './door';

/** One field's old and new value in one change; `undefined` where the field was not there. */
export type FieldHistory = {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** One thing that happened to a record. */
export type HistoryEntry = {
  readonly changeId: string;
  readonly kind: Change['kind'];
  readonly happenedAt: Instant;
  /** The act that it was part of, and whether it was done, taken back or redone. */
  readonly act: Act;
  readonly direction: 'undo' | 'redo' | null;
  /** Empty for creates and deletes. */
  readonly fields: readonly FieldHistory[];
};

/** Why an old value cannot be put back. */
export type PutBackRefusal =
  /** The record is not there any more. */
  | { readonly code: 'history/gone' }
  /** The field has that value already. */
  | { readonly code: 'history/same-value' }
  /** An amount, or what points follow from: it is refunded, voided or countered instead. */
  | { readonly code: 'history/of-the-book' };

/** Fields of purchases from which neither money nor points follow. */
const FREE_FIELDS: ReadonlySet<string> = new Set(['note', 'paymentMethod', 'channel']);

/** What happened to single records. */
export type History = {
  /** Everything that happened to a record, newest first; use with `useLive`. */
  readonly historyOf: (table: StoredTable, key: string) => Promise<readonly HistoryEntry[]>;
  /** Gives a field the value that it had before this change. An act of its own. */
  readonly putBack: (changeId: string, field: string) => Promise<Result<null, PutBackRefusal>>;
};

/** The history of one database. */
export function createHistory(db: RegularsDatabase, door: Door): History {
  const historyOf: History['historyOf'] = async (table, key) => {
    const changes = await changesOf(db, table, key);
    const batches = await db.batches.bulkGet([...new Set(changes.map(({ batch }) => batch))]);
    const byId = new Map(batches.flatMap((batch) => (batch ? [[batch.id, batch] as const] : [])));
    return changes
      .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
      .map((change) => entryOf(change, byId.get(change.batch)));
  };

  const putBack: History['putBack'] = async (changeId, field) => {
    const { batch, value } = await door.commit<Result<null, PutBackRefusal>>(async () => {
      const change = await db.changes.get(changeId);
      const row =
        change?.kind === 'update'
          ? await db.table<Row, string>(change.table).get(change.key)
          : undefined;
      if (!change || !row) return nothing(refuse({ code: 'history/gone' }));
      if (isOfTheBook(change.table) && !FREE_FIELDS.has(field)) {
        return nothing(refuse({ code: 'history/of-the-book' }));
      }
      const name = await nameOfOwner(db, change.table, row);
      const { table, key, before = {} } = change;
      const wasThere = Object.hasOwn(before, field);
      return {
        act: name === null ? actOf('history.putBackElsewhere') : actOf('history.putBack', { name }),
        writes: [
          {
            kind: 'update',
            table,
            key,
            set: wasThere ? { [field]: before[field] } : {},
            unset: wasThere ? [] : [field],
          },
        ],
        value: ok(null),
      };
    });
    return value.ok && batch === null ? refuse({ code: 'history/same-value' }) : value;
  };

  return { historyOf, putBack };
}

/**
 * All changes that touched a row, alone or in a chunk, each once; in no particular order. Where the piece of an act came
 * with a part of another computer's shop and the whole act later, the whole one is told.
 */
async function changesOf(db: RegularsDatabase, table: StoredTable, key: string): Promise<Change[]> {
  const alone = await db.changes.where('[table+key]').equals([table, key]).toArray();
  const inChunks = await db.changes
    .where('keys')
    .equals(key)
    .filter((change) => change.table === table)
    .toArray();
  const once = new Map<string, Change>();
  for (const change of [...alone, ...inChunks]) {
    const whole = wholeOf(change.id);
    if (!once.has(whole) || change.id === whole) once.set(whole, change);
  }
  return [...once.values()];
}

function entryOf(change: Change, batch: Batch | undefined): HistoryEntry {
  const { before = {}, after = {} } = change;
  return {
    changeId: change.id,
    kind: change.kind,
    happenedAt: stampTime(change.at),
    act: batch?.act ?? { key: '', args: {} },
    direction: batch?.direction ?? null,
    fields:
      change.kind === 'update'
        ? touchedFields(before, after).map((field) => ({
            field,
            before: before[field],
            after: after[field],
          }))
        : [],
  };
}
