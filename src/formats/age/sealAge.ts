import { Encrypter } from 'age-encryption';
import { WORK_FACTOR, type SealLock } from '@shared/domain/encryption/sealedFile';
import { bytesOf, streamOf } from './streams';

/**
 * Seals a stream in the age format: 64 KiB at a time, so that memory does not grow with the file.
 *
 * @param workFactor - Of scrypt, for passphrases; only tests want less work.
 * @throws if the recipient is no public key.
 */
export function sealAge(
  plain: ReadableStream<Uint8Array>,
  lock: SealLock,
  workFactor = WORK_FACTOR,
): Promise<ReadableStream<Uint8Array>> {
  const sealing = new Encrypter();
  if (lock.kind === 'passphrase') {
    sealing.setScryptWorkFactor(workFactor);
    // The same key press may give one character or two; both must fit tomorrow.
    sealing.setPassphrase(lock.passphrase.normalize('NFC'));
  } else {
    sealing.addRecipient(lock.recipient);
  }
  return sealing.encrypt(plain);
}

/** Seals what is in memory already. */
export async function sealBytes(
  pieces: Iterable<Uint8Array>,
  lock: SealLock,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(await sealAge(streamOf(pieces), lock, workFactor));
}
