import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { AppointmentDraft } from '@shared/domain/appointments/appointment';
import type { DesktopNotice } from '@shared/ipc/desktopApi';
import { ok, refuse } from '@shared/kernel/result';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { PlannedCard } from '@renderer/features/reminders/PlannedCard';
import { RemindersSection } from '@renderer/features/reminders/RemindersSection';
import { useReminderWatch } from '@renderer/features/reminders/useReminderWatch';
import { aNote } from '@test/support/builders';
import { aPlatform, type FakePlatform } from '@test/support/fakePlatform';
import { aCustomer } from '@test/support/shopBook';
import { renderWith, type TestWindow, type WindowOptions } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

const at = (text: string): number => Date.parse(text);

const aPlan = (fields: Partial<AppointmentDraft> = {}): AppointmentDraft => ({
  contactId: null,
  kind: 'call',
  text: 'First flush',
  place: '',
  at: at('2026-03-19T10:00:00Z'),
  on: null,
  zone: 'UTC',
  minutes: null,
  remindMinutes: 15,
  repeats: 'never',
  isAccepted: false,
  importKey: '',
  ...fields,
});
const plan = (data: TestData, fields: Partial<AppointmentDraft> = {}) =>
  data.appointments.plan(aPlan(fields)).then(granted);

/** A computer that shows notices, wakes up, and has one pressed, as the test says. */
function aNoticingPlatform(isAllowed = true) {
  const notices: DesktopNotice[] = [];
  const resumed = new Set<() => void>();
  const platform: FakePlatform = {
    ...aPlatform(),
    showNotice: (notice) => {
      notices.push(notice);
      return Promise.resolve(isAllowed ? ok(null) : refuse({ code: 'notices/not-allowed' }));
    },
    onResumed: (listener) => {
      resumed.add(listener);
      return () => resumed.delete(listener);
    },
  };
  const wake = () => {
    act(() => {
      for (const listener of resumed) listener();
    });
  };
  return { platform, notices, wake, watchers: () => resumed.size };
}

function Watching() {
  useReminderWatch();
  return <PlannedCard />;
}

