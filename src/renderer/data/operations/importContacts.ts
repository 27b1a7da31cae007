import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ConsentEvent } from '@shared/domain/contacts/consent';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import type { ContactLink } from '@shared/domain/contacts/contactLink';
import type { CustomField } from '@shared/domain/contacts/customField';
import type { Interaction, InteractionId } from '@shared/domain/interactions/interaction';
import { creating, updating, type Write } from '@shared/domain/journal/write';
import { openingPosting, type Opening } from '@shared/domain/loyalty/opening';
import { standingLines } from '@shared/domain/loyalty/standingLines';
import type { StoredTable, Tables } from '@shared/domain/store/tables';
import type { RegularsDatabase } from '../database';
import { getMany } from '../journal/chunks';
import type { CommitOptions } from '../journal/commit';
import { actOf } from '../repositories/acts';
import { contactRow, withItemIds, type ContactFields } from '../repositories/contactRows';
import type { PhotoDraft } from '../repositories/contacts';
import { readBook, unsealedEntry } from '../repositories/ledgerRows';
import { readProgrammes } from '../repositories/programmeRows';
import { inOrder } from '../repositories/customFields';
import { doing, save, type Dependencies, type Saving } from '../repositories/saving';

/**
 * What a file becomes, decided. Ids are given by whoever decides (UUIDv7), so that notes, photos and
 * ties can name the contacts they belong to.
 */
export type ImportPlan = {
  /** For the list of acts: the file's name. */
  readonly fileName: string;
  readonly creates: readonly {
    readonly id: ContactId;
    readonly draft: ContactDraft;
    readonly importKeys: readonly string[];
    readonly photo?: PhotoDraft;
  }[];
  /** Only fields that the file changes; a contact that is gone meanwhile is passed over. */
  readonly updates: readonly {
    readonly id: ContactId;
    readonly fields: ContactFields;
    readonly photo?: PhotoDraft;
  }[];
  /** Fields of the owner's own that the file needs; they go behind those that are there. */
  readonly customFields: readonly Pick<CustomField, 'id' | 'label' | 'kind'>[];
  readonly interactions: readonly Omit<Interaction, 'id' | 'createdAt' | 'updatedAt'>[];
  readonly consents: readonly Omit<ConsentEvent, 'id'>[];
  readonly links: readonly Omit<ContactLink, 'id' | 'createdAt'>[];
  /** Points that people bring along: the first entry of their book, for those whose book is empty. */
  readonly openings: readonly Opening[];
};

/** How many contacts an import wrote; `gone` were deleted between the dry run and now. */
export type ImportOutcome = {
  readonly created: number;
  readonly updated: number;
  readonly gone: number;
};

/**
 * Writes a whole file as one act: all or nothing, and taken back in one go, updates included.
 * Aborting through the signal leaves nothing.
 */
export type ImportContacts = (plan: ImportPlan, options?: CommitOptions) => Saving<ImportOutcome>;

