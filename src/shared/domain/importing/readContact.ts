import type { IsoDate } from '../calendar/isoDate';
import type { ConsentPurpose } from '../contacts/consent';
import type { ContactDraft } from '../contacts/contact';
import type { LinkKind } from '../contacts/contactLink';

/** Something in a row or card that a person should look at. The code selects the sentence (`import:problem.<code>`). */
export type ReadProblem = {
  readonly code: string;
  /** The column or property, as the file names it; empty if it is the whole row. */
  readonly column: string;
  /** The value as it stands in the file, shortened to 200 characters. */
  readonly value: string;
  /** `blocking`: the row cannot become a contact. `notice`: it can, and the value is kept as text. */
  readonly severity: 'blocking' | 'notice';
};

/** A value for which the contact has no field: it becomes a custom field of that label, or a line of the notes. */
export type ExtraValue = { readonly label: string; readonly value: string };

/** An exchange that the file tells of, such as a dated remark. */
export type ReadNote = { readonly text: string; readonly happenedOn: IsoDate | null };

/** A picture as the file holds it, before it is made small enough to keep. */
export type ReadPhoto = { readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** One row or card of a file, read: the same for tables and vCards. */
export type ReadContact = {
  /** Number of the row (the header is row 1) or of the card (from 1) in the file. */
  readonly position: number;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** Ids within `draft` are empty: they are given when the contact is stored. */
  readonly draft: ContactDraft;
  readonly notes: readonly ReadNote[];
  readonly consents: readonly {
    readonly purpose: ConsentPurpose;
    readonly decision: 'given' | 'refused';
  }[];
  /** Ties to people by name, such as a spouse. */
  readonly relations: readonly {
    readonly kind: LinkKind;
    readonly label: string;
    readonly name: string;
  }[];
  readonly photo: ReadPhoto | null;
  /** The balance of points that the file tells of, 1 or more; `null` if it tells of none. */
  readonly openingPoints: number | null;
  readonly extras: readonly ExtraValue[];
  readonly problems: readonly ReadProblem[];
  /** Identifies the same row or card in a second import: the file's own id where it has one, else a hash of its content. */
  readonly importKeys: readonly string[];
  /** The row or card exactly as it stood in the file, for the list of rows that failed. */
  readonly raw: readonly string[];
};
