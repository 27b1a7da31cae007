import type { ContactId } from '@shared/domain/contacts/contact';
import type { RegularsDatabase } from '../database';

/** Whose data are blocked: they are kept, and not used (Article 18 of the General Data Protection Regulation). */
export const restrictedPeople = async (db: RegularsDatabase): Promise<ReadonlySet<ContactId>> =>
  new Set(
    (await db.privacyRecords.toArray()).flatMap(({ id, restrictedSince }) =>
      restrictedSince === null ? [] : [id],
    ),
  );