/** The import of contacts into a database. */
export function createImportContacts({ db, door, clock, newId }: Dependencies): ImportContacts {
  return (plan, options) =>
    save(
      door,
      async () => {
        const now = clock.now();
        const stored = await getMany(
          db.contacts,
          plan.updates.map(({ id }) => id),
        );
        const updates = plan.updates.filter((_update, index) => stored[index] !== undefined);
        const there = new Set([...plan.creates, ...updates].map(({ id }) => id));
        // Notes and ties may also name contacts that the file itself does not change.
        const named = [
          ...plan.interactions.map(({ contactId }) => contactId),
          ...plan.consents.map(({ contactId }) => contactId),
          ...plan.links.flatMap(({ fromId, toId }) => [fromId, toId]),
          ...plan.openings.map(({ contactId }) => contactId),
        ].filter((id) => !there.has(id));
        for (const contact of await getMany(db.contacts, [...new Set(named)])) {
          if (contact) there.add(contact.id);
        }

        const withPhoto = updates.filter(({ photo }) => photo !== undefined);
        const photos = await db.photos.bulkGet(withPhoto.map(({ id }) => id));
        const last = inOrder(await db.customFields.toArray()).at(-1)?.position ?? -1;

        const writes: Write[] = [
          ...rows(
            'customFields',
            plan.customFields.map((field, index) => ({
              ...field,
              position: last + 1 + index,
              createdAt: now,
            })),
          ),
          ...rows(
            'contacts',
            plan.creates.map(({ id, draft, importKeys, photo }) =>
              contactRow(draft, { id, now, importKeys, hasPhoto: !!photo }, newId),
            ),
          ),
          ...updates.map(({ id, fields, photo }) =>
            updating('contacts', id, {
              ...withItemIds(fields, newId),
              ...(photo && { hasPhoto: true }),
            }),
          ),
          ...rows('photos', [
            ...plan.creates.flatMap(({ id, photo }) => (photo ? [{ ...photo, id }] : [])),
            ...withPhoto.flatMap(({ id, photo }, index) =>
              photo && !photos[index] ? [{ ...photo, id }] : [],
            ),
          ]),
          ...withPhoto.flatMap(({ id, photo }, index) =>
            photo && photos[index] ? [updating('photos', id, photo)] : [],
          ),
          ...rows(
            'interactions',
            plan.interactions
              .filter(({ contactId }) => there.has(contactId))
              .map((draft) => ({
                ...draft,
                ...stamped<InteractionId>(newId, now),
                updatedAt: now,
              })),
          ),
          ...rows(
            'consentEvents',
            plan.consents
              .filter(({ contactId }) => there.has(contactId))
              .map((draft) => ({ ...draft, id: newId() })),
          ),
          ...rows(
            'links',
            plan.links
              .filter(({ fromId, toId }) => there.has(fromId) && there.has(toId))
              .map((draft) => ({ ...draft, ...stamped<string>(newId, now) })),
          ),
        ];
        writes.push(
          ...(await openingWrites(
            db,
            plan.openings.filter(({ contactId }) => there.has(contactId)),
            {
              fileName: plan.fileName,
              today: clock.today(),
              newId,
              newcomers: new Set(plan.creates.map(({ id }) => id)),
            },
          )),
        );
        return doing(
          actOf('import.done', {
            file: plan.fileName,
            count: plan.creates.length + updates.length,
          }),
          writes,
          {
            created: plan.creates.length,
            updated: updates.length,
            gone: plan.updates.length - updates.length,
          },
        );
      },
      options,
    );
}

/**
 * The first entries of books that are still empty, or of which every line was taken back; a book that
 * began meanwhile stays as it is.
 */
async function openingWrites(
  db: RegularsDatabase,
  openings: readonly Opening[],
  {
    fileName,
    today,
    newId,
    newcomers,
  }: Pick<Dependencies, 'newId'> & {
    readonly fileName: string;
    readonly today: IsoDate;
    /** Whose books cannot have begun. */
    readonly newcomers: ReadonlySet<ContactId>;
  },
): Promise<readonly Write[]> {
  const empty: Opening[] = [];
  for (const opening of openings) {
    const { contactId } = opening;
    if (newcomers.has(contactId)) empty.push(opening);
    else {
      const book = (await readBook(db, contactId)).filter(({ unit }) => unit === 'points');
      if (standingLines(book).size === 0) empty.push(opening);
    }
  }
  if (empty.length === 0) return [];
  const { programmes, areStored } = await readProgrammes(db);
  const batch = newId();
  return [
    ...(areStored ? [] : [creating('programmes', programmes)]),
    creating(
      'ledgerEntries',
      empty.map((opening) =>
        unsealedEntry(openingPosting(opening, fileName, batch, programmes, today), newId()),
      ),
    ),
  ];
}

const rows = <T extends StoredTable>(table: T, list: readonly Tables[T][]): readonly Write[] =>
  list.length > 0 ? [creating(table, list)] : [];

const stamped = <Id extends string>(newId: () => string, now: Instant) => ({
  id: newId() as Id,
  createdAt: now,
});
