import { emptyChain, sealEntries, type ChainHead } from '@formats/ledgerSeal';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import type { LedgerEntry, LedgerEntryId } from '@shared/domain/loyalty/ledgerEntry';
import { FIRST_PROGRAMME_ID, type Programme } from '@shared/domain/loyalty/programme';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { seededCare } from './careSeed';
import { seededInsights, seededSale, type SeededSales } from './insightsSeed';
import { seededChance, seededPerson, type SeededPerson } from './seed';

/** Nobody has more exchanges than this. */
const MOST_EXCHANGES = 300;
/** Set so that there are ten for each person on average, the silent included. */
const SOME_EXCHANGES = 3.4;

/**
 * How many exchanges there are with person `n`: a quarter has none, and among the others numbers follow a power law, so that
 * a few have hundreds.
 *
 * @param average - On average, over many people.
 */
export function exchangesWith(n: number, average: number): number {
  const chance = seededChance(n + 1_700_000);
  if (chance() < 0.25) return 0;
  const some = SOME_EXCHANGES * (1 - chance()) ** (-1 / 1.25);
  return Math.min(MOST_EXCHANGES, Math.floor((some * average) / 10));
}

/** Person `n` with everything of theirs but purchases and points. */
export function seededRegular(n: number, exchangesEach: number) {
  const { interactions, promises }: SeededPerson = seededPerson(n, exchangesWith(n, exchangesEach));
  const { contact, answers, thanks, leavings, links } = seededInsights(n);
  const { consents } = seededCare(n, contact.id);
  return { contact, interactions, promises, answers, thanks, leavings, links, consents };
}

/** The rules of the measured shop: those that every shop begins with, and points that never lapse. */
export const shopProgramme = (): Programme => {
  const first = firstProgramme('EUR');
  return { ...first, rules: { ...first.rules, expiry: { kind: 'never' } } };
};

/**
 * The sales from one number up to another with the lines that they make in the book, sealed as the window seals them.
 *
 * @param head - The end of the chain so far.
 */
export function seededBook(
  sales: SeededSales,
  from: number,
  to: number,
  head: ChainHead,
): {
  readonly purchases: readonly Purchase[];
  readonly entries: readonly LedgerEntry[];
  readonly head: ChainHead;
} {
  const purchases = Array.from(
    { length: to - from },
    (_, at) => seededSale(sales, from + at).purchase,
  );
  const entries: LedgerEntry[] = [];
  let last = head;
  for (let at = 0; at < purchases.length;) {
    const { boughtAt } = purchases[at]!;
    const drafts: LedgerEntry[] = [];
    for (; purchases[at]?.boughtAt === boughtAt; at += 1) {
      const purchase = purchases[at]!;
      if (purchase.currency === 'EUR' && purchase.voidedAt === null) {
        drafts.push(lineOf(purchase, from + at));
      }
    }
    const sealed = sealEntries(drafts, last, boughtAt).entries;
    entries.push(...sealed);
    last = sealed.at(-1) ?? last;
  }
  return { purchases, entries, head: last };
}

/** The beginning of a computer's chain. */
export const beginning = (device: string): ChainHead => emptyChain(device);

const lineOf = (purchase: Purchase, n: number): LedgerEntry => ({
  id: `${n.toString(16).padStart(8, '0')}-0005-7000-8000-000000000000` as LedgerEntryId,
  contactId: purchase.contactId,
  unit: 'points',
  kind: 'accrual',
  points: Math.floor(purchase.amountMinor / 100),
  effectiveOn: purchase.boughtOn,
  expiresOn: null,
  lotId: null,
  reversesId: null,
  programmeId: FIRST_PROGRAMME_ID,
  cause: { kind: 'purchase', purchaseId: purchase.id },
  causeKey: `purchase:${purchase.id}`,
  note: '',
  postedAt: 0,
  noteDigest: '',
  device: '',
  seq: 0,
  previousHash: '',
  hash: '',
});
