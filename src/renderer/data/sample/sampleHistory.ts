import type { Clock } from '@shared/domain/calendar/clock';
import { addDays, daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { BookingDraft, BookingMoment, LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { LedgerEntry, Posting } from '@shared/domain/loyalty/ledgerEntry';
import { openingPosting } from '@shared/domain/loyalty/opening';
import { planBooking } from '@shared/domain/loyalty/planBooking';
import { planRefund } from '@shared/domain/loyalty/planRefund';
import { planVoid } from '@shared/domain/loyalty/planVoid';
import type { Programme } from '@shared/domain/loyalty/programme';
import type { Reward, RewardId } from '@shared/domain/loyalty/reward';
import { minorPerUnit } from '@shared/domain/money/money';
import type { Product, ProductId } from '@shared/domain/purchases/product';
import type {
  Purchase,
  PurchaseId,
  PurchaseLine,
  Refund,
  RefundId,
} from '@shared/domain/purchases/purchase';
import { unsealedEntry } from '../repositories/ledgerRows';
import { SAMPLE_HABITS, type SampleHabit } from './cast/habits';
import { SAMPLE_LINKS } from './cast/links';
import { SAMPLE_PRODUCTS, SAMPLE_REWARDS } from './cast/shelf';
import type { SampleLanguage } from './samplePerson';

/** A year of the sample people's purchases and points, and what the sample shop has on its shelf. */
export type SampleHistory = {
  readonly products: readonly Product[];
  readonly rewards: readonly Reward[];
  readonly purchases: readonly Purchase[];
  readonly refunds: readonly Refund[];
  /** Unsealed, in the order of posting. */
  readonly ledgerEntries: readonly LedgerEntry[];
};

/** Days that the history goes back. */
const DAYS_BACK = 350;

type Visit = {
  readonly key: string;
  readonly day: IsoDate;
  readonly at: string;
  readonly habit: SampleHabit;
  readonly isLast: boolean;
};

/**
 * Tells a year of purchases relative to today, through the same rules by which the counter books. The
 * same people on the same day always get the same history.
 *
 * @param people - The sample contacts by their keys.
 * @param programmes - The shop's versions, as `LoyaltyFacts` wants them.
 */
export function sampleHistory(
  people: ReadonlyMap<string, Contact>,
  language: SampleLanguage,
  currency: string,
  programmes: readonly Programme[],
  clock: Clock,
  newId: () => string,
): SampleHistory {
  const [now, today, zone] = [clock.now(), clock.today(), clock.zone()];
  const scale = minorPerUnit(currency) / 100;
  const stock = shelf(language, currency, scale, now, newId);
  const books = new Map<ContactId, PersonBook>();
  for (const { id } of people.values()) books.set(id, { entries: [], purchases: [], refunds: [] });
  const posted: LedgerEntry[] = [];
  const handedOut = new Map<RewardId, number>();

  const write = (postings: readonly Posting[], at: number): void => {
    for (const posting of postings) {
      const entry: LedgerEntry = { ...unsealedEntry(posting, newId()), postedAt: at };
      posted.push(entry);
      books.get(entry.contactId)?.entries.push(entry);
      if (entry.cause.kind === 'reward') {
        const { rewardId } = entry.cause;
        handedOut.set(rewardId, (handedOut.get(rewardId) ?? 0) + 1);
      }
    }
  };

  const factsOf = (key: string, contact: Contact): LoyaltyFacts => {
    const referrer = SAMPLE_LINKS.find(({ from, kind }) => from === key && kind === 'referred-by');
    const referrerId = referrer && people.get(referrer.to)?.id;
    return {
      contact,
      ...books.get(contact.id)!,
      programmes,
      rewards: stock.rewards,
      handedOut,
      referrer: referrerId
        ? { contactId: referrerId, entries: books.get(referrerId)!.entries }
        : null,
    };
  };

  for (const [key, { brought }] of Object.entries(SAMPLE_HABITS)) {
    const contact = people.get(key);
    if (!contact || !brought) continue;
    const { points, lapsesIn } = brought;
    const day = addDays(today, -DAYS_BACK - 1);
    const source = { en: 'Old point cards', de: 'Alte Punktekarten' }[language];
    const opening = openingPosting(
      { contactId: contact.id, points },
      source,
      'sample',
      programmes,
      day,
    );
    write([{ ...opening, expiresOn: addDays(today, lapsesIn) }], instantAt(day, '09:00', zone));
  }

  for (const { key, day, at, habit, isLast } of visitsOf([...people.keys()], today)) {
    const contact = people.get(key)!;
    const book = books.get(contact.id)!;
    const moment: BookingMoment = { now: Math.min(now, instantAt(day, at, zone)), today: day };
    const random = chance(`${key} ${daysBetween(day, today)}`);
    const lines = linesOf(habit, stock.byKey, random, newId);
    const draft = draftOf(lines, day, currency, newId);

    if (isLast && habit.slip !== undefined) {
      const wrong = { ...draftOf([], day, currency, newId), amountMinor: draft.amountMinor * 10 };
      const slipped = planBooking(factsOf(key, contact), wrong, moment);
      if (slipped.ok) {
        book.purchases.push(slipped.value.purchase);
        write(slipped.value.postings, moment.now);
        const voided = planVoid(factsOf(key, contact), wrong.purchaseId, '', moment);
        if (voided.ok) {
          book.purchases.splice(-1, 1, voided.value.purchase);
          write(voided.value.postings, moment.now);
        }
      }
    }

    const wanted = habit.rewards?.find(({ ago }) => {
      const away = daysBetween(day, today);
      return away <= ago && away > ago - habit.every;
    });
    const reward = wanted ? (stock.rewards[wanted.reward]?.id ?? null) : null;
    const planned = planBooking(factsOf(key, contact), { ...draft, reward }, moment);
    // Whoever has not saved up enough goes without.
    const booked = planned.ok ? planned : planBooking(factsOf(key, contact), draft, moment);
    if (!booked.ok) throw new Error(`The sample history does not come out: ${booked.refusal.code}`);
    book.purchases.push(booked.value.purchase);
    write(booked.value.postings, moment.now);

    if (isLast && habit.refund) {
      const back = planRefund(
        factsOf(key, contact),
        {
          purchaseId: draft.purchaseId,
          refundedOn: day,
          amountMinor: lines[0]!.amountMinor,
          pointsReturned: 0,
          lines: [],
          reason: '',
          dueOn: null,
          paidOn: day,
        },
        newId() as RefundId,
        moment,
      );
      if (back.ok) {
        book.refunds.push(back.value.refund);
        write(back.value.postings, moment.now);
      }
    }
  }

  const all = [...books.values()];
  return {
    products: stock.products,
    rewards: stock.rewards,
    purchases: all.flatMap(({ purchases }) => purchases),
    refunds: all.flatMap(({ refunds }) => refunds),
    ledgerEntries: posted,
  };
}

type PersonBook = {
  readonly entries: LedgerEntry[];
  readonly purchases: Purchase[];
  readonly refunds: Refund[];
};

/** Who came when, the earliest first. */
function visitsOf(keys: readonly string[], today: IsoDate): readonly Visit[] {
  const visits: Visit[] = [];
  for (const key of keys) {
    const habit = SAMPLE_HABITS[key];
    if (!habit) continue;
    const random = chance(key);
    for (let ago = habit.last; ago < DAYS_BACK;) {
      const hour = 10 + Math.floor(random() * 8);
      const minute = String(Math.floor(random() * 60)).padStart(2, '0');
      // On the day itself the shop has just opened.
      const at = ago === 0 ? `08:${minute}` : `${hour}:${minute}`;
      visits.push({ key, day: addDays(today, -ago), at, habit, isLast: ago === habit.last });
      ago += Math.max(1, Math.round(habit.every * (0.6 + random() * 0.8)));
      // Somebody who came for the first time lately has come once.
      if (habit.every >= 30 && habit.last <= 4) break;
    }
  }
  return visits.sort((a, b) => (a.day + a.at < b.day + b.at ? -1 : 1));
}

function linesOf(
  { likes, pieces }: SampleHabit,
  products: ReadonlyMap<string, Product>,
  random: () => number,
  newId: () => string,
): readonly PurchaseLine[] {
  const count = 1 + Math.floor(random() * Math.min(2, likes.length));
  return Array.from({ length: count }, (_, at) => {
    const product = products.get(likes[Math.floor(random() ** 2 * likes.length)] ?? likes[0]!)!;
    const taken = at === 0 ? 1 + Math.floor(random() * pieces) : 1;
    return {
      id: newId(),
      productId: product.id,
      name: product.name,
      category: product.category,
      quantityMilli: taken * 1000,
      amountMinor: taken * product.priceMinor!,
      isVoided: false,
    };
  });
}

const draftOf = (
  lines: readonly PurchaseLine[],
  boughtOn: IsoDate,
  currency: string,
  newId: () => string,
): BookingDraft => ({
  purchaseId: newId() as PurchaseId,
  boughtOn,
  amountMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  currency,
  paymentMethod: 'card',
  channel: 'shop',
  lines,
  note: '',
  source: 'sample',
  payPoints: 0,
  reward: null,
  renewals: [],
});

function shelf(
  language: SampleLanguage,
  currency: string,
  scale: number,
  now: number,
  newId: () => string,
) {
  const priced = (minor: number): number => Math.max(1, Math.round(minor * scale));
  const common = { currency, isArchived: false, isSample: true, createdAt: now, updatedAt: now };
  const ids = new Map(SAMPLE_PRODUCTS.map(({ key }) => [key, newId() as ProductId]));
  const byKey = new Map(
    SAMPLE_PRODUCTS.map(({ key, name, category, minor, goesWith = [] }): [string, Product] => [
      key,
      {
        ...common,
        id: ids.get(key)!,
        name: name[language],
        category: category[language],
        priceMinor: priced(minor),
        goesWith: goesWith.flatMap((other) => ids.get(other) ?? []),
      },
    ]),
  );
  const rewards = SAMPLE_REWARDS.map(
    ({ name, kind, points, valueMinor, detail, stock, minTier }): Reward => ({
      ...common,
      id: newId() as RewardId,
      name: name[language],
      kind,
      points,
      valueMinor: valueMinor === null ? null : priced(valueMinor),
      detail: detail[language],
      validFrom: null,
      validUntil: null,
      stock,
      minTier,
    }),
  );
  return { byKey, products: [...byKey.values()], rewards };
}

/** Numbers from 0 up to 1 that look like chance and are always the same for one text (mulberry32 over FNV-1a). */
function chance(text: string): () => number {
  let state = 0x811c9dc5;
  for (const sign of text) state = Math.imul(state ^ sign.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
