import type { Dependencies } from './saving';

/**
 * Text on its way: what stands in a composer or form, kept until it is saved or thrown away. Outside
 * the journal, because nobody has done anything yet.
 */
export type Drafts = {
  /** `null` if there is none. The caller checks the form: it may be of an older release. */
  readonly get: (id: string) => Promise<unknown>;
  readonly put: (id: string, value: unknown) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** All of a kind: those whose id has it between its strokes, such as `<contact>/<kind>`. In the order of their ids. */
  readonly allOf: (
    kind: string,
  ) => Promise<readonly { readonly id: string; readonly value: unknown }[]>;
};

/** The id of a draft that belongs to a contact; it goes when the contact goes for good. */
export const draftOf = (kind: string, contactId: string): string => `${contactId}/${kind}`;

/** The repository of drafts. */
export function createDrafts({ db, clock }: Pick<Dependencies, 'db' | 'clock'>): Drafts {
  return {
    get: async (id) => (await db.drafts.get(id))?.value ?? null,
    put: async (id, value) => {
      await db.drafts.put({ id, value, savedAt: clock.now() });
    },
    remove: (id) => db.drafts.delete(id),
    allOf: async (kind) =>
      (await db.drafts.toArray())
        .filter(({ id }) => id.split('/').includes(kind))
        .map(({ id, value }) => ({ id, value })),
  };
}
