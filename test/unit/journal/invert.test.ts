import type { Change } from '@shared/domain/journal/change';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { BookFacts } from '@shared/domain/journal/invertBook';
import { invert } from '@shared/domain/journal/invert';
import { addressOf } from '@shared/domain/journal/rows';
import type { Row } from '@shared/domain/journal/write';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { InteractionId } from '@shared/domain/interactions/interaction';
import type { StoredTable } from '@shared/domain/store/tables';
import { aChange, aContact, anInteraction, aPromise } from '@test/support/builders';
import { describe, expect, it } from 'vitest';

const NO_BOOK: BookFacts = {
  batchId: 'b1',
  now: 0,
  today: isoDate('2026-03-19'),
  newId: () => 'x1',
  bookOf: () => [],
  isSample: () => false,
};

/** Inverts `changes` in a store that holds these rows. */
const invertIn = (
  rows: readonly (readonly [StoredTable, Row])[],
  changes: readonly Change[],
  later: readonly Change[] = [],
) => {
  const stored = new Map(rows.map(([table, row]) => [addressOf(table, row.id), row]));
  const { writes, kept } = invert({
    changes,
    later,
    rowOf: (table, key) => stored.get(addressOf(table, key)) ?? null,
    book: NO_BOOK,
  });
  // The row that comes along only saves reading it again.
  return { writes: writes.map((write) => ({ ...write, row: undefined })), kept };
};

describe('taking back an edit', () => {
  const edit = aChange({
    before: { name: 'Ada', city: 'Bonn' },
    after: { name: 'Ida', city: 'Ulm' },
  });

  it('puts the fields back', () => {
    expect(invertIn([['contacts', { id: 'c1', name: 'Ida', city: 'Ulm' }]], [edit])).toEqual({
      writes: [
        {
          kind: 'update',
          table: 'contacts',
          key: 'c1',
          set: { name: 'Ada', city: 'Bonn' },
          unset: [],
        },
      ],
      kept: [],
    });
  });

  it('keeps a field that was changed since, and says so', () => {
    expect(invertIn([['contacts', { id: 'c1', name: 'Eda', city: 'Ulm' }]], [edit])).toEqual({
      writes: [{ kind: 'update', table: 'contacts', key: 'c1', set: { city: 'Bonn' }, unset: [] }],
      kept: [{ table: 'contacts', key: 'c1', field: 'name', reason: 'changed-since' }],
    });
  });

  it('takes a field away that was not there before', () => {
    const change = aChange({ before: {}, after: { city: 'Ulm' } });
    expect(invertIn([['contacts', { id: 'c1', city: 'Ulm' }]], [change]).writes).toEqual([
      { kind: 'update', table: 'contacts', key: 'c1', set: {}, unset: ['city'] },
    ]);
  });

  it('leaves a record alone that is gone', () => {
    expect(invertIn([], [edit])).toEqual({
      writes: [],
      kept: [{ table: 'contacts', key: 'c1', field: null, reason: 'gone' }],
    });
  });

  it('walks back through two edits of one record in one act', () => {
    const first = aChange({ before: { name: 'A' }, after: { name: 'B' } });
    const second = aChange({ id: 'b1:000001', before: { name: 'B' }, after: { name: 'C' } });
    expect(invertIn([['contacts', { id: 'c1', name: 'C' }]], [first, second]).writes).toEqual([
      { kind: 'update', table: 'contacts', key: 'c1', set: { name: 'A' }, unset: [] },
    ]);
  });
});

