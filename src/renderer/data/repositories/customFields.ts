import type { CustomField } from '@shared/domain/contacts/customField';
import { creating, removing, updating, type Write } from '@shared/domain/journal/write';
import { actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** The owner's own fields. Their values stand in `Contact.custom`. */
export type CustomFields = {
  /** In the owner's order. */
  readonly all: () => Promise<readonly CustomField[]>;
  /** Adds a field after all others. */
  readonly create: (draft: Pick<CustomField, 'label' | 'kind'>) => Saving<CustomField>;
  readonly update: (
    id: string,
    fields: Partial<Pick<CustomField, 'label' | 'kind'>>,
  ) => Saving<null>;
  /** Puts all fields into the order of these ids. */
  readonly arrange: (ids: readonly string[]) => Saving<null>;
  /** Removes a field with its values everywhere. Answers how many contacts had one. */
  readonly remove: (id: string) => Saving<number>;
};

/** Fields in the owner's order. */
export const inOrder = (fields: readonly CustomField[]): readonly CustomField[] =>
  fields.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** The repository of the owner's own fields. */
export function createCustomFields({ db, door, clock, newId }: Dependencies): CustomFields {
  const all = async () => inOrder(await db.customFields.toArray());

  return {
    all,

    create: (draft) =>
      save(door, async () => {
        const last = (await all()).at(-1);
        const field: CustomField = {
          ...draft,
          id: newId(),
          position: (last?.position ?? -1) + 1,
          createdAt: clock.now(),
        };
        return doing(
          actOf('customFields.created', { label: field.label }),
          [creating('customFields', [field])],
          field,
        );
      }),

    update: (id, fields) =>
      save(door, async () => {
        const field = await db.customFields.get(id);
        if (!field) return gone();
        return doing(
          actOf('customFields.edited', { label: fields.label ?? field.label }),
          [updating('customFields', id, fields)],
          null,
        );
      }),

    arrange: (ids) =>
      save(door, async () => {
        const known = new Set((await all()).map(({ id }) => id));
        const writes = ids
          .filter((id) => known.has(id))
          .map((id, position) => updating('customFields', id, { position }));
        return doing(actOf('customFields.moved'), writes, null);
      }),

    remove: (id) =>
      save(door, async () => {
        const field = await db.customFields.get(id);
        if (!field) return gone();
        const writes: Write[] = [removing('customFields', [id])];
        await db.contacts.each((contact) => {
          if (!Object.hasOwn(contact.custom, id)) return;
          const custom = Object.fromEntries(
            Object.entries(contact.custom).filter(([field]) => field !== id),
          );
          writes.push(updating('contacts', contact.id, { custom }));
        });
        return doing(
          actOf('customFields.removed', { label: field.label }),
          writes,
          writes.length - 1,
        );
      }),
  };
}
