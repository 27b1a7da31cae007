import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { TodayScreen } from '@renderer/features/today/TodayScreen';
import { useToday } from '@renderer/hooks/useClock';
import { useWaitingToday } from '@renderer/hooks/waitingToday';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

/** What the rail repeats. */
function Badge() {
  return <output aria-label="badge">{useWaitingToday(useToday())}</output>;
}

const somebody = async (data: TestData, name: string, rest = {}) =>
  granted(await data.contacts.create(aDraft(name, rest))).value.id;

/** A minute before midnight of 19 March 2026: a promise of the day, one of the next, and a holiday two days on. */
const evening = async (data: TestData): Promise<void> => {
  for (const [name, dueOn] of [
    ['Ada Alt', '2026-03-19'],
    ['Ben Berg', '2026-03-20'],
  ] as const) {
    const contactId = await somebody(data, name);
    granted(
      await data.promises.add({ contactId, text: 'Call back', by: 'us', dueOn: isoDate(dueOn) }),
    );
  }
  const rest = { birthday: { year: 1966, month: 3, day: 20 }, country: 'GR' };
  const contactId = await somebody(data, 'Cem Can', rest);
  granted(
    await data.consents.record({
      contactId,
      purpose: 'greetings',
      decision: 'given',
      decidedAt: 1,
      source: '',
    }),
  );
  data.clock.set(Date.UTC(2026, 2, 19, 23, 59, 30));
};

const lookAgain = (): void => {
  act(() => {
    window.dispatchEvent(new Event('focus'));
  });
};

/** A row that says something, whatever its parts are. */
const says = (text: RegExp, timeout = 8_000): Promise<void> =>
  waitFor(
    () =>
      expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toContainEqual(
        expect.stringMatching(text),
      ),
    { timeout },
  );

const headings = (): readonly (string | null)[] =>
  screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

const open = () =>
  renderWith(
    <>
      <TodayScreen ownerName="Marlene" />
      <Badge />
    </>,
    { prepare: evening },
  );

describe('when midnight passes', () => {
  it('Today is that of the next day: date, greeting, groups, reasons and badge', async () => {
    const { data } = await open();
    expect(await screen.findByText(/Thursday.*March.*19|Thursday.*19.*March/)).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Still up');
    await says(/Today is the day/);
    await says(/Due tomorrow/);
    await waitFor(() => expect(screen.getByLabelText('badge').textContent).toBe('2'));
    expect(screen.queryByText(/turns 60/)).toBeNull();

    // Asleep for nine hours.
    data.clock.set(Date.UTC(2026, 2, 20, 8, 30));
    lookAgain();
    expect(await screen.findByText(/Friday.*20|Friday.*March/)).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Good morning');
    await says(/turns 60/);
    await says(/Was due yesterday/);
    await says(/Today is the day/);
    expect(headings()).not.toContain('This week');
    await waitFor(() => expect(screen.getByLabelText('badge').textContent).toBe('3'));
  });

  it('turns over by itself, without a look at the window', async () => {
    const { data } = await open();
    await says(/Today is the day/);
    data.clock.set(Date.UTC(2026, 2, 20, 0, 0, 5));
    // No event: the clock is looked at every few seconds.
    await says(/Was due yesterday/, 30_000);
    await says(/turns 60/);
  }, 45_000);

  it('forgets what was stamped the day before', async () => {
    const { data, user } = await open();
    await user.click(await screen.findByRole('checkbox', { name: /Ada Alt.*done/ }));
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: /Ada Alt/ })).toHaveProperty('checked', true),
    );
    data.clock.set(Date.UTC(2026, 2, 20, 8));
    lookAgain();
    await says(/turns 60/);
    expect(screen.queryByRole('checkbox', { name: /Ada Alt/ })).toBeNull();
  });

  it('brings back what was put off until tomorrow', async () => {
    const { data, user } = await open();
    await screen.findByRole('checkbox', { name: /Ada Alt.*done/ });
    await user.click(screen.getAllByRole('button', { name: /^Put off.*Ada Alt/ })[0]!);
    await user.click(await screen.findByRole('menuitem', { name: 'Until tomorrow' }));
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: /Ada Alt/ })).toBeNull());
    data.clock.set(Date.UTC(2026, 2, 20, 6, 59));
    lookAgain();
    await says(/turns 60/);
    expect(screen.queryByRole('checkbox', { name: /Ada Alt/ })).toBeNull();
    data.clock.set(Date.UTC(2026, 2, 20, 7));
    lookAgain();
    expect(await screen.findByRole('checkbox', { name: /Ada Alt.*done/ })).toBeDefined();
  });
});

describe('when the computer travels', () => {
  it('Today is that of where it is', async () => {
    const { data } = await open();
    await says(/Today is the day/);
    // From UTC to Auckland, 13 hours ahead in March: the same moment is the next day there.
    Object.assign(data.clock, {
      zone: () => 'Pacific/Auckland',
      today: () => isoDate('2026-03-20'),
    });
    lookAgain();
    await says(/Was due yesterday/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Hello');
  });
});
