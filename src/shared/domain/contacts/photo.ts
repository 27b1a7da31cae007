import type { ContactId } from './contact';

/** A contact's picture; at most as large as `LIMITS.photo` says, so that it stays inside the database's own files. */
export type Photo = {
  /** The contact's id: one picture each. */
  readonly id: ContactId;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
  readonly bytes: Uint8Array<ArrayBuffer>;
};
