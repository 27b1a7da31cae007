import { CHANGING_HANDS, ONE_EACH } from '@renderer/data/twins/belongings';
import { CONTACT_FIELDS } from '@shared/domain/store/references';
import type { StoredTable } from '@shared/domain/store/tables';
import { expect, it } from 'vitest';

/** What a merge treats by itself: a ledger is never rewritten, decisions name a pair. */
const APART = ['ledgerEntries.contactId', 'twinDecisions.oneId', 'twinDecisions.otherId'];

it('everything that belongs to a person is known to a merge', () => {
  const known = new Set([
    ...CHANGING_HANDS.map(({ table, field }) => `${table}.${field}`),
    ...ONE_EACH.map(({ table }) => `${table}.id`),
    // One a person, under the person's id.
    'journeys.contactId',
    ...APART,
  ]);
  const needed = Object.entries(CONTACT_FIELDS).flatMap(([table, fields]) =>
    fields.map((field) => `${table as StoredTable}.${field}`),
  );
  expect(needed.filter((one) => !known.has(one))).toEqual([]);
});
