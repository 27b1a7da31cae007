import type { Row } from '../journal/write';
import type { StoredTable } from './tables';

/**
 * One row's mention of another. A `firm` one makes no sense without its target; a loose one is
 * emptied (`null`) or simply shows nothing when the target is gone.
 */
export type Reference = {
  readonly field: string;
  readonly table: StoredTable;
  readonly key: string;
  readonly isFirm: boolean;
};

/** The tables in an order in which every row comes before the rows that it mentions. */
export const MENTIONING_FIRST: readonly StoredTable[] = [
  'promises',
  'interactions',
  'photos',
  'links',
  'consentEvents',
  'contacts',
  'customFields',
  'settings',
];

/** The fields through which tables mention contacts; a row there belongs to the contact. */
export const CONTACT_FIELDS: Readonly<Partial<Record<StoredTable, readonly string[]>>> = {
  photos: ['id'],
  links: ['fromId', 'toId'],
  consentEvents: ['contactId'],
  interactions: ['contactId'],
  promises: ['contactId'],
};

/** Every row that `row` mentions. */
export function referencesOf(table: StoredTable, row: Row): readonly Reference[] {
  const found: Reference[] = [];
  for (const field of CONTACT_FIELDS[table] ?? []) {
    const key = row[field];
    if (typeof key === 'string') found.push({ field, table: 'contacts', key, isFirm: true });
  }
  if (table === 'promises' && typeof row['interactionId'] === 'string') {
    found.push({
      field: 'interactionId',
      table: 'interactions',
      key: row['interactionId'],
      isFirm: false,
    });
  }
  if (table === 'contacts') {
    for (const key of Object.keys((row['custom'] as object | undefined) ?? {})) {
      found.push({ field: 'custom', table: 'customFields', key, isFirm: false });
    }
  }
  return found;
}
