import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareLapse } from '@shared/domain/care/careBoard';
import { MAX_OF_A_RULE } from '@shared/domain/care/careKnown';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import {
  dearestInReach,
  reachedTiersOf,
  rewardsInReach,
} from '@shared/domain/loyalty/rewardsInReach';
import type { RegularsDatabase } from '../database';
import { tiersOfAll } from './bookOfAll';
import { handedOutRewards } from './handedOutRewards';
import { readProgrammes } from './programmeRows';
import type { Workers } from './workers';

/**
 * Points that lapse within some days, with what the whole balance buys. The book is only asked where
 * anything lapses at all: reading all of it takes a while.
 */
export async function careLapses(
  db: RegularsDatabase,
  workers: Workers,
  today: IsoDate,
  days: number,
): Promise<readonly CareLapse[]> {
  const until = addDays(today, days);
  const lots = await db.ledgerEntries.where('expiresOn').between(today, until, false, true).count();
  if (lots === 0) return [];
  const rewards = (await db.rewards.toArray()).filter(({ isArchived }) => !isArchived);
  if (rewards.length === 0) return [];
  const book = workers.book();
  const lapsing = (await book.lapsing({ unit: 'points', until }))
    .filter(({ expiresOn }) => expiresOn > today)
    .slice(0, MAX_OF_A_RULE);
  if (lapsing.length === 0) return [];

  const limited = rewards.filter(({ stock }) => stock !== null).map(({ id }) => id);
  const [balances, handedOut, tiers, { programmes }] = await Promise.all([
    book.balances(lapsing.map(({ contactId }) => contactId)),
    handedOutRewards(db, limited),
    rewards.some(({ minTier }) => minTier !== null) ? tiersOfAll(db, workers, today) : null,
    readProgrammes(db),
  ]);
  const { rules } = programmeOn(programmes, today);
  const pointsOf = new Map(
    balances.map(({ contactId, available, owed }) => [contactId, available.points - owed.points]),
  );
  return lapsing.map(({ contactId, points, expiresOn }) => {
    const tier = rules.tiers.find(({ id }) => id === tiers?.get(contactId)) ?? null;
    const reaches = rewardsInReach(
      { rewards, handedOut },
      pointsOf.get(contactId) ?? 0,
      reachedTiersOf(rules.tiers, tier),
      today,
    );
    return { contactId, points, on: expiresOn, reward: dearestInReach(reaches)?.name ?? null };
  });
}
