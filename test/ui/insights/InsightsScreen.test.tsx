import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { addDays } from '@shared/domain/calendar/isoDate';
import { PeopleDialog } from '@renderer/features/loyalty/PeopleDialog';
import { InsightsScreen } from '@renderer/features/insights/InsightsScreen';
import { renderWith } from '@test/support/renderWith';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { granted, type TestData } from '@test/support/testDatabase';

const page = (props: Partial<Parameters<typeof InsightsScreen>[0]> = {}) => (
  <InsightsScreen peopleDialog={PeopleDialog} onOpen={() => undefined} {...props} />
);

/** So many people who each bought on these days, counted back from today. */
async function bought(
  data: TestData,
  people: number,
  daysAgo: readonly number[],
  name: string,
): Promise<void> {
  const today = data.clock.today();
  for (let i = 0; i < people; i += 1) {
    const { id } = await aCustomer(data, `${name} ${i}`);
    for (const [at, ago] of daysAgo.entries()) {
      const on = addDays(today, -ago);
      granted(await data.purchases.book(id, aBooking(`${name}${i}-${at}`, 1000, { boughtOn: on })));
    }
  }
}

const tile = async (name: string): Promise<HTMLElement> =>
  (await screen.findByText(name)).closest('div')!.parentElement!;

describe('the page of figures', () => {
  it('says that there are none yet, and offers the first step', async () => {
    const onPoints = vi.fn();
    const { user } = await renderWith(page({ onPoints }));
    await user.click(await screen.findByRole('button', { name: 'Give points or note a purchase' }));
    expect(onPoints).toHaveBeenCalledOnce();
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|0 ?%/);
  });

  it('tells few people as counts, shows the sum, and leads to the people', async () => {
    const onOpen = vi.fn();
    const { user, data } = await renderWith(page({ onOpen }), {
      prepare: async (shop) => {
        await bought(shop, 2, [5, 40], 'Comes again');
        await bought(shop, 1, [10], 'Came once');
      },
    });
    const repeat = await tile('Repeat rate');
    expect(within(repeat).getByText('2 of 3')).toBeTruthy();
    expect(within(repeat).getByText(/Too few for a figure/)).toBeTruthy();

    await user.click(within(repeat).getByRole('button', { name: 'Repeat rate: the sum' }));
    const sum = await screen.findByRole('dialog');
    expect(within(sum).getByText(/^2 ÷ 3 = /)).toBeTruthy();
    await user.keyboard('{Escape}');

    await user.click(within(repeat).getByRole('button', { name: '2 of 3' }));
    const list = await screen.findByRole('dialog');
    await within(list).findByText('Comes again 0');
    await user.click(within(list).getByRole('radio', { name: '1 came once' }));
    await within(list).findByText('Came once 0');
    await user.click(within(list).getByRole('button', { name: 'Keep as a group' }));
    await waitFor(async () => {
      const [group] = await data.segments.all();
      expect(group).toMatchObject({ members: { kind: 'chosen', ids: [expect.any(String)] } });
    });
    await user.click(within(list).getByText('Came once 0'));
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('is a percentage from twenty people on, and says what nobody was asked', async () => {
    await renderWith(page(), {
      prepare: async (shop) => {
        await bought(shop, 5, [5, 40], 'Again');
        await bought(shop, 15, [10], 'Once');
      },
    });
    expect(within(await tile('Repeat rate')).getByText(/^25[.,]0/)).toBeTruthy();
    const csat = await tile('Satisfied, CSAT');
    expect(within(csat).getByText('no data')).toBeTruthy();
    expect(within(csat).getByText('Nobody has been asked in this period.')).toBeTruthy();
    // Everybody is new: nobody was active before, so nothing can be said of staying.
    expect(within(await tile('Retention rate')).getByText('no data')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|Infinity/);
  });

  it('counts another period at the press of a button', async () => {
    const { user } = await renderWith(page(), {
      prepare: (shop) => bought(shop, 3, [60], 'Earlier'),
    });
    expect(within(await tile('Purchases each')).getByText('1')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: '30 days' }));
    await waitFor(async () =>
      expect(within(await tile('Purchases each')).getByText('no data')).toBeTruthy(),
    );
    await user.click(screen.getByRole('radio', { name: 'All time' }));
    await screen.findByText(/^From .* to today\.$/);
  });
});
