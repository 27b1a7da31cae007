import { sealEntries, emptyChain, type ChainHead } from '@formats/ledgerSeal';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import { planAdjustment } from '@shared/domain/loyalty/byHand';
import { nextCauseKey } from '@shared/domain/loyalty/causeKeys';
import { expiryDayOf } from '@shared/domain/loyalty/expiryDay';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { lapsedPostings } from '@shared/domain/loyalty/lapsing';
import type { LedgerEntry, LedgerEntryId, Posting } from '@shared/domain/loyalty/ledgerEntry';
import type { ExpiryRule, StampCard } from '@shared/domain/loyalty/programme';
import { planFullCard } from '@shared/domain/loyalty/spending';
import { planTransfer } from '@shared/domain/loyalty/transferring';
import fc from 'fast-check';

/** The people of a random history. */
export const PEOPLE = ['anna', 'bo'] as ContactId[];

const START = '2026-01-10' as IsoDate;

/** Short lives, so that spending and lapsing meet. */
type Step =
  | {
      readonly kind: 'earn';
      readonly who: number;
      readonly points: number;
      readonly lives: number | null;
      readonly ago: number;
    }
  | { readonly kind: 'spend' | 'take'; readonly who: number; readonly points: number }
  | { readonly kind: 'reverse'; readonly which: number; readonly points: number }
  | { readonly kind: 'write-off' }
  | { readonly kind: 'merge'; readonly who: number }
  | { readonly kind: 'rule'; readonly expiry: ExpiryRule }
  | { readonly kind: 'days'; readonly count: number };

const who = fc.constantFrom(0, 0, 0, 1);
const points = fc.integer({ min: 1, max: 6 });

/** One thing that happens. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('earn' as const),
      who,
      points,
      lives: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 5 }),
      ago: fc.constantFrom(0, 0, 0, 2),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('spend' as const, 'take' as const), who, points }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('reverse' as const),
      which: fc.nat({ max: 30 }),
      points,
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'write-off' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rule' as const),
      expiry: fc.constantFrom<ExpiryRule>(
        { kind: 'never' },
        { kind: 'months', months: 1 },
        { kind: 'year-end', yearsAfter: 0 },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('days' as const),
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
);

/** A book that came about as the program writes it. */
export type History = { readonly entries: readonly LedgerEntry[]; readonly today: IsoDate };

/** Lets the steps happen one after another; what is refused does not happen. */
export function historyOf(steps: readonly Step[]): History {
  const entries: LedgerEntry[] = [];
  let today = START;
  let programme = firstProgramme('EUR', START);
  let head: ChainHead = emptyChain('till');

  const write = (postings: readonly Posting[]): void => {
    const open = postings.map((posting, at) => ({
      ...posting,
      id: `e${String(entries.length + at).padStart(4, '0')}` as LedgerEntryId,
      ...{ postedAt: 0, noteDigest: '', device: '', seq: 0, previousHash: '', hash: '' },
    }));
    const sealed = sealEntries(open, head, Date.parse(today));
    head = sealed.head;
    entries.push(...sealed.entries);
  };
  const of = (contactId: ContactId) => ({
    contactId,
    entries: entries.filter((entry) => entry.contactId === contactId),
    today,
    ownId: `own${entries.length}`,
  });

  for (const step of steps) {
    switch (step.kind) {
      case 'days':
        today = addDays(today, step.count);
        break;
      case 'rule':
        programme = { ...programme, rules: { ...programme.rules, expiry: step.expiry } };
        break;
      case 'earn': {
        const effectiveOn = addDays(today, -step.ago);
        const byRule = expiryDayOf(programme.rules.expiry, effectiveOn);
        write([
          {
            ...blank(PEOPLE[step.who]!, effectiveOn),
            kind: 'accrual',
            points: step.points,
            expiresOn: step.lives === null ? byRule : addDays(effectiveOn, step.lives),
            causeKey: `correction:own${entries.length}`,
          },
        ]);
        break;
      }
      case 'take': {
        const plan = planAdjustment(of(PEOPLE[step.who]!), programme, 'points', -step.points, 'x');
        if (plan.ok) write([plan.value]);
        break;
      }
      case 'spend': {
        const card = { ...CARD, size: step.points };
        const facts = of(PEOPLE[step.who]!);
        const stamps = facts.entries.map((entry) => ({ ...entry, unit: 'stamps' as const }));
        const terms = { ownId: facts.ownId, purchaseId: null };
        const plan = planFullCard({ ...facts, entries: stamps }, card, terms);
        if (plan.ok) write([{ ...plan.value, unit: 'points' }]);
        break;
      }
      case 'reverse': {
        const entry = entries[step.which % Math.max(1, entries.length)];
        // A transfer has two sides: one of them alone would be points from nothing.
        if (!entry || rootOf(entry, entries).kind === 'transfer') break;
        const { left } = accountOf(of(entry.contactId).entries, 'points', today).movements.get(
          entry.id,
        )!;
        const count = Math.min(left, step.points);
        if (count === 0) break;
        write([
          {
            ...blank(entry.contactId, today),
            kind: 'reversal',
            points: entry.points > 0 ? -count : count,
            reversesId: entry.id,
            causeKey: nextCauseKey(entries, `taken-back:b:${entry.id}`),
          },
        ]);
        break;
      }
      case 'write-off':
        for (const id of PEOPLE) write(lapsedPostings(of(id).entries, today));
        break;
      case 'merge': {
        const [from, to] = [of(PEOPLE[step.who]!), of(PEOPLE[1 - step.who]!)];
        const plan = planTransfer(from, to, today);
        if (plan.ok) write(plan.value);
      }
    }
  }
  return { entries, today };
}

/** The entry that a chain of counter-entries is about. */
export function rootOf(entry: LedgerEntry, entries: readonly LedgerEntry[]): LedgerEntry {
  const named = entries.find(({ id }) => id === entry.reversesId);
  return named ? rootOf(named, entries) : entry;
}

/** A random history. */
export const anyHistory: fc.Arbitrary<History> = fc
  .array(anyStep, { minLength: 1, maxLength: 40 })
  .map(historyOf);

const CARD: StampCard = {
  size: 1,
  reward: 'Brot',
  per: 'purchase',
  productId: null,
  category: '',
  thresholdMinor: 0,
  expiry: { kind: 'never' },
};

const blank = (
  contactId: ContactId,
  effectiveOn: IsoDate,
): Omit<Posting, 'kind' | 'points' | 'causeKey'> => ({
  contactId,
  unit: 'points',
  effectiveOn,
  expiresOn: null,
  lotId: null,
  reversesId: null,
  programmeId: null,
  cause: { kind: 'correction' },
  note: '',
});
