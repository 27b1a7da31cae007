import { LIMITS } from '@shared/kernel/readingLimits';
import type { Contact, ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import type { Photo } from '@shared/domain/contacts/photo';
import { creating, removing, updating, type Write } from '@shared/domain/journal/write';
import { refuse } from '@shared/kernel/result';
import type { CommitOptions } from '../journal/commit';
import { nothing } from '../journal/commit';
import { getMany } from '../journal/chunks';
import { actName, actOf } from './acts';
import { contactRow, withItemIds, type ContactFields } from './contactRows';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** A picture without its owner. */
export type PhotoDraft = Omit<Photo, 'id'>;

/** People and organisations. Reads are for `useLive`; every write is one act. */
export type Contacts = {
  /** Also answers contacts in the trash; `null` if there is none. */
  readonly get: (id: ContactId) => Promise<Contact | null>;
  /** In the order of the ids, `null` where there is none. */
  readonly many: (ids: readonly ContactId[]) => Promise<readonly (Contact | null)[]>;
  /** How many invented people there are outside the trash. */
  readonly countSamples: () => Promise<number>;
  /** The trash, latest first. */
  readonly trashed: () => Promise<readonly Contact[]>;
  readonly photoOf: (id: ContactId) => Promise<Photo | null>;

  readonly create: (draft: ContactDraft, photo?: PhotoDraft) => Saving<Contact>;
  /**
   * Changes fields, and the photo with them where one is given; `null` takes it away. Photo and fields
   * are one act.
   */
  readonly update: (
    id: ContactId,
    fields: ContactFields,
    photo?: PhotoDraft | null,
  ) => Saving<null>;
  /** Answers how many contacts did not have the tag. */
  readonly tag: (ids: readonly ContactId[], tag: string, options?: CommitOptions) => Saving<number>;
  /** Answers how many contacts had the tag. */
  readonly untag: (
    ids: readonly ContactId[],
    tag: string,
    options?: CommitOptions,
  ) => Saving<number>;
  /** Says who in the shop looks after contacts; nobody for an empty name. Answers how many it changes for. */
  readonly setOwner: (
    ids: readonly ContactId[],
    owner: string,
    options?: CommitOptions,
  ) => Saving<number>;
  /** Puts contacts into the trash for 30 days, with all that belongs to them. Answers how many. */
  readonly trash: (ids: readonly ContactId[], options?: CommitOptions) => Saving<number>;
  readonly bringBack: (ids: readonly ContactId[], options?: CommitOptions) => Saving<number>;
  readonly setPhoto: (id: ContactId, photo: PhotoDraft) => Saving<null>;
  readonly removePhoto: (id: ContactId) => Saving<null>;
};

/** The repository of contacts. */
export function createContacts({ db, door, clock, newId }: Dependencies): Contacts {
  const some = async (ids: readonly ContactId[]): Promise<readonly Contact[]> =>
    (await getMany(db.contacts, [...new Set(ids)])).filter((contact) => contact !== undefined);

  /** What gives somebody another photo, or takes it away. */
  const photoWrite = async (id: ContactId, photo: PhotoDraft | null): Promise<Write> => {
    if (photo === null) return removing('photos', [id]);
    const isThere = (await db.photos.get(id)) !== undefined;
    return isThere ? updating('photos', id, photo) : creating('photos', [{ ...photo, id }]);
  };

  /** One act on those of many contacts that `change` has something to say about. */
  const changeMany = (
    ids: readonly ContactId[],
    change: (contact: Contact) => Write | null,
    actFor: (changed: readonly Contact[]) => ReturnType<typeof actOf>,
    options?: CommitOptions,
  ): Saving<number> =>
    save(
      door,
      async () => {
        const writes: Write[] = [];
        const changed: Contact[] = [];
        for (const contact of await some(ids)) {
          const write = change(contact);
          if (write === null) continue;
          writes.push(write);
          changed.push(contact);
        }
        return doing(actFor(changed), writes, changed.length);
      },
      options,
    );

  const setTrashed =
    (isTrashed: boolean, one: 'trashed' | 'broughtBack', many: `${typeof one}Many`) =>
    (ids: readonly ContactId[], options?: CommitOptions): Saving<number> =>
      changeMany(
        ids,
        (contact) =>
          (contact.trashedAt !== null) === isTrashed
            ? null
            : updating(
                'contacts',
                contact.id,
                { trashedAt: isTrashed ? clock.now() : null },
                contact,
              ),
        (changed) =>
          changed.length === 1
            ? actOf(`contacts.${one}`, { name: actName(changed[0]!) })
            : actOf(`contacts.${many}`, { count: changed.length }),
        options,
      );

  return {
    get: async (id) => (await db.contacts.get(id)) ?? null,
    many: async (ids) => (await db.contacts.bulkGet([...ids])).map((contact) => contact ?? null),
    // By their source: `isSample` has no index.
    countSamples: () =>
      db.contacts
        .where('source.kind')
        .equals('sample')
        .filter((contact) => contact.isSample && contact.trashedAt === null)
        .count(),
    trashed: () => db.contacts.where('trashedAt').above(0).reverse().toArray(),
    photoOf: async (id) => (await db.photos.get(id)) ?? null,

    create: (draft, photo) =>
      save(door, () => {
        if (photo && photo.bytes.length > LIMITS.photo.most) return Promise.resolve(tooLarge());
        const id = newId() as ContactId;
        const row = contactRow(draft, { id, now: clock.now(), hasPhoto: !!photo }, newId);
        const writes = [creating('contacts', [row])];
        if (photo) writes.push(creating('photos', [{ ...photo, id }]));
        return Promise.resolve(
          doing(actOf('contacts.created', { name: actName(row) }), writes, row),
        );
      }),

    update: (id, fields, photo) =>
      save(door, async () => {
        if (photo && photo.bytes.length > LIMITS.photo.most) return tooLarge();
        const contact = await db.contacts.get(id);
        if (!contact) return gone();
        const set = withItemIds(fields, newId);
        const name = actName({ ...contact, ...set });
        const writes = [
          updating(
            'contacts',
            id,
            photo === undefined ? set : { ...set, hasPhoto: photo !== null },
          ),
          ...(photo === undefined ? [] : [await photoWrite(id, photo)]),
        ];
        return doing(actOf('contacts.edited', { name }), writes, null);
      }),

    tag: (ids, tag, options) =>
      changeMany(
        ids,
        (contact) =>
          contact.tags.includes(tag)
            ? null
            : updating('contacts', contact.id, { tags: [...contact.tags, tag] }, contact),
        (changed) => actOf('contacts.tagged', { tag, count: changed.length }),
        options,
      ),

    untag: (ids, tag, options) =>
      changeMany(
        ids,
        (contact) => {
          const tags = contact.tags.filter((other) => other !== tag);
          if (tags.length === contact.tags.length) return null;
          return updating('contacts', contact.id, { tags }, contact);
        },
        (changed) => actOf('contacts.untagged', { tag, count: changed.length }),
        options,
      ),

    setOwner: (ids, owner, options) =>
      changeMany(
        ids,
        (contact) =>
          contact.owner === owner.trim()
            ? null
            : updating('contacts', contact.id, { owner: owner.trim() }, contact),
        (changed) =>
          owner.trim() === ''
            ? actOf('contacts.disowned', { count: changed.length })
            : actOf('contacts.owned', { owner: owner.trim(), count: changed.length }),
        options,
      ),

    trash: setTrashed(true, 'trashed', 'trashedMany'),
    bringBack: setTrashed(false, 'broughtBack', 'broughtBackMany'),

    setPhoto: (id, photo) =>
      save(door, async () => {
        if (photo.bytes.length > LIMITS.photo.most) return tooLarge();
        const contact = await db.contacts.get(id);
        if (!contact) return gone();
        return doing(
          actOf('contacts.photoSet', { name: actName(contact) }),
          [await photoWrite(id, photo), updating('contacts', id, { hasPhoto: true })],
          null,
        );
      }),

    removePhoto: (id) =>
      save(door, async () => {
        const contact = await db.contacts.get(id);
        if (!contact) return gone();
        return doing(
          actOf('contacts.photoRemoved', { name: actName(contact) }),
          [await photoWrite(id, null), updating('contacts', id, { hasPhoto: false })],
          null,
        );
      }),
  };
}

const tooLarge = () =>
  nothing(refuse({ code: 'data/photo-too-large', maxBytes: LIMITS.photo.most } as const));
