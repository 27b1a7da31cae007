import { jsonOrNothing } from '@shared/kernel/safeJson';
import type { Instant } from '../../calendar/clock';
import { isIsoDate, type IsoDate } from '../../calendar/isoDate';
import type { BackupFacts } from '../facts';
import type { HeldBack } from '../files';
import { BACKUP_PURPOSES, type BackupPurpose } from '../purpose';

/** What this computer knows of a backup that it made, wherever its copies lie. */
export type CatalogueEntry = {
  readonly fileName: string;
  readonly sizeBytes: number;
  /** SHA-256 in hex of the file on the disk, sealed or not. */
  readonly sha256: string;
  readonly purpose: BackupPurpose;
  readonly facts: BackupFacts;
  /** The folders in which it was read back and compared, and when. */
  readonly copies: readonly { readonly folder: string; readonly verifiedAt: Instant }[];
  readonly rehearsal: { readonly at: Instant; readonly isRestorable: boolean } | null;
  /** It goes on this day whatever the rule would keep: somebody who was erased may be in it. */
  readonly endsOn?: IsoDate;
};

/** Everything that is kept about backups beside the files. */
export type Catalogue = {
  readonly entries: readonly CatalogueEntry[];
  readonly since: Instant | null;
  readonly held: HeldBack | null;
};

/** Nothing was ever backed up here. */
export const NO_CATALOGUE: Catalogue = { entries: [], since: null, held: null };

/** The catalogue in its file. */
export type CatalogueFile = {
  readonly get: () => Promise<Catalogue>;
  /** Changes it and writes it, one change after the other. A change that answers with what it got writes nothing. */
  readonly change: (change: (before: Catalogue) => Catalogue) => Promise<Catalogue>;
};

/** The same file: what its name and size say. */
export const isFileOf = (
  { fileName, sizeBytes }: Pick<CatalogueEntry, 'fileName' | 'sizeBytes'>,
  file: { readonly fileName: string; readonly sizeBytes: number },
): boolean => fileName === file.fileName && sizeBytes === file.sizeBytes;

/** Whether a backup was read back from this folder. */
export const hasCopy = ({ copies }: CatalogueEntry, folder: string): boolean =>
  copies.some((copy) => copy.folder === folder);

/**
 * The catalogue from its text. It is a memory, never the truth: whether a file is there is always looked at anew, and
 * what is not in it is never cleared away. One damaged line therefore costs that line alone, and never a backup.
 */
export function readCatalogue(text: string): Catalogue {
  const stored = recordOf(jsonOrNothing(text));
  const entries = Array.isArray(stored['entries']) ? (stored['entries'] as unknown[]) : [];
  const { since, held } = stored;
  return {
    entries: entries.map(readEntry).filter((entry) => entry !== null),
    since: isWhole(since) ? since : null,
    held: readHeld(recordOf(held)),
  };
}

type Unknown = Readonly<Record<string, unknown>>;

const recordOf = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null ? (value as Unknown) : {};

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const isText = (value: unknown): value is string => typeof value === 'string';

function readEntry(value: unknown): CatalogueEntry | null {
  const { fileName, sizeBytes, sha256, purpose, facts, copies, rehearsal, endsOn } =
    recordOf(value);
  const known = BACKUP_PURPOSES.find((one) => one === purpose);
  const read = readFacts(recordOf(facts));
  if (!isText(fileName) || !isWhole(sizeBytes) || !isText(sha256)) return null;
  if (known === undefined || read === null || !Array.isArray(copies)) return null;
  return {
    ...{ fileName, sizeBytes, sha256, purpose: known, facts: read },
    copies: copies.map((copy) => readCopy(recordOf(copy))).filter((copy) => copy !== null),
    rehearsal: readRehearsal(recordOf(rehearsal)),
    ...(isText(endsOn) && isIsoDate(endsOn) && { endsOn }),
  };
}

function readCopy({ folder, verifiedAt }: Unknown): CatalogueEntry['copies'][number] | null {
  return isText(folder) && isWhole(verifiedAt) ? { folder, verifiedAt } : null;
}

function readRehearsal({ at, isRestorable }: Unknown): CatalogueEntry['rehearsal'] {
  return isWhole(at) && typeof isRestorable === 'boolean' ? { at, isRestorable } : null;
}

function readFacts(stored: Unknown): BackupFacts | null {
  const { createdAt, seq, schemaVersion, people, rows, ledgerEntries, ledgerSum } = stored;
  const { appVersion, sha256, fall } = stored;
  const isFall = fall === 'none' || fall === 'explained' || fall === 'unexplained';
  return isWhole(createdAt) &&
    isWhole(seq) &&
    isWhole(schemaVersion) &&
    isWhole(people) &&
    isWhole(rows) &&
    isWhole(ledgerEntries) &&
    isWhole(ledgerSum) &&
    isText(appVersion) &&
    isText(sha256) &&
    isFall
    ? {
        ...{ createdAt, seq, schemaVersion, appVersion, people, rows },
        ...{ ledgerEntries, ledgerSum, sha256, fall },
      }
    : null;
}

function readHeld({
  at,
  peopleBefore,
  peopleNow,
  entriesBefore,
  entriesNow,
}: Unknown): HeldBack | null {
  return isWhole(at) &&
    isWhole(peopleBefore) &&
    isWhole(peopleNow) &&
    isWhole(entriesBefore) &&
    isWhole(entriesNow)
    ? { at, peopleBefore, peopleNow, entriesBefore, entriesNow }
    : null;
}
