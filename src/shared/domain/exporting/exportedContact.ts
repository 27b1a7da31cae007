import type { ConsentPurpose } from '../contacts/consent';
import type { Contact } from '../contacts/contact';
import type { LinkKind } from '../contacts/contactLink';
import type { Photo } from '../contacts/photo';
import type { Interaction } from '../interactions/interaction';

/** A tie as it is handed out: the other side by name. */
export type ExportedLink = {
  readonly kind: LinkKind;
  readonly label: string;
  readonly name: string;
};

/** A contact with everything of it that leaves the program. */
export type ExportedContact = {
  readonly contact: Contact;
  readonly photo: Photo | null;
  readonly links: readonly ExportedLink[];
  /** Oldest first; empty to keep them in the program. Private ones are never written. */
  readonly interactions: readonly Interaction[];
  /** The latest decision for each purpose. */
  readonly consents: readonly {
    readonly purpose: ConsentPurpose;
    readonly decision: 'given' | 'refused';
  }[];
};
