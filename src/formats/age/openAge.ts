import { LIMITS } from '@shared/kernel/readingLimits';
import { armor, Decrypter } from 'age-encryption';
import type { SealHeader, SealKey, SealRefusal } from '@shared/domain/encryption/sealedFile';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { ARMOUR_BEGIN, findHeader, isArmoured } from './header';
import { bytesOf, joinedPieces, streamOf } from './streams';

/** Bytes between the header and the content. Source: https://age-encryption.org/v1, Payload. */
const NONCE_BYTES = 16;
const CHUNK_BYTES = 64 * 1024 + 16;
const TAG_BYTES = 16;

/** How the library says that no key fits; it has no other way. `openAge.test.ts` notices when it changes. */
const NO_KEY_FITS = "no identity matched any of the file's recipients";

/**
 * Opens a stream in the age format, 64 KiB at a time.
 *
 * @param onPiece - Takes the content. Each piece is authentic, but the file may still turn out to be damaged later or
 *   to end too early: keep nothing before the answer is yes.
 * @throws what the source or `onPiece` throws.
 */
export async function openAge(
  source: ReadableStream<Uint8Array>,
  key: SealKey,
  onPiece: (piece: Uint8Array) => void | Promise<void>,
): Promise<Result<SealHeader, SealRefusal>> {
  const begun = await begin(source);
  if (!begun.ok) return begun;
  const { header, size, feed } = begun.value;
  if (header.kind === 'passphrase' && key.kind === 'identity') {
    return refuse({ code: 'encryption/needs-passphrase' });
  }
  if (header.kind === 'keys') {
    if (header.keys === 0) return refuse({ code: 'encryption/foreign-keys' });
    if (key.kind === 'passphrase') return refuse({ code: 'encryption/needs-key' });
  }

  const opening = new Decrypter();
  if (key.kind === 'passphrase') opening.addPassphrase(key.passphrase.normalize('NFC'));
  else opening.addIdentity(key.identity);
  const why = (): SealRefusal => {
    // What the disk refuses is no property of the file.
    if (feed.fault !== null) throw feed.fault.reason;
    return { code: endsEarly(feed.taken - size) ? 'encryption/truncated' : 'encryption/damaged' };
  };

  let plain: ReadableStreamDefaultReader<Uint8Array>;
  try {
    plain = (await opening.decrypt(feed.stream)).getReader();
  } catch (fault) {
    if (fault instanceof Error && fault.message === NO_KEY_FITS) {
      return refuse({
        code: key.kind === 'passphrase' ? 'encryption/wrong-passphrase' : 'encryption/wrong-key',
      });
    }
    return refuse(why());
  }
  for (;;) {
    let next: Awaited<ReturnType<typeof plain.read>>;
    try {
      next = await plain.read();
    } catch {
      return refuse(why());
    }
    if (next.done) return ok(header);
    if (next.value.length > 0) await onPiece(next.value);
  }
}

/** Opens what is in memory already; answers with the whole content or none of it. */
export async function openBytes(
  bytes: Uint8Array,
  key: SealKey,
): Promise<Result<Uint8Array<ArrayBuffer>, SealRefusal>> {
  const pieces: Uint8Array[] = [];
  const opened = await openAge(streamOf([bytes]), key, (piece) => {
    pieces.push(piece);
  });
  return opened.ok ? ok(joinedPieces(pieces)) : opened;
}

/** Whether content of this many bytes, nonce included, must have been cut: no chunk is that short. */
function endsEarly(bytes: number): boolean {
  const inChunks = bytes - NONCE_BYTES;
  if (inChunks < TAG_BYTES) return true;
  const last = inChunks % CHUNK_BYTES;
  return last > 0 && last <= TAG_BYTES && inChunks > CHUNK_BYTES;
}

/** The file as the library reads it, with what went wrong at its source. */
type Feed = {
  readonly stream: ReadableStream<Uint8Array>;
  /** Bytes handed on so far. */
  taken: number;
  fault: { readonly reason: unknown } | null;
};

type Begun = { readonly header: SealHeader; readonly size: number; readonly feed: Feed };

/** Reads as much as the header needs, and puts it back in front. */
async function begin(source: ReadableStream<Uint8Array>): Promise<Result<Begun, SealRefusal>> {
  const reader = source.getReader();
  let held = new Uint8Array();
  for (;;) {
    if (held.length >= ARMOUR_BEGIN.length && isArmoured(held)) {
      return beginArmoured(held, reader);
    }
    const found = findHeader(held);
    if (found.ok) return ok({ ...found.value, feed: feedOf(held, reader) });
    // An empty beginning is not yet anything.
    const mayNeedMore = held.length === 0 || found.refusal.code === 'encryption/truncated';
    if ((!mayNeedMore && !isMaybeArmour(held)) || held.length > LIMITS.sealedHeader.most)
      return found;
    const next = await reader.read();
    if (next.done) return found;
    held = joinedPieces([held, next.value]);
  }
}

/** Too short to tell whether it is the text form. */
const isMaybeArmour = (bytes: Uint8Array): boolean =>
  bytes.length < 256 && ARMOUR_BEGIN.startsWith(String.fromCharCode(...bytes).trimStart());

/** The text form is read as a whole: nobody keeps large files in it. */
async function beginArmoured(
  held: Uint8Array,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Result<Begun, SealRefusal>> {
  const text = new TextDecoder('latin1').decode(await bytesOf(feedOf(held, reader).stream));
  let bytes: Uint8Array;
  try {
    bytes = armor.decode(text);
  } catch {
    const hasEnd = text.trimEnd().endsWith('-----END AGE ENCRYPTED FILE-----');
    return refuse({ code: hasEnd ? 'encryption/damaged' : 'encryption/truncated' });
  }
  const found = findHeader(bytes);
  return found.ok
    ? ok({ ...found.value, feed: feedOf(bytes, streamOf([]).getReader()) })
    : refuse(
        found.refusal.code === 'encryption/not-age'
          ? { code: 'encryption/damaged' }
          : found.refusal,
      );
}

function feedOf(held: Uint8Array, reader: ReadableStreamDefaultReader<Uint8Array>): Feed {
  let first: Uint8Array | null = held;
  const feed: Feed = {
    taken: 0,
    fault: null,
    stream: new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        if (first !== null) {
          feed.taken += first.length;
          if (first.length > 0) controller.enqueue(first);
          const wasEmpty = first.length === 0;
          first = null;
          if (!wasEmpty) return;
        }
        try {
          const next = await reader.read();
          if (next.done) {
            controller.close();
            return;
          }
          feed.taken += next.value.length;
          controller.enqueue(next.value);
        } catch (reason) {
          feed.fault = { reason };
          controller.error(reason);
        }
      },
    }),
  };
  return feed;
}
