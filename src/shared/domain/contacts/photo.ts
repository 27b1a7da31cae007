import type { ContactId } from './contact';

/** A contact's picture; at most `MAX_PHOTO_BYTES`, so that it stays inside the database's own files. */
export type Photo = {
  /** The contact's id: one picture each. */
  readonly id: ContactId;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** 48 KiB: values above about 64 kB live in separate files that disk cleaners delete. */
export const MAX_PHOTO_BYTES = 48 * 1024;
