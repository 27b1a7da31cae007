import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PurchaseLine } from '@shared/domain/purchases/purchase';
import { PersonPlace } from '@renderer/app/pages/PersonPlace';
import { aBooking, aCustomer, aRewardDraft, balanceOf } from '@test/support/shopBook';
import { renderWith, type TestWindow } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

/** The person of the test that runs. */
let id: ContactId;
const Page = () => <PersonPlace route={{ place: 'person', id }} />;

const line = (name: string, amountMinor: number, quantityMilli = 1000): PurchaseLine => ({
  id: name,
  productId: null,
  name,
  category: '',
  quantityMilli,
  amountMinor,
  isVoided: false,
});

/** A window with the page of Mehmet, after something happened. */
const withMehmet = (prepare: (data: TestData) => Promise<unknown> = () => Promise.resolve()) =>
  renderWith(<Page />, {
    prepare: async (data) => {
      ({ id } = await aCustomer(data));
      await prepare(data);
    },
  });

const book = (data: TestData, purchase: string, minor: number, rest = {}) =>
  data.purchases.book(id, aBooking(purchase, minor, rest)).then(granted);

const history = () => screen.findByRole('list', { name: 'History' });
const dialog = async () => within(await screen.findByRole('dialog'));
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

/** Chooses something for the purchase that stands alone in the history. */
async function choose({ user }: TestWindow, what: RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /More for the purchase/ }));
  await user.click(await screen.findByRole('menuitem', { name: what }));
}

describe('writing down a purchase', () => {
  it('adds up lines, says what it will earn, and books it', async () => {
    const { user, data } = await withMehmet();
    await user.click(await screen.findByRole('button', { name: 'Purchase' }));
    let form = await dialog();
    await user.type(await form.findByRole('textbox', { name: 'Amount' }), '148.20');
    expect(await form.findByText('148 points')).toBeDefined();
    await user.click(form.getByRole('button', { name: 'Say what was bought' }));
    form = await dialog();
    await user.type(form.getByRole('combobox', { name: 'Line 1: what' }), 'Sencha');
    await user.type(form.getByRole('textbox', { name: 'Line 1: how many' }), '0.5');
    expect(await form.findByText('74 points')).toBeDefined();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await gone();
    await waitFor(async () =>
      expect((await history()).textContent).toMatch(
        /Purchase €74[.,]10.*0[.,]5 × Sencha · \+74 points/,
      ),
    );
    expect(await balanceOf(data.db, id)).toBe(74);
    expect(await data.drafts.get(`${id}/purchase`)).toBeNull();
  });

  it('keeps what was typed when it is closed, and leads to what is wrong', async () => {
    const { user, data } = await withMehmet();
    await user.click(await screen.findByRole('button', { name: 'Purchase' }));
    let form = await dialog();
    await user.type(await form.findByRole('textbox', { name: 'Amount' }), '24,8o');
    expect(await form.findByText(/is a letter/)).toBeDefined();
    await user.keyboard('{Escape}');
    await gone();
    await user.click(await screen.findByRole('button', { name: 'Purchase' }));
    form = await dialog();
    const amount = await form.findByRole('textbox', { name: 'Amount' });
    expect(amount).toHaveProperty('value', '24,8o');
    await user.type(form.getByRole('textbox', { name: 'When' }), 'tomorrow');
    await user.click(form.getByRole('button', { name: /Book/ }));
    expect(await form.findByText(/day up to today/)).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(amount));
    expect(await data.db.purchases.count()).toBe(0);
    await user.click(form.getByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(form.getByRole('textbox', { name: 'Amount' })).toHaveProperty('value', ''),
    );
  });
});