describe('taking back an entry', () => {
  const create = aChange({ kind: 'create' });
  const contact = aContact();

  it('removes the record', () => {
    expect(invertIn([['contacts', contact]], [create])).toEqual({
      writes: [{ kind: 'delete', table: 'contacts', keys: ['c1'] }],
      kept: [],
    });
  });

  it('keeps a record that was edited since', () => {
    const edit = aChange({ batch: 'b2', before: { name: 'Ada' }, after: { name: contact.name } });
    expect(invertIn([['contacts', contact]], [create], [edit])).toEqual({
      writes: [],
      kept: [{ table: 'contacts', key: 'c1', field: null, reason: 'changed-since' }],
    });
  });

  it('removes a record whose edits were taken back', () => {
    const edit = aChange({ batch: 'b2', before: { name: contact.name }, after: { name: 'Ada' } });
    const back = aChange({ batch: 'b3', before: { name: 'Ada' }, after: { name: contact.name } });
    expect(invertIn([['contacts', contact]], [create], [edit, back]).kept).toEqual([]);
  });

  it('keeps a picture that was chosen after the first one was removed', () => {
    const picture = { id: 'c1', mediaType: 'image/png', bytes: new Uint8Array([2]) };
    const first = { ...picture, bytes: new Uint8Array([1]) };
    const at = { table: 'photos', key: 'c1' } as const;
    expect(
      invertIn(
        [['photos', picture]],
        [aChange({ ...at, kind: 'create' })],
        [aChange({ ...at, kind: 'delete', before: first }), aChange({ ...at, kind: 'create' })],
      ).kept,
    ).toEqual([{ ...at, field: null, reason: 'changed-since' }]);
  });

  it('keeps a contact for whom a note was written since', () => {
    const note = aChange({ batch: 'b2', table: 'interactions', key: 'n1', kind: 'create' });
    const rows = [
      ['contacts', contact],
      ['interactions', anInteraction()],
    ] as const;
    expect(invertIn(rows, [create], [note])).toEqual({
      writes: [],
      kept: [{ table: 'contacts', key: 'c1', field: null, reason: 'in-use' }],
    });
  });

  it('keeps a note whose promise was kept since, and with it the contact of both', () => {
    const promise = aPromise({ interactionId: 'n1' as InteractionId, status: 'kept' });
    const rows = [
      ['contacts', contact],
      ['interactions', anInteraction()],
      ['promises', promise],
    ] as const;
    const changes = [
      create,
      aChange({ id: 'b1:000001', table: 'interactions', key: 'n1', kind: 'create' }),
      aChange({ id: 'b1:000002', table: 'promises', key: 'p1', kind: 'create' }),
    ];
    const kept = aChange({
      batch: 'b2',
      table: 'promises',
      key: 'p1',
      before: { status: 'open' },
      after: { status: 'kept' },
    });
    expect(invertIn(rows, changes, [kept])).toEqual({
      writes: [],
      kept: [
        { table: 'promises', key: 'p1', field: null, reason: 'changed-since' },
        { table: 'interactions', key: 'n1', field: null, reason: 'in-use' },
        { table: 'contacts', key: 'c1', field: null, reason: 'in-use' },
      ],
    });
  });

  it('keeps an own field that another contact uses by now', () => {
    const field = { id: 'f1', label: 'Cup' };
    const user = aContact({ id: 'c2' as ContactId, custom: { f1: 'blue' } });
    const rows = [
      ['customFields', field],
      ['contacts', user],
    ] as const;
    const use = aChange({
      batch: 'b2',
      key: 'c2',
      before: { custom: {} },
      after: { custom: { f1: 'blue' } },
    });
    expect(
      invertIn(rows, [aChange({ table: 'customFields', key: 'f1', kind: 'create' })], [use]).kept,
    ).toEqual([{ table: 'customFields', key: 'f1', field: null, reason: 'in-use' }]);
  });

  it('removes the untouched ones of a chunk', () => {
    const other = aContact({ id: 'c2' as ContactId, name: 'Ada' });
    const chunk = aChange({ key: '', keys: ['c1', 'c2'], kind: 'create' });
    const edit = aChange({ batch: 'b2', key: 'c2', before: { name: '' }, after: { name: 'Ada' } });
    expect(
      invertIn(
        [
          ['contacts', contact],
          ['contacts', other],
        ],
        [chunk],
        [edit],
      ),
    ).toEqual({
      writes: [{ kind: 'delete', table: 'contacts', keys: ['c1'] }],
      kept: [{ table: 'contacts', key: 'c2', field: null, reason: 'changed-since' }],
    });
  });
});

describe('taking back a deletion', () => {
  const note = anInteraction();
  const removal = aChange({ table: 'interactions', key: 'n1', kind: 'delete', before: note });

  it('brings the row back', () => {
    expect(invertIn([['contacts', aContact()]], [removal])).toEqual({
      writes: [{ kind: 'create', table: 'interactions', rows: [note] }],
      kept: [],
    });
  });

  it('does not bring back a note of somebody who is gone', () => {
    expect(invertIn([], [removal])).toEqual({
      writes: [],
      kept: [{ table: 'interactions', key: 'n1', field: null, reason: 'parent-gone' }],
    });
  });

  it('brings contact and note back together, the contact first', () => {
    const person = aChange({ id: 'b1:000001', kind: 'delete', before: aContact() });
    expect(invertIn([], [removal, person]).writes).toEqual([
      { kind: 'create', table: 'contacts', rows: [aContact()] },
      { kind: 'create', table: 'interactions', rows: [note] },
    ]);
  });

  it('brings a promise back without its note if that is gone', () => {
    const promise = aPromise({ interactionId: 'n1' as InteractionId });
    const change = aChange({ table: 'promises', key: 'p1', kind: 'delete', before: promise });
    expect(invertIn([['contacts', aContact()]], [change]).writes).toEqual([
      { kind: 'create', table: 'promises', rows: [{ ...promise, interactionId: null }] },
    ]);
  });

  it('does nothing for rows that were given up for good', () => {
    expect(invertIn([], [aChange({ kind: 'delete' })])).toEqual({ writes: [], kept: [] });
  });
});
