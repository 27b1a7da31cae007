import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Act } from '@shared/domain/journal/change';
import { creating } from '@shared/domain/journal/write';
import type { SpendingRefusal } from '@shared/domain/loyalty/booking';
import {
  planAdjustment,
  planAward,
  planReversal,
  type ByHandFacts,
  type ByHandRefusal,
} from '@shared/domain/loyalty/byHand';
import {
  byPosting,
  SAMPLE_CHAIN,
  type Bonus,
  type LedgerEntry,
  type LedgerEntryId,
  type LoyaltyUnit,
  type Posting,
} from '@shared/domain/loyalty/ledgerEntry';
import type { Programme } from '@shared/domain/loyalty/programme';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import type { RewardId } from '@shared/domain/loyalty/reward';
import { reachedTiersOf } from '@shared/domain/loyalty/rewardsInReach';
import { planFullCard, planReward } from '@shared/domain/loyalty/spending';
import { tierOn } from '@shared/domain/loyalty/tiers';
import { planTransfer } from '@shared/domain/loyalty/transferring';
import type { LedgerProblem } from '@shared/domain/loyalty/verification';
import { ok, refuse, type Refusal, type Result } from '@shared/kernel/result';
import { Dexie } from 'dexie';
import { nothing } from '../journal/commit';
import { verifyBook } from '../loyalty/verifyBook';
import { postLapsed } from '../operations/postLapsed';
import { actName, actOf } from './acts';
import { readBook, writingPostings } from './ledgerRows';
import { readLoyaltyFacts } from './loyaltyFacts';
import { readProgrammes, type KnownProgrammes } from './programmeRows';
import type { Booking } from './purchases';
import { doing, gone, save, type DataRefusal, type Decision, type Dependencies } from './saving';

/** Why something cannot be written by hand. */
export type AdjustmentRefusal = ByHandRefusal;

/** The book of points. Reads are for `useLive`; every write is one act and appends. */
export type LoyaltyLedger = {
  /** A contact's whole book, both units, in the order of posting. */
  readonly entriesOf: (contactId: ContactId) => Promise<readonly LedgerEntry[]>;
  /** The book of the shop without sample people, newest first; `before` is the last entry of the page above. */
  readonly page: (limit: number, before?: LedgerEntry) => Promise<readonly LedgerEntry[]>;
  readonly count: () => Promise<number>;

  /** Hands out a reward without a purchase. */
  readonly redeem: (
    contactId: ContactId,
    reward: RewardId,
  ) => Booking<LedgerEntry, SpendingRefusal>;
  /** Hands in a full stamp card. */
  readonly redeemCard: (contactId: ContactId) => Booking<LedgerEntry, AdjustmentRefusal>;
  /** Adds or takes away by hand; the reason is required. Taking away more than there is leaves a debt. */
  readonly adjust: (
    contactId: ContactId,
    unit: LoyaltyUnit,
    points: number,
    reason: string,
  ) => Booking<LedgerEntry, AdjustmentRefusal>;
  /** Books a bonus as the current rules say; once a year for birthdays, once ever for a welcome. */
  readonly award: (
    contactId: ContactId,
    bonus: Bonus,
    note: string,
  ) => Booking<LedgerEntry, AdjustmentRefusal>;
  /** Takes one entry back by a visible counter-entry; what is left of it after earlier reversals. */
  readonly reverse: (id: LedgerEntryId, reason: string) => Booking<LedgerEntry, AdjustmentRefusal>;
  /** Moves everything that one person has, and owes, to another, lot by lot with its expiry. */
  readonly transfer: (fromId: ContactId, toId: ContactId) => Booking<null, AdjustmentRefusal>;
  /** Housekeeping at the start and after midnight: writes what lapsed. Quiet; answers how many entries. */
  readonly postLapsed: () => Promise<number>;
  /** Recomputes everything and names every entry that does not fit. Reads the whole book. */
  readonly verify: () => Promise<readonly LedgerProblem[]>;
};

/** Everything that a movement by hand is decided from. */
type OwnBook = ByHandFacts & { readonly contact: Contact; readonly known: KnownProgrammes };