describe('giving back', () => {
  it('takes back the part of the points that the part was worth, and pays later', async () => {
    const window = await withMehmet((data) =>
      book(data, 'one', 3000, { lines: [line('Tea', 1000), line('Pot', 2000)] }),
    );
    const { user, data } = window;
    await choose(window, /Refund/);
    const form = await dialog();
    await user.click(form.getByRole('radio', { name: 'A part' }));
    await user.type(form.getByRole('textbox', { name: /Pot/ }), '1');
    expect(form.getByRole('textbox', { name: 'Money back' })).toHaveProperty(
      'value',
      expect.stringMatching(/^20[.,]00$/),
    );
    await user.click(form.getByRole('radio', { name: 'Promised' }));
    await user.type(form.getByRole('textbox', { name: 'By when' }), '24 March');
    expect(await form.findByText(/20 points are taken back,.*10 points/)).toBeDefined();
    await user.click(form.getByRole('button', { name: /^Refund/ }));
    await gone();
    const list = await history();
    await waitFor(() => expect(list.textContent).toMatch(/Refund €20[.,]00.*−20 points/));
    expect(list.textContent).toContain('partly refunded');
    expect(await balanceOf(data.db, id)).toBe(10);
    await user.click(await screen.findByRole('button', { name: 'Paid out' }));
    await waitFor(async () =>
      expect((await data.db.refunds.toArray())[0]?.paidOn).toBe('2026-03-19'),
    );
    await waitFor(() => expect(screen.queryByText(/Refund promised/)).toBeNull());
  });

  it('says a debt in words where the points are spent already', async () => {
    const window = await withMehmet(async (data) => {
      await book(data, 'one', 10_000);
      const reward = granted(await data.rewards.add(aRewardDraft(60))).value;
      granted(await data.loyaltyLedger.redeem(id, reward.id));
    });
    await choose(window, /Refund/);
    const form = await dialog();
    expect(await form.findByText(/60 points are owed/)).toBeDefined();
    await window.user.click(form.getByRole('button', { name: /^Refund/ }));
    await gone();
    expect(await screen.findByText(/60 points are owed/)).toBeDefined();
  });

  it('brings points that were handed in as payment back with all of it', async () => {
    const window = await withMehmet(async (data) => {
      const programme = await data.programmes.at(data.clock.today());
      granted(
        await data.programmes.save(
          { ...programme.rules, pointValue: { points: 100, minor: 500 } },
          data.clock.today(),
        ),
      );
      await book(data, 'one', 10_000);
      data.clock.advance(60_000);
    });
    const { user, data } = window;
    await user.click(await screen.findByRole('button', { name: 'Purchase' }));
    let form = await dialog();
    await user.type(await form.findByRole('textbox', { name: 'Amount' }), '22');
    await user.click(form.getByRole('button', { name: /^Note/ }));
    await user.type(form.getByRole('textbox', { name: /Pay with points/ }), '40');
    expect(await form.findByText(/worth €2[.,]00/)).toBeDefined();
    expect(await form.findByText('20 points')).toBeDefined();
    await user.click(form.getByRole('button', { name: /^Book/ }));
    await gone();
    await waitFor(async () => expect(await balanceOf(data.db, id)).toBe(80));
    await user.click((await screen.findAllByRole('button', { name: /More for the purchase/ }))[0]!);
    await user.click(await screen.findByRole('menuitem', { name: /Refund/ }));
    form = await dialog();
    expect(await form.findByText(/40 points handed in come back/)).toBeDefined();
    await user.click(form.getByRole('button', { name: /^Refund/ }));
    await gone();
    await waitFor(async () => expect(await balanceOf(data.db, id)).toBe(100));
  });

  it('lets a purchase that was a mistake stand struck through', async () => {
    const window = await withMehmet((data) => book(data, 'one', 2480));
    await choose(window, /mistake/);
    const form = await dialog();
    expect(form.getByText(/counts nowhere any more/)).toBeDefined();
    await window.user.click(form.getByRole('button', { name: /Take it back/ }));
    await gone();
    await waitFor(async () => expect((await history()).textContent).toContain('taken back'));
    expect(await balanceOf(window.data.db, id)).toBe(0);
    expect((await window.data.db.purchases.toArray())[0]?.voidedAt).not.toBeNull();
  });

  it('strikes out one line, and puts it back', async () => {
    const window = await withMehmet((data) =>
      book(data, 'one', 3000, { lines: [line('Tea', 1000), line('Pot', 2000)] }),
    );
    await choose(window, /Look at it/);
    await window.user.click(await screen.findByRole('button', { name: 'Strike out: Pot' }));
    await waitFor(async () => expect(await balanceOf(window.data.db, id)).toBe(10));
    await window.user.click(await screen.findByRole('button', { name: 'Put back: Pot' }));
    await waitFor(async () => expect(await balanceOf(window.data.db, id)).toBe(30));
  });
});

