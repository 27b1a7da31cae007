import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { isIssuedCardNumber } from '@shared/domain/loyalty/cardNumber';
import { FIRST_PROGRAMME_ID } from '@shared/domain/loyalty/programme';
import type { RewardId } from '@shared/domain/loyalty/reward';
import type { ProductId } from '@shared/domain/purchases/product';
import type { RenewalId } from '@shared/domain/purchases/renewal';
import type { RenewalDraft } from '@renderer/data/repositories/renewals';
import { aCustomer, aRewardDraft } from '@test/support/shopBook';
import { freshRepositories, granted } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const GONE = { ok: false, refusal: { code: 'data/gone' } };
const TODAY = isoDate('2026-03-19');
const NOBODY = 'nobody' as ContactId;

describe('the programme', () => {
  it('is the first one in the currency of the shop, unwritten until something changes', async () => {
    const data = await freshRepositories();
    await data.settings.set({ currency: 'JPY' });
    expect(await data.programmes.all()).toMatchObject([
      { id: FIRST_PROGRAMME_ID, number: 1, rules: { currency: 'JPY' } },
    ]);
    expect((await data.programmes.at(TODAY)).id).toBe(FIRST_PROGRAMME_ID);
    expect(await data.db.programmes.count()).toBe(0);
  });

  it('gets a version for other rules only, from today on at the earliest', async () => {
    const data = await freshRepositories();
    const [first] = await data.programmes.all();
    expect(granted(await data.programmes.save({ ...first!.rules }, TODAY))).toEqual({
      value: first,
      batchId: null,
    });
    const rules = { ...first!.rules, rounding: 'nearest' } as const;
    const second = granted(await data.programmes.save(rules, isoDate('2020-01-01'))).value;
    expect(second).toMatchObject({ number: 2, startsOn: TODAY });
    const third = granted(
      await data.programmes.save(
        { ...rules, endsOn: isoDate('2027-01-01') },
        isoDate('2026-05-01'),
      ),
    ).value;
    expect((await data.programmes.all()).map(({ number }) => number)).toEqual([3, 2, 1]);
    expect((await data.programmes.at(isoDate('2026-04-30'))).id).toBe(second.id);
    expect((await data.programmes.at(isoDate('2026-05-01'))).id).toBe(third.id);
    expect((await data.programmes.at(isoDate('2026-03-18'))).id).toBe(FIRST_PROGRAMME_ID);
    // The rules of a version that has not begun are not in force yet: from now on they are new.
    granted(await data.programmes.save(third.rules, TODAY));
    expect((await data.programmes.at(TODAY)).number).toBe(4);
  });

  it('keeps the first version when the change is taken back, for all that it made', async () => {
    const data = await freshRepositories();
    const [first] = await data.programmes.all();
    const { batchId } = granted(
      await data.programmes.save({ ...first!.rules, rounding: 'nearest' }, TODAY),
    );
    granted(await data.journal.undoBatch(batchId!));
    expect((await data.programmes.all()).map(({ id }) => id)).toEqual([FIRST_PROGRAMME_ID]);
    expect((await data.journal.recentBatches()).map(({ act }) => act.key)).toEqual([
      'programme.changed',
    ]);
  });
});

describe('rewards and products', () => {
  it('are listed by price and by name, archived ones only if asked for', async () => {
    const data = await freshRepositories();
    const dear = granted(await data.rewards.add(aRewardDraft(50))).value;
    const cheap = granted(await data.rewards.add(aRewardDraft(5))).value;
    granted(await data.rewards.setArchived(dear.id, true));
    expect((await data.rewards.all()).map(({ id }) => id)).toEqual([cheap.id]);
    expect((await data.rewards.all(true)).map(({ id }) => id)).toEqual([cheap.id, dear.id]);
    granted(await data.rewards.update(cheap.id, { points: 7 }));
    expect((await data.rewards.all())[0]?.points).toBe(7);
    granted(await data.rewards.setArchived(dear.id, false));
    expect(await data.rewards.all()).toHaveLength(2);
    expect(await data.rewards.update('none' as RewardId, {})).toEqual(GONE);
    expect(await data.rewards.setArchived('none' as RewardId, true)).toEqual(GONE);

    const draft = { category: '', priceMinor: null, currency: 'EUR', goesWith: [] };
    const tea = granted(await data.products.add({ ...draft, name: 'Tee' })).value;
    const pot = granted(await data.products.add({ ...draft, name: 'Kanne' })).value;
    expect((await data.products.all()).map(({ name }) => name)).toEqual(['Kanne', 'Tee']);
    granted(await data.products.setArchived(pot.id, true));
    granted(await data.products.update(tea.id, { goesWith: [pot.id] }));
    expect(await data.products.all()).toMatchObject([{ name: 'Tee', goesWith: [pot.id] }]);
    expect(await data.products.all(true)).toHaveLength(2);
    expect(await data.products.update('none' as ProductId, {})).toEqual(GONE);
    expect(await data.products.setArchived('none' as ProductId, true)).toEqual(GONE);
  });
});

