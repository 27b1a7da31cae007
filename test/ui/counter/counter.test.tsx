import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Contact } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import { aDraft } from '@test/support/builders';
import { renderApp } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

const CARD = '2912345678906';

async function someone(data: TestData, name: string): Promise<Contact> {
  return granted(await data.contacts.create(aDraft(name))).value;
}
const mehmet = async (data: TestData): Promise<void> => {
  await someone(data, 'Mehmet Yıldız');
};
const changeRules = async (data: TestData, some: Partial<ProgrammeRules>): Promise<void> => {
  const { rules } = await data.programmes.at(data.clock.today());
  granted(await data.programmes.save({ ...rules, ...some }, data.clock.today()));
};
const aReward = async (data: TestData, name: string, points: number): Promise<void> => {
  granted(
    await data.rewards.add({
      name,
      kind: 'gift',
      points,
      valueMinor: null,
      currency: 'EUR',
      detail: '',
      validFrom: null,
      validUntil: null,
      stock: null,
      minTier: null,
    }),
  );
};

const counter = () => screen.findByRole('dialog', { name: 'Add points' });
const field = async () => within(await counter()).findByRole('textbox');
const standing = async (data: TestData, name = 'Mehmet Yıldız') => {
  const contact = (await data.db.contacts.toArray()).find((one) => one.name === name)!;
  const entries = await data.loyaltyLedger.entriesOf(contact.id);
  return {
    points: accountOf(entries, 'points', data.clock.today()).balance,
    stamps: accountOf(entries, 'stamps', data.clock.today()).balance,
    lines: entries.length,
  };
};
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const ready = () => screen.findByRole('heading', { level: 1 });
const booked = (text: RegExp) =>
  waitFor(() => {
    const toast = document.querySelector('[data-react-aria-top-layer] [role=status]');
    expect(toast?.textContent).toMatch(text);
  });
/** Opens the counter by its key and types on. The test's browser does not know `:focus-within`, so the field is pressed first. */
const atCounter = async (user: UserEvent, keys: string): Promise<void> => {
  await user.keyboard('p');
  await user.click(await field());
  await user.keyboard(keys);
};
const bookButton = (name: RegExp) => screen.findByRole('button', { name });

