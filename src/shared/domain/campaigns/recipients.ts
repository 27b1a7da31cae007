import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ConsentEvent, ConsentPurpose } from '../contacts/consent';
import type { Channel, Contact, ContactId } from '../contacts/contact';
import { calledBy } from '../contacts/contactChecks';
import type { ContactBudget, Customs } from '../culture/customs';
import type { MomentReason } from '../culture/moment';
import { whereaboutsOf } from '../culture/whereabouts';
import type { MessageWay, WayChoice } from '../messages/channel';
import { channelsFor } from '../messages/channelsFor';
import { baseLanguage } from '../messages/chooseTemplate';
import type { Campaign } from '../segments/campaign';

/** Why somebody whom a campaign is for does not get it. */
export type LeftOut =
  /** Their data are blocked (Article 18). */
  | { readonly kind: 'restricted' }
  | { readonly kind: 'leave-alone'; readonly until: IsoDate; readonly words: string }
  /** The same was told before, in the campaign of this name. */
  | { readonly kind: 'told-before'; readonly campaign: string }
  | { readonly kind: 'refused'; readonly purpose: ConsentPurpose }
  | { readonly kind: 'no-consent'; readonly purpose: ConsentPurpose }
  | { readonly kind: 'budget'; readonly budget: ContactBudget; readonly had: number }
  /** Every address is marked *do not use*. */
  | { readonly kind: 'do-not-use' }
  /** There is nothing to write to. */
  | { readonly kind: 'no-way' }
  /** It is told in no language of theirs, and in none that could stand in; `null` where theirs is unknown. */
  | { readonly kind: 'no-language'; readonly language: string | null };

/** The reasons in the order in which they are told. */
export const LEFT_OUT_KINDS = [
  'restricted',
  'no-consent',
  'refused',
  'budget',
  'told-before',
  'no-language',
  'leave-alone',
  'no-way',
  'do-not-use',
] as const satisfies readonly LeftOut['kind'][];

/** Somebody whom a campaign may be for, with what decides whether they get it. */
export type Candidate = {
  readonly contact: Contact;
  /** Their decisions, latest first. */
  readonly consents: readonly Pick<ConsentEvent, 'purpose' | 'decision'>[];
  readonly customs: Pick<Customs, 'leaveAloneUntil' | 'leaveAloneReason' | 'budget'> | null;
  /** When the shop got in touch by itself, at least as far back as the budget counts. */
  readonly contactsByUs: readonly Instant[];
  /** The name of the campaign in which they were told the same; `null` for nobody told them. */
  readonly toldBefore: string | null;
  readonly isRestricted: boolean;
};

/** What does not depend on whom it is about. */
export type ReachSetting = {
  readonly now: Instant;
  /** The shop's civil day. */
  readonly today: IsoDate;
  /** The shop's own budget of contacts, for everybody who has no other; `null` for no limit. */
  readonly budget: ContactBudget | null;
};

/** How much of a budget of contacts is used up. */
export type BudgetUse = ContactBudget & { readonly had: number };

/** Somebody whom a campaign is for: gets it, or does not, with the reason. */
export type Recipient = {
  readonly contactId: ContactId;
  /** May be empty. */
  readonly name: string;
  readonly isSample: boolean;
  /** Without region, the preferred one first; empty where unknown. */
  readonly languages: readonly string[];
  /** The best open way, a visit aside: that is no message. `null` for who is left out. */
  readonly way: MessageWay | null;
  readonly channel: Channel | null;
  /** `null` for who gets it. */
  readonly leftOut: LeftOut | null;
  /** `null` where nothing limits how often the shop gets in touch. */
  readonly budget: BudgetUse | null;
};

const DAY_MS = 86_400_000;

/** Languages of a contact without region, the preferred one first. */
export const languagesOf = ({ languages }: Pick<Contact, 'languages'>): readonly string[] => [
  ...new Set(languages.map(baseLanguage).filter(Boolean)),
];

