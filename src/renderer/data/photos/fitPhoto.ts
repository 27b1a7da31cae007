import { LIMITS } from '@shared/kernel/readingLimits';
import type { Photo } from '@shared/domain/contacts/photo';

/** A picture that is small enough to keep. */
export type FittedPhoto = Omit<Photo, 'id'> & {
  /** Whether it had to be made smaller. */
  readonly isScaled: boolean;
};

const SIDES = [512, 384, 256, 160];
const KEPT_TYPES: readonly Photo['mediaType'][] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
];

/**
 * Makes a picture small enough to keep: as it is if it fits, else as a JPEG of at most 512 pixels a
 * side. Works in windows and workers. `null` if the bytes are no picture that the engine can show.
 */
export async function fitPhoto(
  mediaType: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FittedPhoto | null> {
  const picture = await decode(mediaType, bytes);
  if (picture === null) return null;
  const kept = KEPT_TYPES.find((type) => type === mediaType.toLowerCase());
  try {
    if (kept !== undefined && bytes.length <= LIMITS.photo.most) {
      return { mediaType: kept, bytes, isScaled: false };
    }
    for (const side of SIDES) {
      const smaller = await drawn(picture, side);
      if (smaller.length <= LIMITS.photo.most) {
        return { mediaType: 'image/jpeg', bytes: smaller, isScaled: true };
      }
    }
    return null;
  } finally {
    picture.close();
  }
}

async function decode(
  mediaType: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes], { type: mediaType }));
  } catch {
    return null; // Not a picture, or a damaged one: the caller says so.
  }
}

async function drawn(picture: ImageBitmap, side: number): Promise<Uint8Array<ArrayBuffer>> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No drawing context');
  // JPEG knows no transparency; a white ground is what address books show.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return new Uint8Array(await blob.arrayBuffer());
}