describe('the counter', () => {
  it('books with the key, one line and Enter', async () => {
    const { data, user } = await renderApp({ prepare: mehmet });
    await ready();
    await atCounter(user, 'my 25{Enter}');
    await booked(/25 points for Mehmet Yıldız/);
    await gone();
    expect(await data.db.purchases.toArray()).toMatchObject([
      { amountMinor: 2500, currency: 'EUR', source: 'counter', channel: 'shop' },
    ]);
    expect(await standing(data)).toMatchObject({ points: 25, lines: 1 });
  });

  it('shows before booking exactly what is booked', async () => {
    const { data, user } = await renderApp({ prepare: mehmet });
    await ready();
    await atCounter(user, '24.80 meh');
    const dialog = await counter();
    await bookButton(/Book 24 points/);
    expect(within(dialog).getByText('Mehmet Yıldız')).toBeDefined();
    expect(dialog.textContent).toContain('1 point per euro+24');
    expect(dialog.textContent).toContain('New balance24 points');
    expect(dialog.textContent).toContain('€24.80');
    await user.keyboard('{Enter}');
    await gone();
    expect((await standing(data)).points).toBe(24);
  });

  it('never books twice, however often Enter is pressed', async () => {
    const { data, user } = await renderApp({ prepare: mehmet });
    await ready();
    await atCounter(user, 'my 25{Enter}{Enter}{Enter}');
    await gone();
    expect(await data.db.purchases.count()).toBe(1);
    expect((await standing(data)).points).toBe(25);
  });

  it('takes a booking back by a counter-entry', async () => {
    const { data, user } = await renderApp({ prepare: mehmet });
    await ready();
    await atCounter(user, 'my 25{Enter}');
    await booked(/25 points/);
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await standing(data)).toMatchObject({ points: 0, lines: 2 }));
    expect((await data.db.purchases.toArray())[0]?.voidedAt).not.toBeNull();
  });

  it('chooses among several with the arrow keys, and the amount stays', async () => {
    const { data, user } = await renderApp({
      prepare: async (fresh) => {
        await mehmet(fresh);
        await someone(fresh, 'Mehtap Yavuz');
      },
    });
    await ready();
    await atCounter(user, 'meh 12');
    const options = await screen.findAllByRole('option');
    expect(options.length).toBe(2);
    const [first, second] = options.map(({ textContent }) => textContent ?? '');
    expect(options[0]?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowDown}');
    await bookButton(/Book 12 points/);
    await user.keyboard('{Enter}');
    await booked(/12 points for/);
    const names = ['Mehmet Yıldız', 'Mehtap Yavuz'];
    const taken = names.find((name) => second!.includes(name))!;
    expect(first).not.toContain(taken);
    expect((await standing(data, taken)).points).toBe(12);
  });

  it('goes step by step too: a person and Enter, then an amount and Enter', async () => {
    const { data, user } = await renderApp({ prepare: mehmet });
    await ready();
    await atCounter(user, 'meh{Enter}');
    expect(await screen.findByLabelText('Purchase')).toHaveProperty('value', '');
    await screen.findByRole('button', { name: 'Change' });
    await user.keyboard('3.50{Enter}');
    await booked(/3 points for/);
    expect((await standing(data)).points).toBe(3);
  });

  it('says what is wrong at the field, keeps what was typed, and books nothing', async () => {
    const { data, user } = await renderApp({ prepare: mehmet });
    await ready();
    await atCounter(user, 'meh 24.8o{Enter}');
    expect(await screen.findByText(/The “o” at the end is a letter|The "o"/)).toBeDefined();
    expect(await field()).toHaveProperty('value', 'meh 24.8o');
    expect(await data.db.purchases.count()).toBe(0);
    // Set right, the sentence goes.
    await user.keyboard('{Backspace}0');
    await waitFor(() => expect(screen.queryByText(/is a letter/)).toBeNull());
  });

  it('asks for somebody where only an amount was typed', async () => {
    const { data, user } = await renderApp({ prepare: mehmet });
    await ready();
    await atCounter(user, '25{Enter}');
    expect(await screen.findByText(/Who is it for/)).toBeDefined();
    expect(await data.db.purchases.count()).toBe(0);
    await user.keyboard(' my{Enter}');
    await booked(/25 points for/);
  });

  it('asks once about an amount far beyond what is usual', async () => {
    const { data, user } = await renderApp({ prepare: mehmet });
    await ready();
    for (let times = 1; times <= 3; times += 1) {
      await atCounter(user, 'my 18{Enter}');
      await gone();
      await waitFor(async () => expect(await data.db.purchases.count()).toBe(times));
    }
    await atCounter(user, 'my 184{Enter}');
    const question = await screen.findByText(/€184\.00\? It is usually around €18/);
    expect(question).toBeDefined();
    expect(await data.db.purchases.count()).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await user.keyboard('{Enter}');
    await gone();
    expect((await standing(data)).points).toBe(3 * 18 + 184);
  });

  it('books and redeems in one breath', async () => {
    const { data, user } = await renderApp({
      prepare: async (fresh) => {
        await mehmet(fresh);
        await aReward(fresh, 'Tea tin', 20);
      },
    });
    await ready();
    await atCounter(user, 'my 25');
    expect(await screen.findByText('Enough now for: Tea tin.')).toBeDefined();
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    await booked(/25 points for Mehmet Yıldız, redeemed: Tea tin/);
    expect((await standing(data)).points).toBe(5);
  });

  it('hands out a reward without a purchase, once, and takes it back', async () => {
    const { data, user } = await renderApp({
      prepare: async (data) => {
        await aReward(data, 'Teedose', 40);
        const { id } = await someone(data, 'Mehmet Yıldız');
        granted(await data.loyaltyLedger.adjust(id, 'points', 100, 'Umzug'));
      },
    });
    await ready();
    await atCounter(user, 'my{Enter}');
    await user.dblClick(await bookButton(/Redeem now/));
    await booked(/Redeemed for Mehmet Yıldız: Teedose/);
    await gone();
    expect(await standing(data)).toMatchObject({ points: 60, lines: 2 });
    expect(await data.db.purchases.count()).toBe(0);
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () =>
      expect(await standing(data)).toMatchObject({ points: 100, lines: 3 }),
    );
  });

  it('takes points as payment, as many as fit unless somebody wants fewer', async () => {
    const { data, user } = await renderApp({
      prepare: async (fresh) => {
        await mehmet(fresh);
        await changeRules(fresh, { pointValue: { points: 100, minor: 500 } });
        const [contact] = await fresh.db.contacts.toArray();
        granted(await fresh.loyaltyLedger.adjust(contact!.id, 'points', 100, 'From the old card'));
      },
    });
    await ready();
    await atCounter(user, 'my 25');
    await user.click(await screen.findByRole('checkbox', { name: 'Pay with points' }));
    const dialog = await counter();
    await waitFor(() => expect(dialog.textContent).toContain('Left to pay: €20.00'));
    expect(dialog.textContent).toContain('Paid with points−100');
    await user.click(await bookButton(/Book 20 points/));
    await gone();
    expect(await data.db.purchases.toArray()).toMatchObject([
      { amountMinor: 2500, pointsPaid: 100, pointsValueMinor: 500 },
    ]);
    expect((await standing(data)).points).toBe(20);
  });

  it('stamps a card, says when it is full, and hands it in', async () => {
    const { data, user } = await renderApp({
      prepare: async (fresh) => {
        await mehmet(fresh);
        await changeRules(fresh, {
          earn: [],
          stampCard: {
            size: 2,
            reward: '',
            per: 'purchase',
            productId: null,
            category: '',
            thresholdMinor: 0,
            expiry: { kind: 'never' },
          },
        });
      },
    });
    await ready();
    for (let times = 1; times <= 2; times += 1) {
      await atCounter(user, 'my 4');
      await bookButton(/Book 1 stamp/);
      await user.keyboard('{Enter}');
      await gone();
    }
    expect((await standing(data)).stamps).toBe(2);
    await atCounter(user, 'my{Enter}');
    expect(await screen.findByText('The card is full: the next one is free.')).toBeDefined();
    await user.click(await bookButton(/Redeem the full card/));
    await waitFor(async () => expect((await standing(data)).stamps).toBe(0));
    await booked(/Full card of Mehmet Yıldız redeemed/);
  });

  it('offers to add whom nobody knows', async () => {
    const { user } = await renderApp({ prepare: mehmet });
    await ready();
    await atCounter(user, 'zoe 25');
    await user.click(await screen.findByRole('button', { name: 'Add “zoe”' }));
    await waitFor(() => expect(window.location.hash).toBe('#/people/new?name=zoe'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens with the person whose page is open', async () => {
    const { data, user } = await renderApp({ prepare: mehmet });
    await ready();
    const [contact] = await data.db.contacts.toArray();
    window.location.hash = `#/people/${contact!.id}`;
    await screen.findByRole('heading', { level: 1, name: /Mehmet/ });
    await atCounter(user, '7{Enter}');
    await booked(/7 points for Mehmet/);
  });

  it('finds nobody by what was noted about them', async () => {
    const { user } = await renderApp({
      prepare: async (data) => {
        granted(await data.contacts.create(aDraft('Nora Feld', { about: 'Zucker' })));
      },
    });
    await ready();
    await atCounter(user, 'zucker 25');
    expect(await screen.findByText('Nobody found for “zucker”.')).toBeDefined();
  });
});