describe('a reminder', () => {
  /** A window whose clock the test moves on. Mornings without the notice of the day, unless it is asked for. */
  const watching = async (
    prepare: (data: TestData) => Promise<unknown>,
    options: Partial<WindowOptions> & { readonly digestAt?: string | null } = {},
  ) => {
    const computer = aNoticingPlatform();
    const { digestAt = null, ...rest } = options;
    const window = await renderWith(<Watching />, {
      ...rest,
      platform: computer.platform,
      settings: { reminders: { isOn: true, digestAt } },
      prepare: async (data) => {
        await prepare(data);
      },
    });
    await waitFor(async () =>
      expect(await window.data.reminderMarks.checkedUntil()).toBe(window.data.clock.now()),
    );
    const until = async (text: string): Promise<void> => {
      window.data.clock.set(at(text));
      computer.wake();
      await waitFor(async () =>
        expect(await window.data.reminderMarks.checkedUntil()).toBe(at(text)),
      );
    };
    return { ...window, ...computer, until };
  };

  it('says with whom, when and what about, once', async () => {
    const { notices, until, wake } = await watching(async (data) => {
      const { id } = await aCustomer(data, 'Yuki Tanaka');
      await plan(data, { contactId: id });
    });
    await until('2026-03-19T09:45:10Z');
    await waitFor(() => expect(notices).toHaveLength(1));
    expect(notices[0]).toMatchObject({
      title: 'Call with Yuki Tanaka',
      body: '10:00: First flush',
    });
    wake();
    await until('2026-03-19T09:50:00Z');
    expect(notices).toHaveLength(1);
  });

  it('comes for many at once as one', async () => {
    const { notices, until } = await watching(async (data) => {
      for (let count = 0; count < 12; count += 1) await plan(data, { text: `Call ${count}` });
    });
    await until('2026-03-19T09:45:10Z');
    await waitFor(() =>
      expect(notices.map(({ title }) => title)).toEqual(['12 reminders at once']),
    );
    expect(await screen.findAllByRole('checkbox')).toHaveLength(12);
  });

  it('comes together for what was missed', async () => {
    const { notices, until } = await watching(async (data) => {
      await plan(data);
      await plan(data, { at: at('2026-03-20T10:00:00Z') });
    });
    await until('2026-03-22T09:00:00Z');
    await waitFor(() =>
      expect(notices.map(({ title }) => title)).toEqual(['2 reminders while Regulars was away']),
    );
    expect(await screen.findAllByText('missed')).toHaveLength(2);
  });

  it('goes on after the database failed, which is logged once', async () => {
    const { data, notices, platform, until, wake } = await watching((fresh) => plan(fresh));
    const settings = vi.spyOn(data.settings, 'get').mockRejectedValue(new Error('gone'));
    data.clock.set(at('2026-03-19T09:45:10Z'));
    wake();
    await waitFor(() => expect(platform.logged).toEqual(['error reminders/look Error']));
    wake();
    settings.mockRestore();
    await until('2026-03-19T09:46:00Z');
    await waitFor(() => expect(notices).toHaveLength(1));
    expect(platform.logged).toEqual(['error reminders/look Error']);
  });

  it('is watched for by one watch, however often the page is drawn', async () => {
    const { user, watchers, until } = await watching(async (data) => {
      await plan(data);
      await plan(data, { text: 'Second' });
    });
    await until('2026-03-19T09:45:10Z');
    await user.click((await screen.findAllByRole('checkbox'))[0]!);
    await until('2026-03-19T09:50:10Z');
    expect(watchers()).toBe(1);
  });

  it('says once a day what the day brings, and counts what it is', async () => {
    const { notices, until } = await watching(
      async (data) => {
        const { id } = await aCustomer(data, 'Yuki Tanaka', {
          birthday: { year: null, month: 3, day: 20 },
        });
        const promise = {
          contactId: id,
          text: 'Send samples',
          dueOn: isoDate('2026-03-20'),
        };
        granted(await data.promises.add({ ...promise, by: 'us' }));
        granted(await data.promises.add({ ...promise, by: 'them' }));
        granted(await data.promises.add({ ...promise, by: 'us', dueOn: isoDate('2026-03-27') }));
        await plan(data, { at: at('2026-03-20T10:00:00Z') });
        await plan(data, { at: at('2026-03-20T11:00:00Z'), repeats: 'weekly' });
        granted(await data.interactions.add(aNote(id)));
      },
      { digestAt: '08:30' },
    );
    await until('2026-03-20T08:30:05Z');
    await waitFor(() => expect(notices.map(({ title }) => title)).toEqual(['Today at the shop']));
    expect(notices[0]!.body).toBe(
      '1 promise to keep, 1 promise from somebody, 1 birthday or anniversary and 2 plans',
    );
    await until('2026-03-20T08:31:00Z');
    expect(notices).toHaveLength(1);
  });
});

