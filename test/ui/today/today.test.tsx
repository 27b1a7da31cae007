import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { DEFAULT_CARE_SETTINGS } from '@shared/domain/care/careRules';
import { TodayScreen } from '@renderer/features/today/TodayScreen';
import { greetingAt, hourIn } from '@renderer/features/today/greeting';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { granted, type TestData } from '@test/support/testDatabase';

/** Somebody with a promise that is due on a day. The clock stands on 19 March 2026. */
const owing = async (data: TestData, name: string, dueOn: string, text: string) => {
  const { value: contact } = granted(await data.contacts.create(aDraft(name)));
  granted(
    await data.promises.add({ contactId: contact.id, text, by: 'us', dueOn: isoDate(dueOn) }),
  );
  return contact;
};

describe('Today', () => {
  it('says whom, why and by when, the late ones first', async () => {
    await renderWith(<TodayScreen ownerName="Marlene" />, {
      prepare: async (data) => {
        await owing(data, 'Frieda Baumgartner', '2026-03-22', 'Send the samples');
        await owing(data, 'Yuki Tanaka', '2026-03-19', 'Call back');
        await owing(data, 'Chloé Lefèvre', '2026-03-16', 'Answer her letter');
        await owing(data, 'Later Larsen', '2026-06-01', 'Not yet');
      },
    });
    await waitFor(() =>
      expect(screen.getAllByRole('listitem')[0]!.textContent).toMatch(
        /Answer her letter.*Was due 3 days ago\./,
      ),
    );
    await screen.findAllByText('Chloé Lefèvre');
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['Today', 'This week']));
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows[0]).toContain('Was due 3 days ago.');
    expect(rows[1]).toContain('Yuki Tanaka');
    expect(rows[2]).toContain('Due in 3 days.');
    expect(screen.queryByText(/Not yet/)).toBeNull();
    // The sentence and the chip count the same people, those of the week included.
    expect(screen.getByText(/3 people to think of today/)).toBeDefined();
    expect(screen.getByRole('button', { name: /^All/ }).textContent).toBe('All3');
  });

  it('keeps a promise with a stamp that can be taken back', async () => {
    const { user, data } = await renderWith(<TodayScreen ownerName="" />, {
      prepare: async (fresh) => {
        await owing(fresh, 'Yuki Tanaka', '2026-03-19', 'Call back');
      },
    });
    const stamp = await screen.findByRole('checkbox', { name: /Yuki Tanaka.*Call back.*done/ });
    await user.click(stamp);
    expect((await screen.findByText(/^Done for/)).textContent).toContain('Yuki Tanaka');
    await waitFor(async () => expect((await data.db.promises.toArray())[0]!.status).toBe('kept'));
    // The row stays where it was, stamped.
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: /Yuki Tanaka/ })).toHaveProperty('checked', true),
    );
    expect(await screen.findByText('That is all for today.')).toBeDefined();

    await user.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect((await data.db.promises.toArray())[0]!.status).toBe('open'));
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: /Yuki Tanaka/ })).toHaveProperty(
        'checked',
        false,
      ),
    );
  });

  it('thinks of money owed from a refund, and of what comes round within its lead time', async () => {
    const { user, data } = await renderWith(<TodayScreen ownerName="" />, {
      prepare: async (fresh) => {
        const { id } = await aCustomer(fresh, 'Yuki Tanaka');
        const { id: other } = await aCustomer(fresh, 'Ben Adler');
        // The thank-you for a first purchase would go before the money.
        const { thanks, ...rules } = DEFAULT_CARE_SETTINGS;
        const care = { ...rules, thanks: { ...thanks, firstPurchase: { isOn: false } } };
        granted(await fresh.settings.set({ care }));
        granted(await fresh.purchases.book(id, aBooking('one', 4800)));
        granted(
          await fresh.purchases.refund({
            purchaseId: aBooking('one', 0).purchaseId,
            refundedOn: isoDate('2026-03-19'),
            amountMinor: 1200,
            pointsReturned: 0,
            lines: [],
            reason: '',
            dueOn: isoDate('2026-03-19'),
            paidOn: null,
          }),
        );
        const renewal = {
          contactId: other,
          purchaseId: null,
          kind: 'service' as const,
          leadDays: 30,
          everyMonths: 6,
        };
        granted(
          await fresh.renewals.add({
            ...renewal,
            label: 'Descale',
            dueOn: isoDate('2026-04-10'),
          }),
        );
        granted(
          await fresh.renewals.add({
            ...renewal,
            label: 'Much later',
            dueOn: isoDate('2026-05-10'),
          }),
        );
      },
    });
    expect(await screen.findByRole('list', { name: 'Today' })).toBeDefined();
    await waitFor(() =>
      expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toContainEqual(
        expect.stringMatching(/gets .*€12[.,]00.* from you today/),
      ),
    );
    expect(screen.queryByText(/Much later/)).toBeNull();
    await screen.findAllByText('Yuki Tanaka');
    await user.click(screen.getByRole('button', { name: /^Done: .*Yuki Tanaka/ }));
    await waitFor(async () =>
      expect((await data.db.refunds.toArray())[0]?.paidOn).toBe('2026-03-19'),
    );
    const stamp = await screen.findByRole('checkbox', { name: /Descale.*done/ });
    await user.click(stamp);
    await waitFor(async () =>
      expect((await data.db.renewals.toArray()).map(({ dueOn }) => dueOn)).toContain('2026-10-10'),
    );
    // The row stays, stamped; a second press takes the act back.
    await waitFor(() => expect(stamp).toHaveProperty('checked', true));
    await user.click(stamp);
    await waitFor(async () =>
      expect((await data.db.renewals.toArray()).map(({ dueOn }) => dueOn)).toContain('2026-04-10'),
    );
  });

  it('says who is new and leaves out who lies in the trash', async () => {
    await renderWith(<TodayScreen ownerName="" />, {
      prepare: async (data) => {
        granted(await data.contacts.create(aDraft('Paola Ferri')));
        const gone = await owing(data, 'Gone Gruber', '2026-03-19', 'Call back');
        granted(await data.contacts.trash([gone.id]));
      },
    });
    expect(await screen.findByText('Paola Ferri')).toBeDefined();
    expect(screen.queryByText('Gone Gruber')).toBeNull();
    expect(await screen.findByText('Nothing promised, nothing due.')).toBeDefined();
  });

  it('asks for the first person where there is nobody, and offers only what exists', async () => {
    await renderWith(<TodayScreen ownerName="" onAddPerson={() => undefined} />);
    expect(await screen.findByText('Nobody here yet.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Add the first person' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Bring people in' })).toBeNull();
  });

  it('shows markup in a promise as the text it is', async () => {
    await renderWith(<TodayScreen ownerName="<b>M</b>" />, {
      prepare: async (data) => {
        await owing(data, '<i>Eve</i>', '2026-03-19', '<script>alert(1)</script> {{name}}');
      },
    });
    await screen.findAllByText('<i>Eve</i>');
    expect(await screen.findByText(/^<script>alert\(1\)<\/script> \{\{name\}\}/)).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Good morning, <b>M</b>.');
  });
});

describe('greetings', () => {
  it.each([
    [3, 'night'],
    [4, 'morning'],
    [10, 'morning'],
    [11, 'day'],
    [16, 'day'],
    [17, 'evening'],
    [22, 'evening'],
    [23, 'night'],
  ])('at %d o’clock it is %s', (hour, expected) => {
    expect(greetingAt(hour)).toBe(expected);
  });

  it('follow the clock of the zone', () => {
    const instant = Date.UTC(2026, 2, 19, 23, 30);
    expect(hourIn(instant, 'Europe/Berlin')).toBe(0);
    expect(hourIn(instant, 'America/New_York')).toBe(19);
  });
});
