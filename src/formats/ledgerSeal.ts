import type { Instant } from '@shared/domain/calendar/clock';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './backup/canonicalJson';

/** The end of a chain: what the next line follows. */
export type ChainHead = {
  /** The chain: a computer, or `SAMPLE_CHAIN`. */
  readonly device: string;
  /** Of the last line; 0 if there is none yet. */
  readonly seq: number;
  readonly hash: string;
  readonly postedAt: Instant;
};

const NOTHING_BEFORE = '0'.repeat(64);

/** The head of a chain without a line. */
export const emptyChain = (device: string): ChainHead => ({
  device,
  seq: 0,
  hash: NOTHING_BEFORE,
  postedAt: 0,
});

const hexOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The digest of a note, which stays when the note is erased; empty for an empty note. */
export const noteDigestOf = (id: string, note: string): string =>
  note === '' ? '' : hexOf(canonicalJson([id, note]));

/**
 * What the hash of an entry covers: everything but the note, for which its digest stands, and the
 * hash itself, as JSON with sorted keys and without spaces.
 */
export const sealedText = (entry: LedgerEntry): string =>
  canonicalJson({
    id: entry.id,
    contactId: entry.contactId,
    unit: entry.unit,
    kind: entry.kind,
    points: entry.points,
    effectiveOn: entry.effectiveOn,
    expiresOn: entry.expiresOn,
    lotId: entry.lotId,
    reversesId: entry.reversesId,
    programmeId: entry.programmeId,
    cause: entry.cause,
    causeKey: entry.causeKey,
    postedAt: entry.postedAt,
    noteDigest: entry.noteDigest,
    device: entry.device,
    seq: entry.seq,
    previousHash: entry.previousHash,
  });

/** The hash that an entry should have: SHA-256 in hex. Empty for one with figures that no entry of ours holds. */
export function hashOf(entry: LedgerEntry): string {
  const { points, postedAt, seq } = entry;
  return [points, postedAt, seq].every(Number.isFinite) ? hexOf(sealedText(entry)) : '';
}

/**
 * Puts new entries at the end of a chain, in their order: time, place, digest of the note, hash.
 *
 * @param at - Now; entries that bring a time of their own, as the sample history does, keep it. A
 *   clock that was set back does not take the chain back.
 * @returns The entries as they are to be written, and the new end of the chain.
 */
export function sealEntries(
  entries: readonly LedgerEntry[],
  head: ChainHead,
  at: Instant,
): { readonly entries: readonly LedgerEntry[]; readonly head: ChainHead } {
  let last = head;
  const sealed = entries.map((entry) => {
    const open: LedgerEntry = {
      ...entry,
      postedAt: Math.max(entry.postedAt === 0 ? at : entry.postedAt, last.postedAt),
      noteDigest: noteDigestOf(entry.id, entry.note),
      device: last.device,
      seq: last.seq + 1,
      previousHash: last.hash,
      hash: '',
    };
    const hash = hashOf(open);
    last = { device: open.device, seq: open.seq, hash, postedAt: open.postedAt };
    return { ...open, hash };
  });
  return { entries: sealed, head: last };
}

/** What was changed in an entry since it was sealed; `null` if nothing was. An erased note is fine. */
export function checkSeal(entry: LedgerEntry): 'hash' | 'note' | null {
  if (hashOf(entry) !== entry.hash) return 'hash';
  return entry.note !== '' && noteDigestOf(entry.id, entry.note) !== entry.noteDigest
    ? 'note'
    : null;
}