describe('what comes round', () => {
  const aRenewal = (contactId: ContactId, rest: Partial<RenewalDraft> = {}): RenewalDraft => ({
    contactId,
    purchaseId: null,
    kind: 'service',
    label: 'Filter',
    dueOn: isoDate('2026-03-31'),
    leadDays: 7,
    everyMonths: null,
    ...rest,
  });

  it('shows up when its lead time begins, unless the person is in the trash', async () => {
    const data = await freshRepositories();
    const [ada, eva] = [await aCustomer(data, 'Ada'), await aCustomer(data, 'Eva')];
    granted(await data.renewals.add(aRenewal(ada.id)));
    granted(await data.renewals.add(aRenewal(eva.id, { dueOn: isoDate('2026-03-25') })));
    granted(
      await data.renewals.add(aRenewal(ada.id, { dueOn: isoDate('2027-03-20'), leadDays: 365 })),
    );
    const due = async (day: string) =>
      (await data.renewals.dueBy(isoDate(day))).map(({ dueOn }) => dueOn);
    expect(await due('2026-03-17')).toEqual([]);
    expect(await due('2026-03-18')).toEqual(['2026-03-25']);
    expect(await due('2026-03-24')).toEqual(['2026-03-25', '2026-03-31', '2027-03-20']);
    granted(await data.contacts.trash([eva.id]));
    expect(await due('2026-03-24')).toEqual(['2026-03-31', '2027-03-20']);
    expect(await data.renewals.add(aRenewal(NOBODY))).toEqual(GONE);
  });

  it('moves on by itself when it is done, and ends when it comes once', async () => {
    const data = await freshRepositories();
    const ada = await aCustomer(data, 'Ada');
    const monthly = granted(
      await data.renewals.add(aRenewal(ada.id, { dueOn: isoDate('2026-01-31'), everyMonths: 1 })),
    ).value;
    const once = granted(await data.renewals.add(aRenewal(ada.id))).value;
    granted(await data.renewals.resolve(monthly.id, 'done'));
    granted(await data.renewals.resolve(once.id, 'done'));
    expect(await data.renewals.openOf(ada.id)).toMatchObject([
      { id: monthly.id, dueOn: '2026-03-31', status: 'open' },
    ]);
    expect(await data.db.renewals.get(once.id)).toMatchObject({
      status: 'done',
      resolvedAt: data.clock.now(),
    });
    granted(await data.journal.undoLast());
    granted(await data.renewals.resolve(monthly.id, 'dropped'));
    expect((await data.renewals.openOf(ada.id)).map(({ id }) => id)).toEqual([once.id]);
    granted(await data.renewals.update(once.id, { label: 'Sieve' }));
    granted(await data.renewals.resolve(monthly.id, 'open'));
    expect((await data.renewals.openOf(ada.id)).map(({ label }) => label).toSorted()).toEqual([
      'Filter',
      'Sieve',
    ]);
    expect(await data.renewals.resolve('none' as RenewalId, 'done')).toEqual(GONE);
    expect(await data.renewals.update('none' as RenewalId, {})).toEqual(GONE);
  });
});

describe('cards', () => {
  it('are issued once to each person, with numbers that no other card has', async () => {
    const data = await freshRepositories();
    const [ada, eva] = [await aCustomer(data, 'Ada'), await aCustomer(data, 'Eva')];
    const first = granted(await data.cards.issue([ada.id]));
    expect((await data.journal.recentBatches())[0]?.act).toEqual({
      key: 'cards.issued',
      args: { name: 'Ada' },
    });
    const both = granted(await data.cards.issue([eva.id, ada.id, eva.id])).value;
    expect(both.map(({ contactId }) => contactId)).toEqual([eva.id, ada.id, eva.id]);
    expect(both[1]).toEqual(first.value[0]);
    expect(await data.db.cards.count()).toBe(2);
    expect(both.every(({ id }) => isIssuedCardNumber(id))).toBe(true);
    expect(granted(await data.cards.issue([ada.id])).batchId).toBeNull();
    expect(await data.cards.issue([NOBODY])).toEqual(GONE);
  });

  it('lead to their person, however the number is typed, until they are lost', async () => {
    const data = await freshRepositories();
    const ada = await aCustomer(data, 'Ada');
    const [card] = granted(await data.cards.issue([ada.id])).value;
    const spaced = `${card!.id.slice(0, 1)} ${card!.id.slice(1, 7)} ${card!.id.slice(7)}\n`;
    expect(await data.cards.byNumber(spaced)).toEqual(card);
    expect(await data.cards.byNumber('  ')).toBeNull();
    granted(await data.cards.setBlocked(spaced, true));
    expect((await data.cards.byNumber(card!.id))?.blockedAt).toBe(data.clock.now());
    const [next] = granted(await data.cards.issue([ada.id])).value;
    expect(next!.id).not.toBe(card!.id);
    granted(await data.cards.setBlocked(card!.id, false));
    expect((await data.cards.of(ada.id)).every(({ blockedAt }) => blockedAt === null)).toBe(true);
    expect(await data.cards.setBlocked('123', true)).toEqual(GONE);
  });

  it('of other programmes are linked to one person alone', async () => {
    const data = await freshRepositories();
    const [ada, eva] = [await aCustomer(data, 'Ada'), await aCustomer(data, 'Eva')];
    granted(await data.cards.link(ada.id, '4006 3813 33931'));
    expect(await data.cards.link(eva.id, '4006381333931')).toEqual({
      ok: false,
      refusal: { code: 'cards/taken', contactId: ada.id },
    });
    expect(await data.cards.link(ada.id, ' ')).toEqual({
      ok: false,
      refusal: { code: 'cards/no-number' },
    });
    expect(await data.cards.link(NOBODY, '77')).toEqual(GONE);
    granted(await data.cards.setBlocked('4006381333931', true));
    expect(granted(await data.cards.link(ada.id, '4006381333931')).value.blockedAt).toBeNull();
    expect(await data.cards.of(ada.id)).toMatchObject([{ origin: 'linked', blockedAt: null }]);
    // A card of another programme is no card of ours.
    granted(await data.cards.issue([ada.id]));
    expect(await data.cards.of(ada.id)).toHaveLength(2);
  });
});
