import { fingerprintsOf } from '@formats/erasedPeople';
import { creating, type Write } from '@shared/domain/journal/write';
import type { Erasure, ErasureReason } from '@shared/domain/privacy/erasure';
import type { Dependencies } from '../repositories/saving';
import type { PlannedErasure } from './erasing';

/** The certificate of a planned erasure, to be written with it. Sample people leave none. */
export function writingErasure(
  { clock, newId, random }: Pick<Dependencies, 'clock' | 'newId' | 'random'>,
  { ids, records, removed, kept }: PlannedErasure,
  reason: ErasureReason,
): { readonly erasure: Erasure | null; readonly writes: readonly Write[] } {
  const samples = new Set(records.filter(({ isSample }) => isSample).map(({ id }) => id));
  const real = ids.filter((id) => !samples.has(id));
  if (real.length === 0) return { erasure: null, writes: [] };
  const salt = hexOf(random(new Uint8Array(16)));
  const erasure: Erasure = {
    id: newId(),
    erasedAt: clock.now(),
    reason,
    salt,
    fingerprints: fingerprintsOf(
      salt,
      real,
      records.filter(({ isSample }) => !isSample),
    ),
    removed,
    kept,
    provenAt: null,
    backups: [],
    turnedAway: 0,
  };
  return { erasure, writes: [creating('erasures', [erasure])] };
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
