import { MESSAGE_PURPOSES, type TemplateId } from '@shared/domain/messages/message';
import type { Template } from '@shared/domain/messages/template';
import type { Act } from '@shared/domain/journal/change';
import { creating, removing, updating } from '@shared/domain/journal/write';
import { actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** A template as the owner saves it. */
export type TemplateFields = Omit<Template, 'origin' | 'updatedAt'>;

/** The owner's own templates. Shipped ones are files of the program; an own one of the same id stands for it. */
export type Templates = {
  /** By purpose, then by name. */
  readonly own: () => Promise<readonly Template[]>;
  /** Writes one down, new or not, as one act. */
  readonly save: (template: TemplateFields) => Saving<Template>;
  /** Removes an own one; a shipped one of the same id shows again. Messages written with it stay. */
  readonly remove: (id: TemplateId) => Saving<null>;
};

/** The repository of the owner's templates. */
export function createTemplates({ db, door, clock }: Dependencies): Templates {
  // One that stands for a shipped one has no name of its own.
  const actFor = (what: 'saved' | 'removed', { name }: Pick<Template, 'name'>): Act =>
    name === ''
      ? actOf(what === 'saved' ? 'templates.shippedSaved' : 'templates.shippedRemoved')
      : actOf(`templates.${what}`, { label: name });

  return {
    own: async () =>
      (await db.templates.toArray()).sort(
        (a, b) =>
          MESSAGE_PURPOSES.indexOf(a.purpose) - MESSAGE_PURPOSES.indexOf(b.purpose) ||
          a.name.localeCompare(b.name) ||
          (a.id < b.id ? -1 : 1),
      ),

    save: (fields) =>
      save(door, async () => {
        const stored = await db.templates.get(fields.id);
        const template: Template = { ...fields, origin: 'own', updatedAt: clock.now() };
        const { id, ...rest } = fields;
        return doing(
          actFor('saved', template),
          [
            stored
              ? updating('templates', id, { ...rest, origin: 'own' }, stored)
              : creating('templates', [template]),
          ],
          template,
        );
      }),

    remove: (id) =>
      save(door, async () => {
        const template = await db.templates.get(id);
        if (!template) return gone();
        return doing(actFor('removed', template), [removing('templates', [id])], null);
      }),
  };
}