/** The repository of the book of points. */
export function createLoyaltyLedger(deps: Dependencies): LoyaltyLedger {
  const { db, door, clock, newId } = deps;

  const readOwn = async (contactId: ContactId): Promise<OwnBook | null> => {
    const contact = await db.contacts.get(contactId);
    if (!contact) return null;
    return {
      contact,
      contactId,
      entries: await readBook(db, contactId),
      known: await readProgrammes(db),
      today: clock.today(),
      ownId: newId(),
    };
  };

  const currentRules = ({ known, today }: OwnBook): Programme =>
    programmeOn(known.programmes, today);

  /** Writes one movement, and the rules that it names if they are not stored yet. */
  const writing = async (
    posting: Posting,
    known: KnownProgrammes,
    act: Act,
  ): Promise<Decision<LedgerEntry>> => {
    const [write] = await writingPostings(db, [posting], newId);
    const rows = (write?.kind === 'create' ? write.rows : []) as unknown as readonly LedgerEntry[];
    const namesRules = posting.programmeId !== null && !known.areStored;
    return doing(
      act,
      [
        ...(namesRules ? [creating('programmes', known.programmes)] : []),
        ...(write ? [write] : []),
      ],
      rows[0]!,
    );
  };

  /** One movement by hand; answers the line as it stands in the book. */
  const move = async <R extends Refusal>(
    contactId: ContactId,
    plan: (own: OwnBook) => Promise<Result<Posting, R>> | Result<Posting, R>,
    actFor: (posting: Posting, name: string) => Act,
  ): Booking<LedgerEntry, R> => {
    const saved = await save<LedgerEntry, DataRefusal | R>(door, async () => {
      const own = await readOwn(contactId);
      if (!own) return gone();
      const planned = await plan(own);
      if (!planned.ok) return nothing(planned);
      return writing(planned.value, own.known, actFor(planned.value, actName(own.contact)));
    });
    if (!saved.ok) return saved;
    const sealed = await db.ledgerEntries.get(saved.value.value.id);
    return ok({ ...saved.value, value: sealed ?? saved.value.value });
  };

  const adjusted = ({ unit, points }: Posting, name: string): Act => {
    const args = { name, count: Math.abs(points) };
    if (unit === 'stamps')
      return actOf(points > 0 ? 'loyalty.stampsUp' : 'loyalty.stampsDown', args);
    return actOf(points > 0 ? 'loyalty.adjustedUp' : 'loyalty.adjustedDown', args);
  };

  return {
    entriesOf: async (contactId) => (await readBook(db, contactId)).sort(byPosting),

    page: async (limit, before) => {
      const found: LedgerEntry[] = [];
      for (const chain of await chainsOf()) {
        // Within a chain places follow one another in the order of posting.
        const end = before?.device === chain ? before.seq : Dexie.maxKey;
        const older = db.ledgerEntries
          .where('[device+seq]')
          .between([chain, Dexie.minKey], [chain, end], true, false)
          .reverse();
        const isElsewhere = before !== undefined && before.device !== chain;
        const rows = isElsewhere ? older.filter((entry) => byPosting(entry, before) < 0) : older;
        found.push(...(await rows.limit(limit).toArray()));
      }
      return found.sort((a, b) => byPosting(b, a)).slice(0, limit);
    },

    count: async () => {
      const samples = await db.ledgerEntries
        .where('[device+seq]')
        .between([SAMPLE_CHAIN, Dexie.minKey], [SAMPLE_CHAIN, Dexie.maxKey])
        .count();
      return (await db.ledgerEntries.count()) - samples;
    },

    redeem: (contactId, rewardId) =>
      move<SpendingRefusal>(
        contactId,
        async (own) => {
          const read = await readLoyaltyFacts(db, contactId);
          const reward = read?.facts.rewards.find(({ id }) => id === rewardId);
          if (!read || !reward) {
            return refuse({ code: 'loyalty/reward-unavailable', why: 'archived' });
          }
          const { entries, purchases, refunds, handedOut } = read.facts;
          const { rules } = currentRules(own);
          const { tier } = tierOn(entries, purchases, refunds, rules, own.today);
          return planReward(own, reward, {
            handedOut: handedOut.get(rewardId) ?? 0,
            reachedTiers: reachedTiersOf(rules.tiers, tier),
            ownId: own.ownId,
            purchaseId: null,
          });
        },
        ({ cause }, name) =>
          actOf('loyalty.rewardGiven', { name, reward: 'name' in cause ? cause.name : '' }),
      ),

    redeemCard: (contactId) =>
      move<AdjustmentRefusal>(
        contactId,
        (own) => {
          const { stampCard } = currentRules(own).rules;
          return stampCard
            ? planFullCard(own, stampCard, { ownId: own.ownId, purchaseId: null })
            : refuse({ code: 'loyalty/no-rule' });
        },
        (_posting, name) => actOf('loyalty.fullCard', { name }),
      ),

    adjust: (contactId, unit, points, reason) =>
      move<AdjustmentRefusal>(
        contactId,
        (own) => planAdjustment(own, currentRules(own), unit, points, reason),
        adjusted,
      ),

    award: (contactId, bonus, note) =>
      move<AdjustmentRefusal>(
        contactId,
        (own) => planAward(own, currentRules(own), bonus, note),
        ({ points }, name) => actOf('loyalty.bonus', { name, count: points }),
      ),

    reverse: async (id, reason) => {
      const entry = await db.ledgerEntries.get(id);
      if (!entry) return refuse({ code: 'data/gone' });
      return move<AdjustmentRefusal>(
        entry.contactId,
        (own) => planReversal(own, id, reason),
        (_posting, name) => actOf('loyalty.reversed', { name }),
      );
    },

    transfer: (fromId, toId) =>
      save<null, DataRefusal | AdjustmentRefusal>(door, async () => {
        const [from, to] = await db.contacts.bulkGet([fromId, toId]);
        if (!from || !to) return gone();
        const planned = planTransfer(
          { contactId: fromId, entries: await readBook(db, fromId) },
          { contactId: toId, entries: await readBook(db, toId) },
          clock.today(),
        );
        if (!planned.ok) return nothing(planned);
        return doing(
          actOf('loyalty.transferred', { name: actName(from), other: actName(to) }),
          await writingPostings(db, planned.value, newId),
          null,
        );
      }),

    postLapsed: () => postLapsed(deps),

    verify: async () =>
      (await verifyBook(db, () => undefined)).problems.map(({ problem }) => problem),
  };

  /** The chains of the book but that of the sample people. */
  async function chainsOf(): Promise<readonly string[]> {
    const chains: string[] = [];
    let next = await db.ledgerEntries.orderBy('[device+seq]').first();
    while (next) {
      if (next.device !== SAMPLE_CHAIN) chains.push(next.device);
      next = await db.ledgerEntries
        .where('[device+seq]')
        .above([next.device, Dexie.maxKey])
        .first();
    }
    return chains;
  }
}
