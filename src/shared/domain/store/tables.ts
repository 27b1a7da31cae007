import type { ConsentEvent } from '../contacts/consent';
import type { Contact } from '../contacts/contact';
import type { ContactLink } from '../contacts/contactLink';
import type { CustomField } from '../contacts/customField';
import type { Photo } from '../contacts/photo';
import type { Interaction } from '../interactions/interaction';
import type { CarePromise } from '../promises/promise';
import type { Setting } from '../settings/setting';

/** The tables of facts: what is journaled, backed up, restored and merged. */
export type Tables = {
  readonly contacts: Contact;
  readonly photos: Photo;
  readonly links: ContactLink;
  readonly consentEvents: ConsentEvent;
  readonly customFields: CustomField;
  readonly interactions: Interaction;
  readonly promises: CarePromise;
  readonly settings: Setting;
};

/** The name of a table of facts. */
export type StoredTable = keyof Tables;

/** Every table of facts once, in the order in which a backup lists them. */
export const STORED_TABLES: readonly StoredTable[] = [
  'settings',
  'customFields',
  'contacts',
  'photos',
  'links',
  'consentEvents',
  'interactions',
  'promises',
];