describe('a card at the counter', () => {
  const withCard = async (data: TestData): Promise<void> => {
    const contact = await someone(data, 'Mehmet Yıldız');
    granted(await data.cards.link(contact.id, CARD));
  };
  /** As a scanner types: on whatever has the focus, 5 ms from key to key. */
  const scan = (number: string, gap = 5): void => {
    const target = document.activeElement ?? document.body;
    // Nobody scans within a second of the last key.
    let at = performance.now() + 1000;
    for (const key of [...number, 'Enter']) {
      const event = createEvent.keyDown(target, { key });
      Object.defineProperty(event, 'timeStamp', { value: (at += gap) });
      fireEvent(target, event);
    }
  };

  it('chooses its person; the amount follows', async () => {
    const { data, user } = await renderApp({ prepare: withCard });
    await ready();
    await atCounter(user, `${CARD}{Enter}`);
    await screen.findByLabelText('Purchase');
    await user.keyboard('24.80{Enter}');
    await booked(/24 points for Mehmet/);
    expect((await standing(data)).points).toBe(24);
  });

  it('opens the counter from anywhere when it is scanned', async () => {
    const { user } = await renderApp({ prepare: withCard });
    await ready();
    scan(CARD);
    await screen.findByLabelText('Purchase');
    await user.keyboard('8{Enter}');
    await booked(/8 points for Mehmet/);
  });

  it('is told from digits that a hand types, which do nothing by themselves', async () => {
    await renderApp({ prepare: withCard });
    await ready();
    scan(CARD, 90);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('scanned into the field chooses its person even after the amount, which stays', async () => {
    const { data, user } = await renderApp({ prepare: withCard });
    await ready();
    await atCounter(user, '8');
    // A scanner types into the field; in the end its keys are told from the amount before them.
    fireEvent.change(await field(), { target: { value: `8${CARD}` } });
    scan(CARD);
    expect(await screen.findByLabelText('Purchase')).toHaveProperty('value', '8');
    expect(await data.db.purchases.count()).toBe(0);
    await user.keyboard('{Enter}');
    await booked(/8 points for Mehmet/);
  });

  it('that nobody has is linked to somebody, and the booking goes on', async () => {
    const { data, user } = await renderApp({ prepare: mehmet });
    await ready();
    await atCounter(user, `${CARD} 24{Enter}`);
    expect(await screen.findByText('This card is nobody’s yet.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Link the card to …' }));
    await user.keyboard('meh');
    await bookButton(/Link the card/);
    await user.keyboard('{Enter}');
    await bookButton(/Book 24 points/);
    expect(await data.db.cards.toArray()).toMatchObject([{ id: CARD, origin: 'linked' }]);
    await user.keyboard('{Enter}');
    await booked(/24 points for Mehmet/);
  });

  it('that was lost leads nowhere', async () => {
    const { data, user } = await renderApp({
      prepare: async (fresh) => {
        await withCard(fresh);
        granted(await fresh.cards.setBlocked(CARD, true));
      },
    });
    await ready();
    await atCounter(user, `${CARD} 24{Enter}`);
    expect(await screen.findByText(/reported lost/)).toBeDefined();
    expect(await data.db.purchases.count()).toBe(0);
  });
});
