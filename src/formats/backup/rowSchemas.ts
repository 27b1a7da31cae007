import type { BackupTable, BackupTables } from '@shared/domain/backups/backup';
import type { ConsentEvent, ConsentPurpose } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { ContactLink, LinkKind } from '@shared/domain/contacts/contactLink';
import type { CustomField } from '@shared/domain/contacts/customField';
import type { Photo } from '@shared/domain/contacts/photo';
import type {
  Interaction,
  InteractionId,
  InteractionKind,
  Mood,
} from '@shared/domain/interactions/interaction';
import type { Batch, Change } from '@shared/domain/journal/change';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import type { Setting, ShopSettings } from '@shared/domain/settings/setting';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import * as v from 'valibot';
import { askingRules, careSettings } from './careSettingsSchema';
import { cost, insightSettings, rate } from './insightSchemas';
import {
  answer,
  asking,
  careMark,
  criticism,
  idea,
  journey,
  journeyPlan,
  keepInTouch,
  leaving,
  thanks,
} from './careSchemas';
import { contact } from './contactSchema';
import {
  appointment,
  contactBudget,
  countryNote,
  customs,
  greeting,
  holidayCorrection,
  hoursSpan,
  officeHours,
} from './cultureSchemas';
import { card, ledgerEntry, reward } from './loyaltySchemas';
import { campaign, glossary, message, segment, template } from './messageSchemas';
import { programme } from './programmeSchema';
import { product, purchase, refund, renewal } from './purchaseSchemas';
import { day, id, instant, isRecord, oneOf, record, type RowSchema } from './schemaParts';
import {
  erasure,
  exchange,
  laptop,
  personMerge,
  privacyCase,
  privacyRecord,
  privacySettings,
  twinDecision,
} from './trustSchemas';

const contactId = id<ContactId>();

const photo: RowSchema<Photo> = v.object({
  id: contactId,
  mediaType: oneOf<Photo['mediaType']>({
    'image/jpeg': true,
    'image/png': true,
    'image/gif': true,
    'image/webp': true,
  }),
  bytes: v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
});

const link: RowSchema<ContactLink> = v.object({
  id: id(),
  fromId: contactId,
  toId: contactId,
  kind: oneOf<LinkKind>({
    family: true,
    partner: true,
    friend: true,
    'works-at': true,
    'referred-by': true,
    other: true,
  }),
  label: v.string(),
  createdAt: instant,
});

const consentEvent: RowSchema<ConsentEvent> = v.object({
  id: id(),
  contactId,
  purpose: oneOf<ConsentPurpose>({
    email: true,
    phone: true,
    letter: true,
    chat: true,
    newsletter: true,
    greetings: true,
  }),
  decision: oneOf<ConsentEvent['decision']>({ given: true, refused: true, withdrawn: true }),
  decidedAt: instant,
  source: v.string(),
  wording: v.exactOptional(v.string()),
  language: v.exactOptional(v.string()),
  evidence: v.exactOptional(v.string()),
  expiresOn: v.exactOptional(day),
});

const customField: RowSchema<CustomField> = v.object({
  id: id(),
  label: v.string(),
  kind: oneOf<CustomField['kind']>({
    text: true,
    number: true,
    date: true,
    link: true,
    'yes-no': true,
  }),
  position: v.number(),
  createdAt: instant,
});

const interaction: RowSchema<Interaction> = v.object({
  id: id<InteractionId>(),
  contactId,
  kind: oneOf<InteractionKind>({
    note: true,
    call: true,
    visit: true,
    email: true,
    chat: true,
    social: true,
    letter: true,
  }),
  direction: v.nullable(oneOf<'in' | 'out'>({ in: true, out: true })),
  text: v.string(),
  mood: v.nullable(
    oneOf<Mood>({ delighted: true, content: true, neutral: true, unhappy: true, upset: true }),
  ),
  durationMinutes: v.nullable(v.number()),
  nextStep: v.string(),
  happenedAt: instant,
  zone: v.string(),
  isPrivate: v.boolean(),
  isWow: v.exactOptional(v.literal(true)),
  createdAt: instant,
  updatedAt: instant,
});

