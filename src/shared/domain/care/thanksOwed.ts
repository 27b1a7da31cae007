import { addDays, type IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import { needsCriticism } from '../feedback/scores';
import { localTimeAt } from '../culture/localTime';
import type { CareFacts } from './careBoard';
import type { CareSettings } from './careRules';
import type { CareSentence } from './careSentence';
import { briefly } from './briefly';
import { thanksId, type ThanksReason } from './thanks';

/** A thank-you that nobody has said yet. */
export type OwedThanks = {
  /** The id that it will have once it is said: see `thanksId`. */
  readonly id: string;
  readonly contactId: ContactId;
  readonly reason: ThanksReason;
  readonly sourceId: string;
  /** The day it is owed since. */
  readonly owedOn: IsoDate;
  readonly sentence: CareSentence;
};

/** What thank-yous follow from. */
export type ThanksFacts = Pick<
  CareFacts,
  'visits' | 'referrals' | 'answers' | 'criticisms' | 'ideas' | 'thanks'
>;

/** Who brings somebody along comes first, then who came for the first time, and so on. */
const ORDER: readonly ThanksReason[] = [
  'referral',
  'first-purchase',
  'idea',
  'solved',
  'visits',
  'feedback',
  'purchase',
  'other',
];

/** Whether a number of visits is one of the round ones. The first visit is a first purchase, and no round number. */
export function isRoundVisit(
  count: number,
  { at, every }: Pick<CareSettings['thanks']['visits'], 'at' | 'every'>,
): boolean {
  if (count < 2) return false;
  return at.includes(count) || (count > Math.max(0, ...at) && count % every === 0);
}

/**
 * The thank-yous that are owed, the most personal reason first, then the oldest: for a first purchase, a
 * round number of visits, a recommendation that came, an answer in words, an idea that was done and a
 * problem that was solved. Nothing that was said or waived, nothing twice, nothing older than `days`.
 *
 * @param zone - IANA: the shop's zone, whose civil days count.
 */
export function thanksOwed(
  facts: ThanksFacts,
  { thanks, criticism }: Pick<CareSettings, 'thanks' | 'criticism'>,
  today: IsoDate,
  zone: string,
): readonly OwedThanks[] {
  const oldest = addDays(today, -thanks.days);
  const resolved = new Set(facts.thanks.map(({ id }) => id));
  // Nobody comes for the first time twice, whichever purchase turns out to be the first one.
  const welcomed = new Set(
    facts.thanks.flatMap(({ reason, contactId }) => (reason === 'first-purchase' ? contactId : [])),
  );
  const all = [
    ...ofVisits(facts.visits, thanks, welcomed),
    ...ofReferrals(facts.referrals, thanks),
    ...ofAnswers(facts, thanks, criticism),
    ...ofIdeas(facts.ideas, thanks),
    ...ofSolutions(facts.criticisms, thanks, zone),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ id, owedOn }) => owedOn >= oldest && owedOn <= today && !resolved.has(id))
    .sort(byReason)
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

function byReason(a: OwedThanks, b: OwedThanks): number {
  const rank = ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason);
  if (rank !== 0) return rank;
  if (a.owedOn !== b.owedOn) return a.owedOn < b.owedOn ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const owed = (
  contactId: ContactId,
  reason: ThanksReason,
  sourceId: string,
  owedOn: IsoDate,
  sentence: CareSentence,
): OwedThanks => ({
  id: thanksId(contactId, reason, sourceId),
  contactId,
  reason,
  sourceId,
  owedOn,
  sentence,
});

function ofVisits(
  visits: CareFacts['visits'],
  { firstPurchase, visits: round }: CareSettings['thanks'],
  welcomed: ReadonlySet<ContactId>,
): readonly OwedThanks[] {
  return visits.flatMap(({ contactId, purchaseId, on, count }): readonly OwedThanks[] => {
    if (count === 1 && firstPurchase.isOn && !welcomed.has(contactId)) {
      const sentence: CareSentence = { key: 'thanks.first', values: { day: { day: on } } };
      return [owed(contactId, 'first-purchase', purchaseId, on, sentence)];
    }
    if (!round.isOn || !isRoundVisit(count, round)) return [];
    const sentence: CareSentence = { key: 'thanks.visits', values: { count } };
    return [owed(contactId, 'visits', String(count), on, sentence)];
  });
}

const ofReferrals = (
  referrals: CareFacts['referrals'],
  { referral }: CareSettings['thanks'],
): readonly OwedThanks[] =>
  referrals
    .filter(({ referrerId, referredId }) => referral.isOn && referrerId !== referredId)
    .map(({ referrerId, referredId, referredName, on }) =>
      owed(referrerId, 'referral', referredId, on, {
        key: 'thanks.referral',
        values: { name: briefly(referredName), day: { day: on } },
      }),
    );

function ofAnswers(
  { answers, criticisms }: Pick<CareFacts, 'answers' | 'criticisms'>,
  { feedback }: CareSettings['thanks'],
  limits: CareSettings['criticism'],
): readonly OwedThanks[] {
  if (!feedback.isOn) return [];
  const criticised = new Set(criticisms.map(({ answerId }) => answerId));
  return answers.flatMap((answer): readonly OwedThanks[] => {
    const { contactId, id, words, answeredOn } = answer;
    if (contactId === null || words.trim() === '') return [];
    if (needsCriticism(answer, limits) || criticised.has(id)) return [];
    const values = { words: briefly(words), day: { day: answeredOn } };
    return [owed(contactId, 'feedback', id, answeredOn, { key: 'thanks.feedback', values })];
  });
}

const ofIdeas = (
  ideas: CareFacts['ideas'],
  { idea: rule }: CareSettings['thanks'],
): readonly OwedThanks[] =>
  ideas.flatMap(({ id, authorId, status, title, statusOn }): readonly OwedThanks[] => {
    if (!rule.isOn || authorId === null || (status !== 'done' && status !== 'told')) return [];
    const sentence: CareSentence = { key: 'thanks.idea', values: { title: briefly(title) } };
    return [owed(authorId, 'idea', id, statusOn, sentence)];
  });

const ofSolutions = (
  criticisms: CareFacts['criticisms'],
  { solved }: CareSettings['thanks'],
  zone: string,
): readonly OwedThanks[] =>
  criticisms.flatMap(({ id, contactId, toldAt, thankedAt }): readonly OwedThanks[] => {
    if (!solved.isOn || toldAt === null || thankedAt !== null) return [];
    const sentence: CareSentence = { key: 'thanks.solved', values: {} };
    return [owed(contactId, 'solved', id, localTimeAt(toldAt, zone).day, sentence)];
  });
