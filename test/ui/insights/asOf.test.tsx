import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { endsBefore } from '@renderer/features/insights/AsOfControl';
import { InsightsScreen } from '@renderer/features/insights/InsightsScreen';
import { PeopleDialog } from '@renderer/features/loyalty/PeopleDialog';
import { renderWith } from '@test/support/renderWith';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { granted } from '@test/support/testDatabase';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

describe('the figures of a former day', () => {
  it('are said to be of that day, count nothing that came later, and lead back to today', async () => {
    const onCosts = vi.fn();
    const { user } = await renderWith(
      <InsightsScreen
        peopleDialog={PeopleDialog}
        shownPage="overview"
        onPage={() => undefined}
        onOpen={() => undefined}
        onReport={() => undefined}
        onCosts={onCosts}
      />,
      {
        settings: { currency: 'EUR' },
        prepare: async (data) => {
          const { id: contactId } = await aCustomer(data);
          granted(
            await data.purchases.book(
              contactId,
              aBooking('one', 2000, { boughtOn: data.clock.today() }),
            ),
          );
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'As of today' }));
    const choice = within(await screen.findByRole('dialog', { name: 'Day of the figures' }));
    const field = choice.getByRole('textbox', { name: 'How things stood on' });
    await user.type(field, '31.12.2999{Enter}');
    await choice.findByText('This is no day up to today that can be read.');
    await user.clear(field);
    await user.type(field, '2020-12-31{Enter}');
    await screen.findByText('This is how things stood on 31 December 2020.');
    // Nobody had bought anything by then: words, and no number.
    await waitFor(() =>
      expect(screen.getAllByText('Nobody bought anything in this period.').length).toBeGreaterThan(
        0,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Back to today' }));
    await screen.findByRole('button', { name: 'As of today' });
    expect(screen.queryByText(/^This is how things stood/)).toBeNull();

    await user.click(await screen.findByRole('button', { name: 'Enter costs' }));
    expect(onCosts).toHaveBeenCalledOnce();
  });

  it('are offered for the ends of month, quarter and year before', () => {
    expect(endsBefore(isoDate('2026-05-19'))).toEqual({
      month: '2026-04-30',
      quarter: '2026-03-31',
      year: '2025-12-31',
    });
    expect(endsBefore(isoDate('2024-03-01'))).toEqual({
      month: '2024-02-29',
      quarter: '2023-12-31',
      year: '2023-12-31',
    });
  });
});