const promise: RowSchema<CarePromise> = v.object({
  id: id<PromiseId>(),
  contactId,
  interactionId: v.nullable(id<InteractionId>()),
  text: v.string(),
  by: oneOf<CarePromise['by']>({ us: true, them: true }),
  dueOn: v.nullable(day),
  status: oneOf<CarePromise['status']>({ open: true, kept: true, broken: true, withdrawn: true }),
  resolvedAt: v.nullable(instant),
  createdAt: instant,
  updatedAt: instant,
});

const settingValues: { readonly [Name in keyof ShopSettings]: RowSchema<ShopSettings[Name]> } = {
  ownerName: v.string(),
  shopName: v.string(),
  country: v.string(),
  currency: v.string(),
  shopAddress: v.string(),
  ownerAddress: oneOf<ShopSettings['ownerAddress']>({ informal: true, formal: true }),
  firstRunDoneAt: v.nullable(instant),
  region: v.string(),
  shopHours: v.array(officeHours),
  quietHours: hoursSpan,
  contactBudget: v.nullable(contactBudget),
  reminders: v.object({ isOn: v.boolean(), digestAt: v.nullable(v.string()) }),
  hiddenSeasons: v.array(v.string()),
  care: careSettings,
  asking: askingRules,
  insights: insightSettings,
  glossary,
  privacy: privacySettings,
  importMappings: record,
};

/** A choice that this release does not know yet is kept as it is; one that it knows has its type. */
const setting: RowSchema<Setting> = v.custom<Setting>((value) => {
  if (!isRecord(value) || typeof value['id'] !== 'string' || !('value' in value)) return false;
  const known = Object.hasOwn(settingValues, value['id'])
    ? settingValues[value['id'] as keyof ShopSettings]
    : null;
  return known === null ? value['id'] !== '' : v.is(known, value['value']);
});

const batch: RowSchema<Batch> = v.object({
  id: id(),
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  at: v.string(),
  device: v.string(),
  act: v.object({
    key: v.string(),
    args: v.record(v.string(), v.union([v.string(), v.number()])),
  }),
  undoes: v.exactOptional(v.string()),
  direction: v.exactOptional(oneOf<'undo' | 'redo'>({ undo: true, redo: true })),
  isQuiet: v.exactOptional(v.literal(true)),
  via: v.exactOptional(v.string()),
});

const change: RowSchema<Change> = v.object({
  id: id(),
  batch: v.string(),
  at: v.string(),
  device: v.string(),
  table: v.picklist<readonly StoredTable[]>(STORED_TABLES),
  key: v.string(),
  kind: oneOf<Change['kind']>({ create: true, update: true, delete: true }),
  before: v.exactOptional(record),
  after: v.exactOptional(record),
  keys: v.exactOptional(v.array(v.string())),
  rows: v.exactOptional(v.array(record)),
});

// Schema versions 2 to 5 added tables and changed none. When a version changes one, its rows are told apart here.
const ROWS: { readonly [Table in BackupTable]: RowSchema<BackupTables[Table]> } = {
  settings: setting,
  customFields: customField,
  contacts: contact,
  photos: photo,
  links: link,
  consentEvents: consentEvent,
  interactions: interaction,
  promises: promise,
  products: product,
  purchases: purchase,
  refunds: refund,
  renewals: renewal,
  programmes: programme,
  rewards: reward,
  cards: card,
  ledgerEntries: ledgerEntry,
  appointments: appointment,
  customs: customs,
  greetings: greeting,
  countryNotes: countryNote,
  holidayCorrections: holidayCorrection,
  thanks,
  careMarks: careMark,
  keepInTouch,
  journeyPlans: journeyPlan,
  journeys: journey,
  answers: answer,
  askings: asking,
  criticisms: criticism,
  leavings: leaving,
  ideas: idea,
  messages: message,
  templates: template,
  segments: segment,
  campaigns: campaign,
  costs: cost,
  rates: rate,
  twinDecisions: twinDecision,
  personMerges: personMerge,
  privacyRecords: privacyRecord,
  privacyCases: privacyCase,
  erasures: erasure,
  laptops: laptop,
  exchanges: exchange,
  batches: batch,
  changes: change,
};

/**
 * What is wrong with a row: the path of the first field that is missing or of another type; `null`
 * if nothing is. Fields that the schema does not name are left alone. Never answers with a value.
 */
export function rowProblem(table: BackupTable, row: unknown): string | null {
  const result = v.safeParse(ROWS[table], row, { abortEarly: true });
  if (result.success) return null;
  const path = v.getDotPath(result.issues[0]);
  return path ?? 'row';
}
