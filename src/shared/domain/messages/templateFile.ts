import type { ThanksReason } from '../care/thanks';
import type { AddressedAs, MessagePurpose, TemplateId } from './message';
import type { Template, TemplateText } from './template';

/** A text in the form for *Sie* and in that for *du*; a language without forms has `formal` only. */
export type WrittenForms = { readonly formal: string; readonly informal?: string | undefined };

/** Templates in one language: the content of `resources/templates/<language>.json`. */
export type TemplateFile = {
  /** BCP 47 without region. */
  readonly language: string;
  readonly templates: readonly {
    /** `shipped:<purpose>:<variant>`, the same in every language. */
    readonly id: string;
    readonly purpose: MessagePurpose;
    readonly reason: ThanksReason | null;
    readonly subject: WrittenForms;
    readonly body: WrittenForms;
  }[];
};

/** The templates of several files, each in all languages that have it, in the order of the first file. */
export function templatesOf(files: readonly TemplateFile[]): readonly Template[] {
  const found = new Map<string, Template>();
  for (const { language, templates } of files) {
    for (const { id, purpose, reason, subject, body } of templates) {
      const known = found.get(id);
      found.set(id, {
        id: id as TemplateId,
        purpose,
        reason,
        name: '',
        texts: { ...known?.texts, [language]: formsOf(subject, body) },
        origin: 'shipped',
        updatedAt: 0,
      });
    }
  }
  return [...found.values()];
}

/**
 * All templates that can be used: own ones, and shipped ones. An own one that took a shipped one's place
 * hides its texts in the languages and forms in which the own one is written, not in the others.
 */
export function allTemplates(
  own: readonly Template[],
  shipped: readonly Template[],
): readonly Template[] {
  const replaced = new Map(own.map((template) => [template.id, template]));
  const left = shipped.flatMap((template): readonly Template[] => {
    const instead = replaced.get(template.id);
    if (instead === undefined) return [template];
    const texts = Object.entries(template.texts).flatMap(([language, forms]) => {
      const rest = Object.entries(forms).filter(
        ([form]) => instead.texts[language]?.[form as AddressedAs] === undefined,
      );
      return rest.length === 0 ? [] : [[language, Object.fromEntries(rest)]];
    });
    return texts.length === 0
      ? []
      : [{ ...template, texts: Object.fromEntries(texts) as Template['texts'] }];
  });
  return [...own, ...left];
}

function formsOf(
  subject: WrittenForms,
  body: WrittenForms,
): Partial<Record<AddressedAs, TemplateText>> {
  const formal = { subject: subject.formal, body: body.formal };
  // A subject that is the same for both may be written once.
  return body.informal === undefined
    ? { formal }
    : { formal, informal: { subject: subject.informal ?? subject.formal, body: body.informal } };
}
