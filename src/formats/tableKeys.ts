import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldWords } from '@shared/domain/importing/cellText';
import type { ReadContact } from '@shared/domain/importing/readContact';

/** The first 128 bits of SHA-256, in hexadecimal: for knowing again, not for keeping secrets. */
const fingerprint = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 16));

/** What tables with the same columns share, whatever their order and case: the name of a remembered mapping. */
export function headerFingerprint(header: readonly string[]): string {
  const names = header.map(foldWords).sort();
  return fingerprint(JSON.stringify(names));
}

/** Knows a row again in which nothing changed, whatever was made of its columns. */
export function rowKey(header: readonly string[], cells: readonly string[]): string {
  const pairs = cells
    .map((cell, at) => [foldWords(header[at] ?? ''), cell.trim()] as const)
    .filter(([, cell]) => cell !== '')
    .map((pair) => JSON.stringify(pair))
    .sort();
  return `row:${fingerprint(pairs.join('\n'))}`;
}

/** Knows a contact again that was read with the same result. */
export function readKey(contact: Omit<ReadContact, 'importKeys'>): string {
  const { draft, notes, consents, relations, extras } = contact;
  // The file's name says nothing about the person.
  const told = { ...draft, source: null };
  return `read:${fingerprint(JSON.stringify([told, notes, consents, relations, extras]))}`;
}

/** Knows a person again by the other program's number; `table` is the fingerprint of the header it stood under. */
export const outerKey = (table: string, column: string, value: string): string =>
  `id:${table.slice(0, 12)}:${foldWords(column)}:${value.trim().slice(0, 200)}`;
