import type { ContactId } from '@shared/domain/contacts/contact';
import type { Exchange, Laptop, MergeConflict } from '@shared/domain/exchange/exchange';
import type {
  BackupInReach,
  Erasure,
  ErasureReason,
  Fingerprint,
  FingerprintKind,
  StaysWhy,
} from '@shared/domain/privacy/erasure';
import type { PrivacyCase, PrivacyCaseKind } from '@shared/domain/privacy/privacyCase';
import type { PrivacySettings } from '@shared/domain/privacy/retention';
import type { LegalBasis, PrivacyRecord } from '@shared/domain/privacy/privacyRecord';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import type { MovedRows, PersonMerge, SetAsideRow } from '@shared/domain/twins/personMerge';
import type { TwinDecision } from '@shared/domain/twins/twinDecision';
import * as v from 'valibot';
import { contact } from './contactSchema';
import { day, id, instant, oneOf, record, type RowSchema } from './schemaParts';

const contactId = id<ContactId>();
const table = v.picklist<readonly StoredTable[]>(STORED_TABLES);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const countsByTable = v.record(v.string(), count);

/** Two who are not the same, schema version 6. */
export const twinDecision: RowSchema<TwinDecision> = v.object({
  id: id(),
  oneId: contactId,
  otherId: contactId,
  decidedAt: instant,
});

const movedRows: RowSchema<MovedRows> = v.object({ table, keys: v.array(v.string()) });
const setAsideRow: RowSchema<SetAsideRow> = v.object({ table, row: record });

/** Two records that became one, schema version 6. */
export const personMerge: RowSchema<PersonMerge> = v.object({
  id: id(),
  keptId: contactId,
  goneId: contactId,
  mergedAt: instant,
  splitAt: v.nullable(instant),
  gone: contact,
  keptBefore: record,
  keptAfter: record,
  moved: v.array(movedRows),
  setAside: v.array(setAsideRow),
});

/** What privacy law wants to be known about one person, schema version 6. */
export const privacyRecord: RowSchema<PrivacyRecord> = v.object({
  id: contactId,
  basis: v.nullable(
    oneOf<LegalBasis>({
      consent: true,
      contract: true,
      'legal-duty': true,
      'legitimate-interest': true,
    }),
  ),
  note: v.string(),
  restrictedSince: v.nullable(day),
  restrictedWhy: v.string(),
  keepUntil: v.nullable(day),
  createdAt: instant,
  updatedAt: instant,
});

/** The owner's choices about privacy. */
export const privacySettings: RowSchema<PrivacySettings> = v.object({
  retentionYears: v.record(v.string(), count),
  howAnswered: v.string(),
});

/** A request of somebody about their own data, schema version 6. */
export const privacyCase: RowSchema<PrivacyCase> = v.object({
  id: id(),
  contactId: v.nullable(contactId),
  kind: oneOf<PrivacyCaseKind>({
    access: true,
    rectification: true,
    erasure: true,
    restriction: true,
    portability: true,
    objection: true,
  }),
  receivedOn: day,
  dueOn: day,
  extendedTo: v.nullable(day),
  answeredOn: v.nullable(day),
  note: v.string(),
  createdAt: instant,
  updatedAt: instant,
});

const fingerprint: RowSchema<Fingerprint> = v.object({
  kind: oneOf<FingerprintKind>({ record: true, email: true, phone: true, name: true }),
  hash: v.string(),
});

const backupInReach: RowSchema<BackupInReach> = v.object({
  fileName: v.string(),
  isRewritten: v.boolean(),
  goneBy: v.nullable(day),
  why: v.exactOptional(
    oneOf<StaysWhy>({
      ...{ sealed: true, away: true, foreign: true },
      ...{ unreadable: true, refused: true, aside: true },
    }),
  ),
});

/** The certificate of an erasure, schema version 6. */
export const erasure: RowSchema<Erasure> = v.object({
  id: id(),
  erasedAt: instant,
  reason: oneOf<ErasureReason>({ request: true, objection: true, retention: true, mistake: true }),
  salt: v.string(),
  fingerprints: v.array(fingerprint),
  removed: countsByTable,
  kept: countsByTable,
  provenAt: v.nullable(instant),
  backups: v.array(backupInReach),
  turnedAway: count,
});

/** A computer of the shop, schema version 6. */
export const laptop: RowSchema<Laptop> = v.object({
  id: id(),
  name: v.string(),
  createdAt: instant,
  updatedAt: instant,
});

const mergeConflict: RowSchema<MergeConflict> = v.object({
  table,
  key: v.string(),
  field: v.string(),
  contactId: v.nullable(contactId),
  // Any value of any row may stand here.
  mine: v.unknown(),
  theirs: v.unknown(),
  took: oneOf<MergeConflict['took']>({ mine: true, theirs: true }),
});

/** A file of another computer that was taken in, schema version 6. */
export const exchange: RowSchema<Exchange> = v.object({
  id: id(),
  laptopId: v.string(),
  at: instant,
  fileCreatedAt: instant,
  fileSeq: count,
  counts: v.object({
    added: count,
    changed: count,
    removed: count,
    keptAgainstDelete: count,
    turnedAway: count,
  }),
  conflicts: v.array(mergeConflict),
});