describe('what is planned for today', () => {
  const shown = async (
    prepare: (data: TestData) => Promise<unknown>,
    options: Partial<WindowOptions> = {},
  ): Promise<TestWindow> =>
    renderWith(<PlannedCard />, {
      ...options,
      prepare: async (data) => {
        await prepare(data);
      },
    });
  const told = (data: TestData, id: string, when: string) =>
    data.reminderMarks.put([
      { id: `appointment:${id}:${at(when)}`, state: 'notified', until: null, at: data.clock.now() },
    ]);
  const row = async (text: string) =>
    within((await screen.findByText(text)).closest('li') ?? document.body);
  const choose = async ({ user }: TestWindow, text: string, what: string) => {
    await user.click((await row(text)).getByRole('button', { name: /Later/ }));
    await user.click(await screen.findByRole('menuitem', { name: what }));
  };
  const first = async ({ data }: TestWindow) => (await data.db.appointments.toArray())[0];

  it('is nothing where nothing is planned', async () => {
    await shown(() => Promise.resolve());
    await waitFor(() => expect(screen.queryByRole('list')).toBeNull());
  });

  it('is done with a stamp, and not done with undo', async () => {
    const window = await shown((data) => plan(data));
    await window.user.click((await row('First flush')).getByRole('checkbox'));
    await waitFor(async () => expect((await first(window))?.status).toBe('done'));
    await waitFor(() => expect(screen.queryByRole('list')).toBeNull());
    await window.user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(await screen.findByText('First flush')).toBeDefined();
  });

  it('of something weekly is done for this time only, and today stays when a missed one is done', async () => {
    const window = await shown(async (data) => {
      const { value } = await plan(data, { at: at('2026-03-05T10:00:00Z'), repeats: 'weekly' });
      await told(data, value.id, '2026-03-12T10:00:00Z');
    });
    await window.user.click((await row('First flush')).getByRole('checkbox'));
    await waitFor(async () => expect((await first(window))?.at).toBe(at('2026-03-26T10:00:00Z')));
    expect((await first(window))?.status).toBe('planned');
  });

  it('is put off for an hour and says when it comes back; to another day it is gone until then', async () => {
    const window = await shown(async (data) => {
      const { value } = await plan(data, { at: at('2026-03-19T09:10:00Z') });
      await told(data, value.id, '2026-03-19T09:10:00Z');
    });
    await choose(window, 'First flush', 'In an hour');
    expect(await screen.findByText('again at 10:00')).toBeDefined();
    await choose(window, 'First flush', 'Tomorrow morning');
    await waitFor(() => expect(screen.queryByRole('list')).toBeNull());
    const marks = await window.data.reminderMarks.all();
    expect(marks).toMatchObject([{ state: 'snoozed', until: at('2026-03-20T09:00:00Z') }]);
  });

  it('is called off with a way back', async () => {
    const window = await shown((data) => plan(data));
    await choose(window, 'First flush', 'Called off');
    await waitFor(async () => expect((await first(window))?.status).toBe('cancelled'));
    await waitFor(() => expect(screen.queryByRole('list')).toBeNull());
    await window.user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect((await first(window))?.status).toBe('planned'));
  });

  it('is left out this time only where it repeats', async () => {
    const window = await shown((data) => plan(data, { repeats: 'weekly' }));
    await choose(window, 'First flush', 'Not this time');
    await waitFor(async () => expect((await first(window))?.at).toBe(at('2026-03-26T10:00:00Z')));
    expect((await first(window))?.status).toBe('planned');
  });

  it('keeps a call that nobody made, although nobody was to be reminded', async () => {
    await shown(async (data) => {
      const { id } = await aCustomer(data, 'Yuki Tanaka');
      await plan(data, {
        contactId: id,
        text: '',
        at: at('2026-03-17T10:00:00Z'),
        remindMinutes: null,
      });
    });
    expect(await screen.findByText('missed')).toBeDefined();
    expect(await screen.findByText(/2 days ago, 10:00/)).toBeDefined();
    expect(await screen.findByRole('checkbox', { name: /Call with Yuki Tanaka/ })).toBeDefined();
  });

  it('leaves out people in the trash', async () => {
    await shown(async (data) => {
      const { id } = await aCustomer(data, 'Yuki Tanaka');
      await plan(data, { contactId: id });
      granted(await data.contacts.trash([id]));
      await plan(data, { text: 'Stays' });
    });
    expect(await screen.findByText('Stays')).toBeDefined();
    expect(screen.queryByText('First flush')).toBeNull();
  });

  it('says the same in German', async () => {
    await shown((data) => plan(data, { at: at('2026-03-18T10:00:00Z') }), { language: 'de' });
    expect(await screen.findByText('verpasst')).toBeDefined();
    expect(await screen.findByText(/gestern, 10:00/)).toBeDefined();
  });
});

describe('the settings of reminders', () => {
  it('turn all of it off and on, and choose the time of the day', async () => {
    const { user, data } = await renderWith(<RemindersSection />);
    const all = await screen.findByRole('switch', { name: /Reminders/ });
    await user.click(screen.getByRole('button', { name: /Once a day/ }));
    await user.click(await screen.findByRole('option', { name: 'Never' }));
    await waitFor(async () => expect((await data.settings.get()).reminders.digestAt).toBeNull());
    await user.click(all);
    await waitFor(async () => expect((await data.settings.get()).reminders.isOn).toBe(false));
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: /Once a day/ }).disabled).toBe(
        true,
      ),
    );
  });

  it('show one to try, and say why none is seen', async () => {
    const computer = aNoticingPlatform(false);
    const { user } = await renderWith(<RemindersSection />, { platform: computer.platform });
    await user.click(await screen.findByRole('button', { name: 'Show one' }));
    expect(await screen.findByText(/Notices are not allowed/)).toBeDefined();
    expect(computer.notices).toHaveLength(1);
  });
});
