import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Batch, Change } from '@shared/domain/journal/change';
import { undoStateOf } from '@shared/domain/journal/acts';
import { changeFields } from '@shared/domain/journal/fields';
import { invert, type Kept } from '@shared/domain/journal/invert';
import type { Row, Write } from '@shared/domain/journal/write';
import type { StoredTable } from '@shared/domain/store/tables';
import type { ContactId } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import type { LedgerEntry, Posting } from '@shared/domain/loyalty/ledgerEntry';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import type { BookAct, SmallAct } from '@test/support/arbitraries';

/** Rows by table and key. */
export type World = ReadonlyMap<string, Row>;

const TODAY = isoDate('2026-03-19');

const at = (table: StoredTable, key: string): string => `${table}/${key}`;

/** A journaled store in memory: the smallest thing that can be asked to take an act back. */
export class SmallJournal {
  world: World = new Map();
  readonly batches: Batch[] = [];
  readonly changes: Change[] = [];
  #ids = 0;
  #lines = 0;

  /** Does an act; `false` if it is not possible or changes nothing. */
  act(act: BookAct): boolean {
    const writes =
      act.kind === 'buy' || act.kind === 'spend' ? this.#booking(act) : writesOf(act, this.world);
    return writes.length > 0 && this.#commit(writes) !== null;
  }

  undo(): boolean {
    const { undo } = undoStateOf(this.batches.toReversed());
    if (undo) this.invert(undo);
    return undo !== null;
  }

  redo(): boolean {
    const { redo } = undoStateOf(this.batches.toReversed());
    if (redo) this.invert(redo);
    return redo !== null;
  }

  /** One person's book. */
  bookOf(contactId: string): readonly LedgerEntry[] {
    return [...this.world.entries()].flatMap(([address, row]) =>
      address.startsWith('ledgerEntries/') && row['contactId'] === contactId
        ? [row as unknown as LedgerEntry]
        : [],
    );
  }

  /** What one person can spend, less what they owe. */
  balanceOf(contactId: string): number {
    return accountOf(this.bookOf(contactId), 'points', TODAY).balance;
  }

  /** A purchase with its points, or points handed in for something. */
  #booking({ kind, person, points }: Extract<BookAct, { points: number }>): readonly Write[] {
    const contactId = `c${person}`;
    if (!this.world.has(at('contacts', contactId))) return [];
    if (kind === 'spend' && this.balanceOf(contactId) < points) return [];
    const id = `b${(this.#ids += 1)}`;
    const purchase = { id, contactId, voidedAt: null, lines: [] };
    const posting: Posting = {
      contactId: contactId as ContactId,
      unit: 'points',
      kind: kind === 'buy' ? 'accrual' : 'redemption',
      points: kind === 'buy' ? points : -points,
      effectiveOn: TODAY,
      expiresOn: null,
      lotId: null,
      reversesId: null,
      programmeId: null,
      cause:
        kind === 'buy'
          ? { kind: 'purchase', purchaseId: id as PurchaseId }
          : { kind: 'correction' },
      causeKey: id,
      note: '',
    };
    const entry = {
      ...posting,
      ...{
        id: `e${id}`,
        postedAt: 0,
        noteDigest: '',
        device: '',
        seq: 0,
        previousHash: '',
        hash: '',
      },
    };
    return [
      ...(kind === 'buy'
        ? [{ kind: 'create', table: 'purchases', rows: [purchase] } as const]
        : []),
      { kind: 'create', table: 'ledgerEntries', rows: [entry] },
    ];
  }

  /** Inverts a batch; answers what stayed. */
  invert(target: Batch): readonly Kept[] {
    const { writes, kept } = invert({
      changes: this.changes.filter(({ batch }) => batch === target.id),
      later: this.changes.filter(({ batch }) => Number(batch) > target.seq),
      rowOf: (table, key) => this.world.get(at(table, key)) ?? null,
      book: {
        batchId: target.id,
        now: 0,
        today: TODAY,
        newId: () => `x${(this.#ids += 1)}`,
        bookOf: (contactId) => this.bookOf(contactId),
        isSample: () => false,
      },
    });
    this.#commit(writes, target);
    return kept;
  }

  #commit(writes: readonly Write[], target?: Batch): Batch | null {
    const seq = this.batches.length + 1;
    const world = new Map(this.world);
    const changes: Omit<Change, 'id' | 'batch' | 'at' | 'device'>[] = [];
    for (const write of writes) {
      const { table } = write;
      if (write.kind === 'create') {
        for (const row of write.rows) {
          if (world.has(at(table, row.id))) throw new Error('There is such a row');
          // The book counts its lines, as the door does.
          const isLine = table === 'ledgerEntries';
          world.set(at(table, row.id), isLine ? { ...row, seq: (this.#lines += 1) } : row);
          changes.push({ table, key: row.id, kind: 'create' });
        }
      } else if (write.kind === 'delete') {
        for (const key of write.keys) {
          const before = world.get(at(table, key));
          if (!before) throw new Error('There is no such row');
          world.delete(at(table, key));
          changes.push({ table, key, kind: 'delete', before });
        }
      } else {
        const change = changeFields(world.get(at(table, write.key))!, write.set, write.unset);
        if (!change) continue;
        const { row, before, after } = change;
        world.set(at(table, write.key), row);
        changes.push({ table, key: write.key, kind: 'update', before, after });
      }
    }
    if (changes.length === 0 && !target) return null;
    const batch: Batch = {
      id: String(seq),
      seq,
      at: '',
      device: '',
      act: { key: '', args: {} },
      ...(target && {
        undoes: target.id,
        direction: target.direction === 'undo' ? 'redo' : 'undo',
      }),
    };
    this.batches.push(batch);
    for (const [index, change] of changes.entries()) {
      this.changes.push({ ...change, id: `${seq}:${index}`, batch: batch.id, at: '', device: '' });
    }
    this.world = world;
    return batch;
  }
}

function writesOf(act: SmallAct, world: World): readonly Write[] {
  const person = `c${act.person}`;
  const isThere = world.has(at('contacts', person));
  if (act.kind === 'add') {
    const rows = [{ id: person, name: '', about: '' }];
    return isThere ? [] : [{ kind: 'create', table: 'contacts', rows }];
  }
  if (!isThere) return [];
  if (act.kind === 'set') {
    return [{ kind: 'update', table: 'contacts', key: person, set: { [act.field]: act.value } }];
  }
  const key = `${person}n${act.note}`;
  if (world.has(at('interactions', key)) === (act.kind === 'note')) return [];
  return act.kind === 'note'
    ? [{ kind: 'create', table: 'interactions', rows: [{ id: key, contactId: person }] }]
    : [{ kind: 'delete', table: 'interactions', keys: [key] }];
}
