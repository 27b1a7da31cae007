import { whereaboutsOf, type Placed } from '../culture/whereabouts';
import type { Contact } from '../contacts/contact';
import { languagesOf } from '../contacts/countryFacts';
import { baseLanguage } from '../messages/chooseTemplate';
import type { JourneyPlan } from './journey';

/** What a checklist is chosen by. */
export type Newcomer = {
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** BCP 47, the preferred one first; empty where unknown. */
  readonly languages: readonly string[];
};

/**
 * What is known of somebody new: without a country they are from where the shop is, without a language they
 * speak what is spoken in their own country. Of those from where the shop is no language is guessed: who speaks
 * as everybody does is not welcomed for a language.
 */
export function newcomerOf(
  contact: Placed & Pick<Contact, 'languages'>,
  shopCountry: string,
): Newcomer {
  return asNewcomer({ ...whereaboutsOf(contact), languages: contact.languages }, shopCountry);
}

/** The same from a country that is known already, such as that of a `PersonSummary`. */
export function asNewcomer({ country, languages }: Newcomer, shopCountry: string): Newcomer {
  return {
    country: country === '' ? shopCountry : country,
    languages: languages.length > 0 || country === shopCountry ? languages : languagesOf(country),
  };
}

/**
 * The checklist that fits somebody best: one for their country and language before one for the country alone,
 * that before one for the language alone, that before one for everybody. Among equals the language they prefer
 * decides, then the order in which the checklists are given.
 *
 * @returns `null` where none fits. A checklist without steps fits nobody.
 */
export function journeyPlanFor(
  plans: readonly JourneyPlan[],
  { country, languages }: Newcomer,
): JourneyPlan | null {
  const spoken = languages.map(baseLanguage);
  let best: { readonly plan: JourneyPlan; readonly rank: readonly [number, number] } | null = null;
  for (const plan of plans) {
    const place = plan.language === '' ? 0 : spoken.indexOf(baseLanguage(plan.language));
    if (plan.steps.length === 0 || place < 0) continue;
    if (plan.country !== '' && plan.country !== country) continue;
    const rank = [(plan.country === '' ? 0 : 2) + (plan.language === '' ? 0 : 1), -place] as const;
    if (best === null || isAbove(rank, best.rank)) best = { plan, rank };
  }
  return best?.plan ?? null;
}

const isAbove = (
  [one, early]: readonly [number, number],
  [other, late]: readonly [number, number],
): boolean => one > other || (one === other && early > late);
