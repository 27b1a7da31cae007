import { addDays, type IsoDate } from '../calendar/isoDate';
import { DEFAULT_CARE_SETTINGS } from '../care/careRules';
import { silentRegulars } from '../care/silentRegulars';
import { readNumber } from '../importing/numberReading';
import { foldText } from '../people/folding';
import { rhythmOf } from '../purchases/rhythm';
import type { SegmentCondition, SegmentMembers } from './segment';
import type { SegmentPerson, StandingPurchase } from './segmentPerson';

/** Whether something holds for somebody. */
type Test = (person: SegmentPerson) => boolean;

/**
 * Whether somebody is in a segment on a day. Who is chosen is in it, whatever else is true of them. No
 * condition at all holds for everybody where all have to, and for nobody where any has to.
 *
 * @param everybody - With whom they are compared, where a condition asks who spent most; nobody did without.
 */
export const fitsSegment = (
  members: SegmentMembers,
  person: SegmentPerson,
  today: IsoDate,
  everybody: readonly SegmentPerson[] = [],
): boolean => segmentTest(members, today, everybody)(person);

/** `fitsSegment` for very many people: what is the same for all of them is worked out once. */
export function segmentTest(
  members: SegmentMembers,
  today: IsoDate,
  everybody: readonly SegmentPerson[] = [],
): Test {
  if (members.kind === 'chosen') {
    const chosen = new Set(members.ids);
    return ({ id }) => chosen.has(id);
  }
  const tests = members.conditions.map((condition) => testOf(condition, today, everybody));
  return members.match === 'all'
    ? (person) => tests.every((fits) => fits(person))
    : (person) => tests.some((fits) => fits(person));
}

/** Whether one condition holds for somebody on a day. Days count back from it, itself included. */
function testOf(
  condition: SegmentCondition,
  today: IsoDate,
  everybody: readonly SegmentPerson[],
): Test {
  switch (condition.field) {
    case 'tag': {
      const [wanted, isAny] = [condition.tags.map(foldText), condition.is === 'any'];
      return ({ tags }) => (tags.length > 0 && hasAny(tags.map(foldText), wanted)) === isAny;
    }
    case 'country': {
      const isAny = condition.is === 'any';
      return ({ country }) => condition.countries.includes(country) === isAny;
    }
    case 'language': {
      const [wanted, isAny] = [condition.languages.map(withoutRegion), condition.is === 'any'];
      return ({ languages }) => hasAny(languages.map(withoutRegion), wanted) === isAny;
    }
    case 'kind':
      return ({ kind }) => kind === condition.kind;
    case 'owner': {
      const wanted = foldText(condition.owner ?? '');
      return ({ owner }) => (owner === '' ? wanted === '' : foldText(owner) === wanted);
    }
    case 'source':
      return ({ source }) => hasText(source, condition.text);
    case 'text':
      return ({ texts }) => hasText(texts[condition.of], condition.text);
    case 'birthday': {
      const until = addDays(today, Math.max(0, condition.withinDays));
      return ({ birthdayOn }) => birthdayOn !== null && birthdayOn >= today && birthdayOn <= until;
    }
    case 'birthday-month': {
      const month = condition.month === 0 ? Number(today.slice(5, 7)) : condition.month;
      return ({ birthdayMonths }) => birthdayMonths.includes(month);
    }
    case 'added': {
      const [from, isIn] = [addDays(today, -condition.days), condition.is === 'within'];
      return ({ addedOn }) => addedOn >= from === isIn;
    }
    case 'since': {
      const { day } = condition;
      return condition.is === 'before'
        ? ({ since }) => since !== null && since < day
        : ({ since }) => since !== null && since > day;
    }
    case 'last-contact': {
      const [from, isIn] = [addDays(today, -condition.days), condition.is === 'within'];
      return ({ lastContactOn }) => (lastContactOn !== null && lastContactOn >= from) === isIn;
    }
    case 'last-purchase': {
      const [from, isIn] = [addDays(today, -condition.days), condition.is === 'within'];
      return ({ purchases }) => purchases.some(({ on }) => on >= from && on <= today) === isIn;
    }
    case 'first-purchase': {
      const [from, isIn] = [addDays(today, -condition.days), condition.is === 'within'];
      return ({ purchases }) => {
        const first = firstOn(purchases, today);
        // Whoever never bought has no first purchase, neither lately nor long ago.
        return first !== null && first >= from === isIn;
      };
    }
    case 'purchases':
    case 'spent':
    case 'points': {
      const { field, days, amount, is, currency } = condition;
      const from = days === null || field === 'points' ? null : addDays(today, -days);
      return (person) => {
        const own =
          field === 'points'
            ? person.points
            : field === 'purchases'
              ? purchasesIn(person.purchases, from, today)
              : spentIn(person.purchases, from, today, currency);
        return is === 'at-least' ? own >= amount : own <= amount;
      };
    }
    case 'top-spent': {
      const from = addDays(today, -condition.days);
      const spent = ({ purchases }: SegmentPerson): number => spentIn(purchases, from, today);
      const least = leastOfTop(everybody.map(spent), condition.percent);
      return (person) => least !== null && spent(person) >= least;
    }
    case 'silent': {
      const rules = { ...DEFAULT_CARE_SETTINGS.silent, gaps: condition.gaps };
      return ({ id, purchases, lastContactOn }) => {
        if (purchases.length < rules.visits) return false;
        const days = [...new Set(purchases.map(({ on }) => on))].filter((on) => on <= today);
        const rhythm = rhythmOf(days, today);
        if (!rhythm) return false;
        const regular = { contactId: id, visits: days.length, ...rhythm };
        return silentRegulars([regular], rules, today, () => lastContactOn).length > 0;
      };
    }
    case 'tier':
      return ({ tier }) => tier !== null && condition.tiers.includes(tier);
    case 'consent':
      return ({ consents }) => consents.has(condition.purpose) === condition.isGiven;
    case 'custom':
      return ({ custom }) => hasText(custom[condition.fieldId] ?? '', condition.text);
    case 'custom-number':
      return ({ custom }) => {
        const own = readNumber(custom[condition.fieldId] ?? '', null);
        if (own === null) return false;
        return condition.is === 'at-least' ? own >= condition.amount : own <= condition.amount;
      };
  }
}

