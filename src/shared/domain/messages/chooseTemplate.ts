import type { ThanksReason } from '../care/thanks';
import { groupOfEvent } from '../culture/feasts';
import type { AddressedAs, MessagePurpose, TemplateId } from './message';
import type { MessageFacts } from './messageFacts';
import type { Template, TemplateText } from './template';

/** A language without region: `de` of `de-AT`. */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** What is to be said, to whom. */
export type TemplateWish = {
  readonly purpose: MessagePurpose;
  readonly reason: ThanksReason | null;
  /** Narrower occasions that a template may be for, the narrowest first; see `variantsOf`. */
  readonly variants: readonly string[];
  /** Languages of the contact without region, the preferred one first; empty where unknown. */
  readonly languages: readonly string[];
  /** Without region, the first that has a text is used where none of the contact's has. */
  readonly fallbacks: readonly string[];
  readonly form: AddressedAs;
  /** Whether a language tells formal from informal: only there a text must be in the form that is wanted. */
  readonly hasForms: (language: string) => boolean;
  /** Chosen by hand; `null` for the best one. */
  readonly templateId: TemplateId | null;
};

/** A template in the language and form in which it is used. */
export type ChosenTemplate = {
  readonly template: Template;
  readonly language: string;
  readonly text: TemplateText;
  /** Whether the text is in a form that was not wanted. Only of templates chosen by hand. */
  readonly isOtherForm: boolean;
  /** Set where none of the contact's languages has a text. To be told to whoever sends it. */
  readonly fellBack: { readonly wanted: readonly string[]; readonly used: string } | null;
};

/** Endings of shipped templates' names that are for one occasion alone. */
const OCCASIONS = new Set([
  'round',
  'anniversary',
  'wedding',
  'name-day',
  'founding',
  'new-year',
  'lunar-new-year',
  'christmas',
  'easter',
  'eid',
  'ramadan',
  'diwali',
  'rosh-hashanah',
  'nowruz',
  'thanksgiving',
  'national-day',
  'lapsing',
  'in-reach',
]);

/**
 * The narrower occasions of a message, the nearest first: `round` for a round birthday, the feast and its
 * group for a holiday, for points `lapsing` where it is known
 * when they do, and `in-reach` where something can be had for them.
 */
export function variantsOf(purpose: MessagePurpose, facts: MessageFacts): readonly string[] {
  if (purpose === 'birthday') {
    return facts.isRound === true && facts.years !== undefined ? ['round'] : [];
  }
  if (purpose === 'points') {
    // Each says what would be wrong of the other: a loss is never announced as a gain, nor a gain as a loss.
    if (facts.lapseDay !== undefined) return ['lapsing'];
    return facts.reward === undefined ? [] : ['in-reach'];
  }
  if (facts.event === undefined) return [];
  const { key } = facts.event;
  return [key, groupOfEvent(key, false)];
}

/**
 * The best template: in the language of the contact before any other, an own one before a shipped one, one
 * for this reason and occasion before a general one, the latest before older ones.
 *
 * @returns `null` where nothing is written for the purpose in any language that may be used.
 */
export function chooseTemplate(
  templates: readonly Template[],
  wish: TemplateWish,
): ChosenTemplate | null {
  const fitting = templates.filter((template) => fits(template, wish));
  const own = wish.languages.map(baseLanguage);
  for (const language of [...own, ...wish.fallbacks.map(baseLanguage)]) {
    const written = fitting
      .flatMap((template) => {
        const found = textOf(template, language, wish);
        return found === null ? [] : [{ template, ...found }];
      })
      .sort(
        (one, other) =>
          rank(other.template, wish) - rank(one.template, wish) ||
          other.template.updatedAt - one.template.updatedAt,
      );
    const [best] = written;
    if (best === undefined) continue;
    const fellBack = own.includes(language) ? null : { wanted: wish.languages, used: language };
    return { ...best, language, fellBack };
  }
  return null;
}

/** Languages without region in which something is written for a purpose, in no particular order. */
export function languagesOfPurpose(
  templates: readonly Template[],
  purpose: MessagePurpose,
): readonly string[] {
  const found = templates
    .filter((template) => template.purpose === purpose)
    .flatMap(({ texts }) => Object.keys(texts));
  return [...new Set(found)];
}

/**
 * The id of an own template that begins as a copy of another one: it stays for the occasion that the other is for.
 *
 * @param unique - What no other copy has, without a colon.
 */
export const copyIdOf = ({ id }: Pick<Template, 'id'>, unique: string): TemplateId => {
  const [origin, purpose, variant] = id.split(':');
  return (
    (origin === 'shipped' || origin === 'copy') && purpose !== undefined && variant !== undefined
      ? `copy:${purpose}:${variant}:${unique}`
      : unique
  ) as TemplateId;
};

function occasionOf({ id }: Template): string | null {
  // An own one may have taken a shipped one's place, and its name with it; or it is a copy of one.
  const [origin, , variant = ''] = id.split(':');
  const isNamed = origin === 'shipped' || origin === 'copy';
  return isNamed && OCCASIONS.has(variant) ? variant : null;
}

function fits(
  template: Template,
  { purpose, reason, variants, templateId }: TemplateWish,
): boolean {
  if (template.purpose !== purpose) return false;
  if (templateId !== null) return template.id === templateId;
  if (template.reason !== null && template.reason !== reason) return false;
  const occasion = occasionOf(template);
  return occasion === null || variants.includes(occasion);
}

function textOf(
  { texts }: Template,
  language: string,
  { form, hasForms, templateId }: TemplateWish,
): { readonly text: TemplateText; readonly isOtherForm: boolean } | null {
  const forms = texts[language];
  const wanted = forms?.[form];
  if (wanted !== undefined) return { text: wanted, isOtherForm: false };
  const other = forms?.[form === 'formal' ? 'informal' : 'formal'];
  if (other === undefined) return null;
  if (!hasForms(language)) return { text: other, isOtherForm: false };
  return templateId === null ? null : { text: other, isOtherForm: true };
}

/** The higher the better; own, then reason, then occasion. */
function rank(template: Template, { reason, variants }: TemplateWish): number {
  const occasion = occasionOf(template);
  const place = occasion === null ? -1 : variants.indexOf(occasion);
  return (
    ownRank(template) +
    (reason !== null && template.reason === reason ? 10 : 0) +
    (place < 0 ? 0 : 4 - 2 * Math.min(place, 1))
  );
}

/** One that was made from a shipped one stands for that one alone; one of their own stands above all. */
const ownRank = ({ id, origin }: Template): number =>
  origin === 'shipped' ? 0 : id.startsWith('shipped:') ? 1 : 100;
