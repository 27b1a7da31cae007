import type { Fields } from '@shared/domain/journal/change';
import { isAboutPeople, PERSONAL_DATA, type FieldKind } from '@shared/domain/privacy/personalData';
import { toldOf, type ToldField, type ToldValue } from '@shared/domain/privacy/told';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import de from '@locales/de/disclosure.json';
import en from '@locales/en/disclosure.json';
import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../backups/sampleBackup';

/** What a reader is told nothing by: numbers that lead to other rows, bytes, and what is told in another place. */
const NOT_IN_WORDS = /^(id|bytes|currency|noteDigest|members|.*Ids?)$/u;
const TABLES = STORED_TABLES.filter(
  (table) => isAboutPeople(table) && table !== 'contacts' && table !== 'erasures',
);

const namesIn = (fields: readonly ToldField[]): readonly string[] =>
  fields.flatMap(({ field, value }) => [field, ...namesWithin(value)]);
const namesWithin = (value: ToldValue): readonly string[] =>
  value.is === 'fields'
    ? namesIn(value.fields)
    : value.is === 'list'
      ? value.items.flatMap(namesWithin)
      : [];
const row = (table: StoredTable, fields: Fields) =>
  toldOf({ rows: { [table]: [fields] } })[0]?.rows[0];

describe.each([
  ['English', en],
  ['German', de],
] as const)('the words of a disclosure in %s', (_language, words) => {
  it('name every table and every field that is about a person', () => {
    const missing = TABLES.flatMap((table) => [
      ...(table in words.table ? [] : [table]),
      ...Object.entries<FieldKind>(PERSONAL_DATA[table]).flatMap(([field, kind]) =>
        kind === 'technical' || NOT_IN_WORDS.test(field) || field in words.field
          ? []
          : [`${table}.${field}`],
      ),
    ]);
    expect(missing).toEqual([]);
  });

  it('name every field inside a field of the rows that a backup can hold', () => {
    const missing = TABLES.flatMap((table) =>
      toldOf({ rows: { [table]: SAMPLE[table] as unknown as readonly Fields[] } }).flatMap(
        ({ rows }) =>
          rows.flatMap((fields) =>
            // Whole rows that were set aside, values of any field, and groups, of which only the name is told.
            table === 'personMerges' || table === 'exchanges' || table === 'segments'
              ? []
              : namesIn(fields).filter((name) => !(name in words.field)),
          ),
      ),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});

describe('what somebody is told', () => {
  it('leaves out what is empty, what is of the program, and numbers that lead elsewhere', () => {
    const told = row('purchases', {
      id: 'k1',
      contactId: 'c1',
      boughtAt: 1000,
      amountMinor: 1250,
      currency: 'EUR',
      note: '',
      voidedAt: null,
      createdAt: 5,
      lines: [
        { id: 'l1', productId: 'p1', name: 'Green tea', amountMinor: 1250, quantityMilli: 500 },
      ],
    });
    expect(told).toEqual([
      { field: 'boughtAt', value: { is: 'moment', at: 1000 } },
      { field: 'amountMinor', value: { is: 'money', minor: 1250, currency: 'EUR' } },
      {
        field: 'lines',
        value: {
          is: 'list',
          items: [
            {
              is: 'fields',
              fields: [
                { field: 'name', value: { is: 'text', text: 'Green tea' } },
                { field: 'amountMinor', value: { is: 'money', minor: 1250, currency: 'EUR' } },
                { field: 'quantityMilli', value: { is: 'number', value: 0.5 } },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('reads the currency of a refund from its purchase', () => {
    const told = toldOf({
      rows: {
        refunds: [{ id: 'r1', purchaseId: 'k1', amountMinor: 300 }],
        purchases: [{ id: 'k1', currency: 'JPY', amountMinor: 900 }],
      },
    });
    expect(told.map(({ table }) => table)).toEqual(['purchases', 'refunds']);
    expect(told[1]?.rows[0]).toEqual([
      { field: 'amountMinor', value: { is: 'money', minor: 300, currency: 'JPY' } },
    ]);
  });

  it('keeps what somebody wrote as it is, and tells days as days', () => {
    expect(row('promises', { text: 'Due: 2 kg', dueOn: '2026-03-27', by: 'us' })).toEqual([
      { field: 'text', value: { is: 'text', text: 'Due: 2 kg' } },
      { field: 'dueOn', value: { is: 'day', day: '2026-03-27' } },
      { field: 'by', value: { is: 'text', text: 'us' } },
    ]);
  });

  it('says what is so, not what is not', () => {
    expect(row('askings', { declined: false, kind: 'csat' })).toHaveLength(1);
    expect(row('askings', { declined: true, kind: 'csat' })?.[0]?.value).toEqual({
      is: 'yes-no',
      value: true,
    });
  });

  it('begins with the latest', () => {
    const notes = toldOf({
      rows: {
        interactions: [
          { text: 'first', happenedAt: 1 },
          { text: 'last', happenedAt: 2 },
        ],
      },
    });
    expect(notes[0]?.rows.map((fields) => fields[1]?.value)).toEqual([
      { is: 'moment', at: 2 },
      { is: 'moment', at: 1 },
    ]);
  });

  it('has no section for a table that says nothing', () => {
    expect(toldOf({ rows: { links: [{ id: 'v1', createdAt: 1 }] } })).toEqual([]);
  });
});
