import type { GreetingTexts, WishedGroup } from '../culture/greetingDraft';
import type { AddressedAs, TemplateId } from './message';
import type { Template, TemplateText } from './template';

/** Occasions that have a text of their own in every language, besides birthdays and what has no words. */
export const GREETED_GROUPS = [
  'christmas',
  'new-year',
  'easter',
  'eid',
  'ramadan',
  'lunar-new-year',
  'diwali',
  'nowruz',
  'rosh-hashanah',
  'thanksgiving',
  'national-day',
  'anniversary',
  'wedding',
  'name-day',
  'founding',
] as const satisfies readonly WishedGroup[];

/** The template that stands where an occasion has no words of its own; its subject fits all of them. */
const GENERAL = 'shipped:holiday:general' as TemplateId;

const FORMS: readonly AddressedAs[] = ['formal', 'informal'];

/**
 * The templates of greetings: for each occasion the wish of each language between opening and closing. They are
 * shipped like the others and can be changed like them.
 *
 * @param texts - Of every language, in any order.
 * @param shipped - Among them is the general one, which lends its subject; languages without it are left out.
 */
export function greetingTemplates(
  texts: readonly GreetingTexts[],
  shipped: readonly Template[],
): readonly Template[] {
  const general = shipped.find(({ id }) => id === GENERAL);
  return GREETED_GROUPS.map((group): Template => {
    const written = texts.flatMap(({ language, wishes }) => {
      const lent = general?.texts[language];
      const forms = FORMS.flatMap((form): (readonly [AddressedAs, TemplateText])[] => {
        const subject = (lent?.[form] ?? lent?.formal)?.subject;
        if (subject === undefined) return [];
        // A wish that is the same for both is written once; no form of address is missing for it.
        const wish =
          form === 'informal'
            ? (wishes[group].informal ?? wishes[group].formal)
            : wishes[group].formal;
        return [[form, { subject, body: `{opening}\n\n${wish}\n\n{closing}` }]];
      });
      return forms.length === 0 ? [] : [[language, Object.fromEntries(forms)] as const];
    });
    return {
      id: `shipped:holiday:${group}` as TemplateId,
      purpose: 'holiday',
      reason: null,
      name: '',
      texts: Object.fromEntries(written),
      origin: 'shipped',
      updatedAt: 0,
    };
  });
}
