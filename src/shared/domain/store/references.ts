import type { Row } from '../journal/write';
import type { Purchase } from '../purchases/purchase';
import type { SegmentMembers } from '../segments/segment';
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
  'personMerges',
  'twinDecisions',
  'privacyRecords',
  'privacyCases',
  'erasures',
  'exchanges',
  'laptops',
  'costs',
  'rates',
  'messages',
  'campaigns',
  'keepInTouch',
  'segments',
  'criticisms',
  'answers',
  'askings',
  'leavings',
  'ideas',
  'thanks',
  'careMarks',
  'journeys',
  'journeyPlans',
  'templates',
  'appointments',
  'customs',
  'greetings',
  'countryNotes',
  'holidayCorrections',
  'ledgerEntries',
  'cards',
  'refunds',
  'renewals',
  'purchases',
  'products',
  'rewards',
  'programmes',
  'promises',
  'interactions',
  'photos',
  'links',
  'consentEvents',
  'contacts',
  'customFields',
  'settings',
];

/**
 * The fields through which tables mention contacts; a row there belongs to the contact. An appointment
 * or an answer whose field is `null` belongs to nobody.
 */
export const CONTACT_FIELDS: Readonly<Partial<Record<StoredTable, readonly string[]>>> = {
  photos: ['id'],
  links: ['fromId', 'toId'],
  consentEvents: ['contactId'],
  interactions: ['contactId'],
  promises: ['contactId'],
  purchases: ['contactId'],
  refunds: ['contactId'],
  renewals: ['contactId'],
  cards: ['contactId'],
  ledgerEntries: ['contactId'],
  appointments: ['contactId'],
  customs: ['id'],
  greetings: ['contactId'],
  thanks: ['contactId'],
  careMarks: ['contactId'],
  journeys: ['contactId'],
  answers: ['contactId'],
  askings: ['contactId'],
  criticisms: ['contactId'],
  leavings: ['contactId'],
  messages: ['contactId'],
  twinDecisions: ['oneId', 'otherId'],
  // Nobody has the id that went while the merge stands.
  personMerges: ['keptId'],
  privacyRecords: ['id'],
};

type Target = Pick<Reference, 'table' | 'isFirm'>;

/** Fields that mention one row each, contacts apart. */
const SINGLE: Readonly<Partial<Record<StoredTable, Readonly<Record<string, Target>>>>> = {
  promises: { interactionId: { table: 'interactions', isFirm: false } },
  refunds: { purchaseId: { table: 'purchases', isFirm: true } },
  renewals: { purchaseId: { table: 'purchases', isFirm: false } },
  answers: { purchaseId: { table: 'purchases', isFirm: false } },
  journeys: { purchaseId: { table: 'purchases', isFirm: false } },
  criticisms: { answerId: { table: 'answers', isFirm: false } },
  ideas: {
    authorId: { table: 'contacts', isFirm: false },
    productId: { table: 'products', isFirm: false },
  },
  messages: { campaignId: { table: 'campaigns', isFirm: false } },
  // Outlives its person: that somebody asked is kept.
  privacyCases: { contactId: { table: 'contacts', isFirm: false } },
  exchanges: { laptopId: { table: 'laptops', isFirm: false } },
  costs: { campaignId: { table: 'campaigns', isFirm: false } },
  campaigns: { segmentId: { table: 'segments', isFirm: false } },
  ledgerEntries: {
    lotId: { table: 'ledgerEntries', isFirm: true },
    reversesId: { table: 'ledgerEntries', isFirm: true },
    programmeId: { table: 'programmes', isFirm: true },
  },
};

/** What the causes of points mention. The person on the other side of a referral may be gone. */
const IN_CAUSES: Readonly<Record<string, Target>> = {
  purchaseId: { table: 'purchases', isFirm: true },
  refundId: { table: 'refunds', isFirm: true },
  rewardId: { table: 'rewards', isFirm: false },
  otherId: { table: 'contacts', isFirm: false },
};

function referencesOfCause(row: Row): readonly Reference[] {
  const cause = row['cause'] as Readonly<Record<string, unknown>>;
  return Object.entries(IN_CAUSES).flatMap(([field, to]) => {
    const key = cause[field];
    return typeof key === 'string' ? [{ field: 'cause', ...to, key }] : [];
  });
}

const productsIn = (row: Row): readonly string[] =>
  (row['lines'] as Purchase['lines']).flatMap(({ productId }) => productId ?? []);

/** The contacts in lists of rows that belong to no single person. */
const PEOPLE_IN: Readonly<
  Partial<Record<StoredTable, (row: Row) => readonly (readonly [string, readonly string[]])[]>>
> = {
  ideas: (row) => [
    ['askedIds', row['askedIds'] as readonly string[]],
    ['toldIds', row['toldIds'] as readonly string[]],
  ],
  segments: (row) => {
    const members = row['members'] as SegmentMembers;
    return members.kind === 'chosen' ? [['members', members.ids]] : [];
  },
};

/** What an interval of keeping in touch is set for. */
function referencesOfInterval({ id }: Row): readonly Reference[] {
  const key = id.slice(id.indexOf(':') + 1);
  if (id.startsWith('person:')) return [{ field: 'id', table: 'contacts', key, isFirm: true }];
  return id.startsWith('segment:') ? [{ field: 'id', table: 'segments', key, isFirm: true }] : [];
}

/** Every row that `row` mentions. */
export function referencesOf(table: StoredTable, row: Row): readonly Reference[] {
  const found: Reference[] = [];
  for (const field of CONTACT_FIELDS[table] ?? []) {
    const key = row[field];
    if (typeof key === 'string') found.push({ field, table: 'contacts', key, isFirm: true });
  }
  for (const [field, to] of Object.entries(SINGLE[table] ?? {})) {
    const key = row[field];
    if (typeof key === 'string') found.push({ field, ...to, key });
  }
  if (table === 'ledgerEntries') found.push(...referencesOfCause(row));
  if (table === 'keepInTouch') found.push(...referencesOfInterval(row));
  for (const [field, keys] of PEOPLE_IN[table]?.(row) ?? []) {
    for (const key of keys) found.push({ field, table: 'contacts', key, isFirm: false });
  }
  const products = table === 'purchases' ? productsIn(row) : [];
  const companions = table === 'products' ? (row['goesWith'] as readonly string[]) : [];
  for (const key of products) found.push({ field: 'lines', table: 'products', key, isFirm: false });
  for (const key of companions) {
    found.push({ field: 'goesWith', table: 'products', key, isFirm: false });
  }
  if (table === 'contacts') {
    for (const key of Object.keys((row['custom'] as object | undefined) ?? {})) {
      found.push({ field: 'custom', table: 'customFields', key, isFirm: false });
    }
  }
  return found;
}