/** Whether a campaign is for somebody, as far as country and language say. Nobody in the trash is meant. */
export function concerns(
  { countries, languages }: Pick<Campaign, 'countries' | 'languages'>,
  contact: Contact,
): boolean {
  if (contact.trashedAt !== null) return false;
  if (countries.length > 0 && !countries.includes(whereaboutsOf(contact).country)) return false;
  if (languages.length === 0) return true;
  const wanted = languages.map(baseLanguage);
  return languagesOf(contact).some((language) => wanted.includes(language));
}

/** Whether somebody gets a message of news now, by which way, and why not. */
export function recipientOf(candidate: Candidate, setting: ReachSetting): Recipient {
  const { contact, consents, customs, toldBefore, isRestricted } = candidate;
  const budget = budgetUse(candidate, setting);
  const moment = momentOf(customs, budget, setting.today);
  const ways = channelsFor(contact, consents, 'announcement', moment).filter(
    ({ way }) => way !== 'visit',
  );
  const open = ways.find(({ isOpen }) => isOpen) ?? null;
  const leftOut: LeftOut | null =
    (isRestricted ? ({ kind: 'restricted' } as const) : null) ??
    leaveAloneIn(moment) ??
    (toldBefore === null ? null : { kind: 'told-before', campaign: toldBefore }) ??
    (open === null ? whyClosed(ways) : null);
  return {
    contactId: contact.id,
    name: calledBy(contact),
    isSample: contact.isSample,
    languages: languagesOf(contact),
    way: leftOut === null ? (open?.way ?? null) : null,
    channel: leftOut === null ? (open?.channel ?? null) : null,
    leftOut,
    budget,
  };
}

function budgetUse(
  { customs, contactsByUs }: Candidate,
  { now, budget: ofShop }: ReachSetting,
): BudgetUse | null {
  const budget = customs?.budget ?? ofShop;
  if (budget === null) return null;
  const from = now - budget.days * DAY_MS;
  return { ...budget, had: contactsByUs.filter((at) => at > from && at <= now).length };
}

function momentOf(
  customs: Candidate['customs'],
  budget: BudgetUse | null,
  today: IsoDate,
): { readonly reasons: readonly MomentReason[] } {
  const reasons: MomentReason[] = [];
  const until = customs?.leaveAloneUntil ?? null;
  if (until !== null && today < until) {
    reasons.push({ kind: 'leave-alone', until, words: customs?.leaveAloneReason ?? '' });
  }
  if (budget !== null && budget.had >= budget.contacts) {
    const { contacts, days, had } = budget;
    reasons.push({ kind: 'budget', budget: { contacts, days }, had });
  }
  return { reasons };
}

function leaveAloneIn({
  reasons,
}: {
  readonly reasons: readonly MomentReason[];
}): Extract<LeftOut, { kind: 'leave-alone' }> | null {
  const found = reasons.find((reason) => reason.kind === 'leave-alone');
  return found === undefined ? null : found;
}

/**
 * The reason that comes nearest to an open way: a budget ends by itself, a yes can be asked for, a no stands, and
 * without an address there is nothing to ask for.
 */
function whyClosed(ways: readonly WayChoice[]): LeftOut {
  const reasons = ways.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  for (const kind of ['budget', 'no-consent', 'refused', 'leave-alone', 'do-not-use'] as const) {
    const found = reasons.find((reason) => reason.kind === kind);
    if (found !== undefined && found.kind !== 'no-address') return found;
  }
  return { kind: 'no-way' };
}

/** How many are left out for each reason, in the order in which reasons are told. */
export function leftOutCounts(
  recipients: readonly Recipient[],
): readonly { readonly kind: LeftOut['kind']; readonly count: number }[] {
  const counts = new Map<LeftOut['kind'], number>();
  for (const { leftOut } of recipients) {
    if (leftOut !== null) counts.set(leftOut.kind, (counts.get(leftOut.kind) ?? 0) + 1);
  }
  return LEFT_OUT_KINDS.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}
