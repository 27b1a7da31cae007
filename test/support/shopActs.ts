import { aBooking } from './shopBook';
import type { TestData } from './testDatabase';

/** What two laptops of one shop can do, besides what each test has of its own: any of it may be refused, and then nothing happens. */
export const SHOP_ACTS = [
  ...([
    'pay',
    'card',
    'recommend',
    'one',
    'two',
    'consent',
    'withdraw',
    'block',
    'unblock',
  ] as const),
  ...(['request', 'answerRequest', 'promise', 'resolve', 'removePromise', 'erase'] as const),
] as const;

/** One of them. */
export type ShopAct = (typeof SHOP_ACTS)[number];

/** One of a list by chance; `undefined` of an empty one. */
export const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length];

/**
 * Does it.
 *
 * @param n - Chance: to whom, and how much.
 * @param mark - A text that no other act of the history has.
 */
export async function doShopAct(
  data: TestData,
  kind: ShopAct,
  n: number,
  mark: string,
): Promise<void> {
  const today = data.clock.today();
  const people = (await data.db.contacts.toArray()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const person = pick(people, n);
  const other = pick(
    people.filter((one) => one !== person),
    n,
  );
  switch (kind) {
    case 'pay':
      if (!person) return;
      await data.purchases.book(
        person.id,
        aBooking(`paid-${mark}`, 900 + n * 71, { boughtOn: today, payPoints: 10 }),
      );
      return;
    case 'card':
      if (person) await data.cards.issue([person.id]);
      return;
    case 'recommend':
      if (!person || !other) return;
      await data.links.add({ fromId: other.id, toId: person.id, kind: 'referred-by', label: '' });
      return;
    case 'one':
      if (person && other) await data.twins.merge(person.id, other.id, {});
      return;
    case 'two': {
      const merge = pick(await data.db.personMerges.toArray(), n);
      if (merge) await data.twins.split(merge.id, []);
      return;
    }
    case 'consent':
    case 'withdraw':
      if (!person) return;
      await data.consents.record({
        ...{ contactId: person.id, purpose: 'newsletter', source: `Said ${mark}` },
        ...{ decision: kind === 'consent' ? 'given' : 'withdrawn', decidedAt: data.clock.now() },
      });
      return;
    case 'block':
    case 'unblock':
      if (!person) return;
      await data.privacy.decide(person.id, {
        ...{ basis: 'consent', note: mark, restrictedWhy: 'accuracy' },
        isRestricted: kind === 'block',
      });
      return;
    case 'request':
      if (person) await data.privacy.openCase(person.id, 'access', today, mark);
      return;
    case 'answerRequest': {
      const one = pick(await data.db.privacyCases.toArray(), n);
      if (one) await data.privacy.settleCase(one.id, today, mark);
      return;
    }
    case 'promise':
      if (!person) return;
      await data.promises.add({
        ...{ contactId: person.id, text: mark, interactionId: null, by: 'us', dueOn: null },
      });
      return;
    case 'resolve':
    case 'removePromise': {
      const one = pick(await data.db.promises.toArray(), n);
      if (one && kind === 'resolve') await data.promises.resolve(one.id, 'kept');
      else if (one) await data.promises.remove(one.id);
      return;
    }
    case 'erase':
      if (person && n % 3 === 0) await data.privacy.erase(person.id, 'request');
      return;
  }
}

/** Takes the newest act back that is no merge. */
export async function undoNewest(data: TestData): Promise<void> {
  const [last] = (await data.journal.recentBatches()).filter(
    (line) => !line.isTakenBack && line.act.key !== 'exchange.merged',
  );
  if (last) await data.journal.undoBatch(last.batchId);
}
