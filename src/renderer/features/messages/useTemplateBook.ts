import { useMemo } from 'react';
import { copyIdOf } from '@shared/domain/messages/chooseTemplate';
import { MESSAGE_PURPOSES, type AddressedAs } from '@shared/domain/messages/message';
import type { TemplateId } from '@shared/domain/messages/message';
import type { Template, TemplateText } from '@shared/domain/messages/template';
import { loadShippedTemplates } from '@renderer/data/messages/shippedTemplates';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { TemplateFields } from '@renderer/data/repositories/templates';
import { useLive } from '@renderer/data/useLive';

/** A template as the settings show it: own texts over those that came with the program. */
export type BookTemplate = {
  readonly id: TemplateId;
  /** With all texts that are used. */
  readonly template: Template;
  readonly own: Template | null;
  readonly shipped: Template | null;
};

/** One text of a template. */
export type TemplatePlace = {
  readonly language: string;
  readonly form: AddressedAs;
};

/** What was written for a place. */
export type WrittenPlace = TemplatePlace & { readonly text: TemplateText };

/** The templates and what can be changed in them. Each act answers the batch that takes it back. */
export type TemplateBook = {
  /** By purpose, `null` while they are read. */
  readonly templates: readonly BookTemplate[] | null;
  /** Every language in which anything is written, without region. */
  readonly languages: readonly string[];
  readonly write: (
    template: BookTemplate,
    written: readonly WrittenPlace[],
    name: string,
  ) => Promise<string | null>;
  /** Takes the own text of a place away, so that the one that came with the program shows again. */
  readonly restore: (template: BookTemplate, place: TemplatePlace) => Promise<string | null>;
  /** Takes an own one away; of one that came with the program, everything that was changed. */
  readonly remove: (template: BookTemplate) => Promise<string | null>;
  /** Writes the same down as an own one of that name. Answers it, with the batch that takes it back. */
  readonly copy: (
    template: BookTemplate,
    name: string,
  ) => Promise<{ readonly id: TemplateId; readonly batchId: string | null } | null>;
  readonly newId: () => TemplateId;
};

/** The templates of the shop, kept current. */
export function useTemplateBook(): TemplateBook {
  const { templates, newId } = useRepositories();
  const own = useLive('templates', () => templates.own());
  const shipped = useLive('templates/shipped', loadShippedTemplates);
  const all = useMemo(
    () =>
      own.status === 'ready' && shipped.status === 'ready'
        ? merged(own.value, shipped.value)
        : null,
    [own, shipped],
  );
  const languages = useMemo(
    () => [...new Set((all ?? []).flatMap(({ template }) => Object.keys(template.texts)))],
    [all],
  );
  const save = async (fields: TemplateFields): Promise<string | null> => {
    const saved = await templates.save(fields);
    return saved.ok ? saved.value.batchId : null;
  };
  const remove = async ({ id }: BookTemplate): Promise<string | null> => {
    const removed = await templates.remove(id);
    return removed.ok ? removed.value.batchId : null;
  };
  return {
    templates: all,
    languages,
    write: ({ id, template, own: mine }, written, name) => {
      const texts: Record<string, Template['texts'][string]> = { ...mine?.texts };
      for (const { language, form, text } of written) {
        texts[language] = { ...texts[language], [form]: text };
      }
      return save({ id, purpose: template.purpose, reason: template.reason, name, texts });
    },
    restore: (one, { language, form }) => {
      const { own: mine, template } = one;
      if (mine === null) return Promise.resolve(null);
      const forms = Object.entries(mine.texts[language] ?? {}).filter(([key]) => key !== form);
      const others = Object.entries(mine.texts).filter(([key]) => key !== language);
      const texts = Object.fromEntries(
        forms.length === 0 ? others : [...others, [language, Object.fromEntries(forms)]],
      ) as Template['texts'];
      if (Object.keys(texts).length === 0) return remove(one);
      return save({
        id: mine.id,
        purpose: template.purpose,
        reason: template.reason,
        name: mine.name,
        texts,
      });
    },
    remove,
    copy: async ({ template: { id, purpose, reason, texts } }, name) => {
      const copy = copyIdOf({ id }, newId());
      const saved = await templates.save({ id: copy, purpose, reason, name, texts });
      return saved.ok ? { id: copy, batchId: saved.value.batchId } : null;
    },
    newId: () => newId() as TemplateId,
  };
}

function merged(own: readonly Template[], shipped: readonly Template[]): readonly BookTemplate[] {
  const ownById = new Map(own.map((template) => [template.id, template]));
  const shippedIds = new Set(shipped.map(({ id }) => id));
  const fromShipped = shipped.map((template): BookTemplate => {
    const mine = ownById.get(template.id) ?? null;
    return { id: template.id, own: mine, shipped: template, template: over(template, mine) };
  });
  const alone = own
    .filter(({ id }) => !shippedIds.has(id))
    .map((template): BookTemplate => ({ id: template.id, own: template, shipped: null, template }));
  return [...fromShipped, ...alone].toSorted(
    (a, b) =>
      MESSAGE_PURPOSES.indexOf(a.template.purpose) - MESSAGE_PURPOSES.indexOf(b.template.purpose),
  );
}

/** A template with the own texts in the places that have one. */
function over(template: Template, mine: Template | null): Template {
  if (mine === null) return template;
  const texts: Record<string, Template['texts'][string]> = { ...template.texts };
  for (const [language, forms] of Object.entries(mine.texts)) {
    texts[language] = { ...texts[language], ...forms };
  }
  return { ...template, origin: 'own', texts };
}