const hasAny = (own: readonly string[], wanted: readonly string[]): boolean =>
  own.some((one) => wanted.includes(one));

/** Whether a value holds a text, capitals and accents aside; for no text, whether there is a value at all. */
const hasText = (value: string, text: string): boolean =>
  text.trim() === '' ? value.trim() !== '' : foldText(value).includes(foldText(text));

const withoutRegion = (language: string): string => language.split('-')[0]!.toLowerCase();

/** Purchases that stand, from a day on (`null`: from the beginning) until today. */
function purchasesIn(
  purchases: readonly StandingPurchase[],
  from: IsoDate | null,
  today: IsoDate,
): number {
  let count = 0;
  for (const { on } of purchases) if (on <= today && (from === null || on >= from)) count += 1;
  return count;
}

/** What was spent in one currency, in its minor units; the shop's if left out. Others are never added to it. */
function spentIn(
  purchases: readonly StandingPurchase[],
  from: IsoDate | null,
  today: IsoDate,
  currency?: string,
): number {
  let sum = 0;
  for (const { on, amountMinor, foreign } of purchases) {
    if (on > today || (from !== null && on < from)) continue;
    if (currency === undefined) sum += amountMinor;
    else if (foreign?.currency === currency) sum += foreign.minor;
  }
  return sum;
}

function firstOn(purchases: readonly StandingPurchase[], today: IsoDate): IsoDate | null {
  let first: IsoDate | null = null;
  for (const { on } of purchases) if (on <= today && (first === null || on < first)) first = on;
  return first;
}

/** The smallest amount that still is among so many percent of those that are more than nothing; `null` without any. */
function leastOfTop(amounts: readonly number[], percent: number): number | null {
  const some = Float64Array.from(amounts.filter((amount) => amount > 0)).sort();
  if (some.length === 0 || percent <= 0) return null;
  const count = Math.min(some.length, Math.ceil((some.length * percent) / 100));
  return some[some.length - count]!;
}

const OF_PURCHASES: readonly SegmentCondition['field'][] = [
  'first-purchase',
  'last-purchase',
  'purchases',
  'spent',
  'top-spent',
  'silent',
];

/** What has to be known of people besides themselves, for these members. */
export function neededFor(members: SegmentMembers): {
  readonly contacts: boolean;
  readonly purchases: boolean;
  readonly points: boolean;
  readonly tiers: boolean;
  readonly consents: boolean;
} {
  const fields = new Set(
    members.kind === 'rule' ? members.conditions.map(({ field }) => field) : [],
  );
  return {
    contacts: fields.has('last-contact') || fields.has('silent'),
    purchases: OF_PURCHASES.some((field) => fields.has(field)),
    points: fields.has('points'),
    tiers: fields.has('tier'),
    consents: fields.has('consent'),
  };
}
