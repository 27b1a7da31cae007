import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { JourneyPlan } from '@shared/domain/care/journey';
import type { ContactId } from '@shared/domain/contacts/contact';
import { PersonPlace } from '@renderer/app/pages/PersonPlace';
import { JourneyPlansCard } from '@renderer/features/journeys/JourneyPlansCard';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

const TODAY = isoDate('2026-03-19');

const PLAN: Omit<JourneyPlan, 'updatedAt'> = {
  ...{ id: 'all', name: 'Everybody', country: '', language: '' },
  steps: [
    { id: 'note', text: 'Write it down', afterDays: 0 },
    { id: 'letter', text: 'Say welcome', afterDays: 3, message: 'welcome' },
  ],
};

const dialog = async () => within(await screen.findByRole('dialog'));
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('the checklists in the settings', () => {
  it('begin with three at one press, and say who would get which', async () => {
    const { user, data } = await renderWith(<JourneyPlansCard />, {
      prepare: async (shop) => {
        await aCustomer(shop, 'Yuki Tanaka', { country: 'JP' });
        await aCustomer(shop, 'Jo Miller', { country: 'GB', languages: ['en'] });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Take three to start with' }));
    const list = within(await screen.findByRole('list', { name: 'Checklists for new faces' }));
    const rows = list.getAllByRole('listitem');
    expect(rows).toHaveLength(3);
    await waitFor(() => expect(within(rows[2]!).getByText('Yuki Tanaka')).toBeDefined());
    expect(within(rows[1]!).getByText('Jo Miller')).toBeDefined();
    expect(within(rows[0]!).getByText(/Nobody among your newest people/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /to start with/ })).toBeNull();
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await data.journeys.plans()).toEqual([]));
  });

  it('are written with steps that are added, moved, taken out and brought back', async () => {
    const { user, data } = await renderWith(<JourneyPlansCard />);
    await user.click(await screen.findByRole('button', { name: 'New checklist' }));
    const form = await dialog();
    await user.click(form.getByRole('button', { name: /Save/ }));
    expect(await form.findByText('What shall it be called?')).toBeDefined();
    expect(form.getByText('What is to be done?')).toBeDefined();
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Own');
    await user.type(form.getByRole('textbox', { name: 'Step 1: what is to be done' }), 'First');
    await user.click(form.getByRole('button', { name: 'Add a step' }));
    await user.keyboard('Second');
    await user.click(form.getByRole('button', { name: 'Step 2: further up' }));
    await user.click(form.getByRole('button', { name: 'Step 2: take out' }));
    expect(form.queryByDisplayValue('First')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Bring back' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await gone();
    expect(await data.journeys.plans()).toMatchObject([
      {
        name: 'Own',
        steps: [
          { text: 'Second', afterDays: 7 },
          { text: 'First', afterDays: 0 },
        ],
      },
    ]);
  });

  it('are duplicated for other people only, and deleted with a way back', async () => {
    const { user, data } = await renderWith(<JourneyPlansCard />, {
      prepare: async ({ journeys }) => {
        granted(await journeys.savePlan(PLAN));
      },
    });
    const more = () => screen.findByRole('button', { name: /More for .*Everybody/ });
    await user.click(await more());
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
    const form = await dialog();
    await user.click(form.getByRole('button', { name: /Save/ }));
    expect(await form.findByText(/already for the same people/)).toBeDefined();
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    await gone();
    await user.click(await more());
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await waitFor(async () => expect(await data.journeys.plans()).toEqual([]));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await data.journeys.plans()).toHaveLength(1));
  });
});

/** The person of the test that runs. */
let id: ContactId;
const Page = () => <PersonPlace route={{ place: 'person', id }} />;

const withMehmet = (prepare: (data: TestData) => Promise<unknown>) =>
  renderWith(<Page />, {
    prepare: async (data) => {
      ({ id } = await aCustomer(data));
      granted(await data.journeys.savePlan(PLAN));
      await prepare(data);
    },
  });

const card = async () => within(await screen.findByRole('region', { name: 'Welcome' }));

describe('the welcome on the page of a person', () => {
  it('is stamped step by step, opens the letter, and ends', async () => {
    const { user, data } = await withMehmet((shop) =>
      shop.purchases.book(id, aBooking('p1', 1000)).then(granted),
    );
    const welcome = await card();
    expect(welcome.getByText('0 of 2')).toBeDefined();
    await user.click(welcome.getByRole('checkbox', { name: /Write it down/ }));
    expect(await welcome.findByText('1 of 2')).toBeDefined();
    expect(welcome.getByRole('button', { name: /Write: .*Say welcome/ })).toBeDefined();
    await user.click(welcome.getByRole('button', { name: 'More for the welcome' }));
    await user.click(await screen.findByRole('menuitem', { name: 'End the welcome' }));
    expect(await welcome.findByText('Ended today, 1 of 2 done.')).toBeDefined();
    await user.click(welcome.getByRole('button', { name: 'Take up again' }));
    await user.click(await welcome.findByRole('checkbox', { name: /Say welcome/ }));
    expect(await welcome.findByText('All done, today.')).toBeDefined();
    expect(await data.journeys.of(id)).toMatchObject({ endedOn: TODAY });
  });

  it('is begun by hand, with the checklist that fits best', async () => {
    const { user, data } = await withMehmet(() => Promise.resolve());
    await user.click(await screen.findByRole('button', { name: /More .*Mehmet/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Begin a welcome' }));
    const form = await dialog();
    expect(form.getByRole<HTMLInputElement>('radio', { name: /Everybody/ }).checked).toBe(true);
    await user.click(form.getByRole('button', { name: /^Begin/ }));
    await gone();
    expect((await card()).getByText('0 of 2')).toBeDefined();
    expect(await data.journeys.of(id)).toMatchObject({ startedOn: TODAY });
    expect((await data.journeys.of(id))?.purchaseId).toBeUndefined();
  });
});