describe('the card of points', () => {
  it('fills ten stamps towards the next reward, and hands out what is in reach', async () => {
    const { user, data } = await withMehmet(async (fresh) => {
      await book(fresh, 'one', 14_860);
      granted(await fresh.rewards.add(aRewardDraft(100, { name: 'House blend' })));
      granted(await fresh.rewards.add(aRewardDraft(160, { name: 'Teapot' })));
    });
    const stamps = await screen.findByRole('img', { name: '12 to go: Teapot' });
    expect(stamps.querySelectorAll('svg[class*=stamped]')).toHaveLength(9);
    expect(stamps.querySelectorAll('svg[class*=filling]')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /Redeem/ }));
    await user.click(await screen.findByRole('menuitem', { name: /House blend/ }));
    await waitFor(async () => expect(await balanceOf(data.db, id)).toBe(48));
    await waitFor(async () =>
      expect((await history()).textContent).toMatch(/House blend handed out.*−100 points/),
    );
  });

  it('adjusts by hand only with a reason', async () => {
    const { user, data } = await withMehmet((fresh) => book(fresh, 'one', 2480));
    await user.click(await screen.findByRole('button', { name: 'More for these points' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Points by hand' }));
    const form = await dialog();
    await user.click(form.getByRole('radio', { name: 'Take away' }));
    await user.type(form.getByRole('textbox', { name: 'Points' }), '30');
    expect(await form.findByText('then 6 points are owed')).toBeDefined();
    await user.click(form.getByRole('button', { name: /Enter/ }));
    const reason = form.getByRole('textbox', { name: 'Why' });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(await balanceOf(data.db, id)).toBe(24);
    await user.type(reason, 'Typed twice');
    await user.click(form.getByRole('button', { name: /Enter/ }));
    await gone();
    await waitFor(async () => expect(await balanceOf(data.db, id)).toBe(-6));
    await waitFor(async () => expect((await history()).textContent).toContain('Typed twice'));
  });

  it('shows a statement with the balance after every line, takes a line back, saves it as a table', async () => {
    const { user, data } = await withMehmet(async (fresh) => {
      await book(fresh, 'one', 2480);
      fresh.clock.advance(60_000);
      await book(fresh, 'two', 10_000);
    });
    await user.click(await screen.findByRole('button', { name: 'Statement' }));
    const sheet = await dialog();
    const rows = sheet.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows[1]).toMatch(/At the end.*124/);
    expect(rows[2]).toMatch(/€100[.,]00\+100124/);
    expect(rows[3]).toMatch(/€24[.,]80\+2424/);
    await user.click(sheet.getByRole('button', { name: 'Save as CSV' }));
    expect(await screen.findByText(/Saved as Points Mehmet Yıldız.*\.csv/)).toBeDefined();
    await user.click(sheet.getByRole('button', { name: /Counter-entry: .*24[.,]80/ }));
    const question = within((await screen.findAllByRole('dialog')).at(-1)!);
    await user.type(question.getByRole('textbox', { name: 'Why' }), 'Not hers');
    await user.click(question.getByRole('button', { name: /Enter against it/ }));
    await waitFor(async () => expect(await balanceOf(data.db, id)).toBe(100));
  });

  it('moves everything to another person, and says when that is right', async () => {
    const { user, data } = await withMehmet(async (fresh) => {
      await book(fresh, 'one', 2480);
      await aCustomer(fresh, 'Mehmet Yildiz Twin');
    });
    await user.click(await screen.findByRole('button', { name: 'More for these points' }));
    await user.click(await screen.findByRole('menuitem', { name: /another person/ }));
    const form = await dialog();
    expect(form.getByText(/in the list twice/)).toBeDefined();
    await user.type(form.getByRole('searchbox'), 'twin');
    await user.click(await form.findByRole('button', { name: /Twin/ }));
    await user.click(form.getByRole('button', { name: /^Move/ }));
    await gone();
    await waitFor(async () => expect(await balanceOf(data.db, id)).toBe(0));
    const twin = (await data.db.contacts.toArray()).find(({ name }) => name.endsWith('Twin'));
    expect(await balanceOf(data.db, twin!.id)).toBe(24);
  });
});

describe('what comes round and the customer card', () => {
  it('remembers a service, and moves one that comes again on when it is done', async () => {
    const { user, data } = await withMehmet();
    await user.click(await screen.findByRole('button', { name: /Add something that comes round/ }));
    const form = await dialog();
    await user.type(form.getByRole('textbox', { name: 'What' }), 'Descale the machine');
    await user.type(form.getByRole('textbox', { name: 'When' }), '24 March');
    await user.type(form.getByRole('textbox', { name: /Again every/ }), '6');
    await user.click(form.getByRole('button', { name: /Remember/ }));
    await gone();
    await user.click(await screen.findByRole('checkbox', { name: /Descale the machine.*done/ }));
    await waitFor(async () =>
      expect((await data.db.renewals.toArray())[0]?.dueOn).toBe('2026-09-24'),
    );
  });

  it('links a card that somebody brought, and names its owner where it has one', async () => {
    const { user, data } = await withMehmet(async (fresh) => {
      const other = await aCustomer(fresh, 'Paola Ferri');
      granted(await fresh.cards.link(other.id, '4006381333931'));
    });
    await user.click(await screen.findByRole('button', { name: /Customer card: give/ }));
    await user.click(await screen.findByRole('menuitem', { name: /Link a card/ }));
    const form = await dialog();
    const number = form.getByRole('textbox', { name: 'Number on the card' });
    await user.type(number, '4006381333931{Enter}');
    expect(await form.findByText(/belongs to Paola Ferri/)).toBeDefined();
    await user.clear(number);
    await user.type(number, '12345678{Enter}');
    await gone();
    expect((await data.cards.of(id)).map((card) => card.id)).toEqual(['12345678']);
  });
});
