import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppointmentDraft } from '@shared/domain/appointments/appointment';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { PlanOverlay } from '@renderer/app/PlanOverlay';
import { UpcomingSection } from '@renderer/features/planning/UpcomingSection';
import { MomentBar } from '@renderer/features/planning/MomentBar';
import { useLive } from '@renderer/data/useLive';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { aCustomer } from '@test/support/shopBook';
import { renderWith, type TestWindow, type WindowOptions } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

const at = (text: string): number => Date.parse(text);

/** The person of the test that runs. */
let id: ContactId;

/** What a person's page has of planning, and the dialog above it. */
function Page() {
  const { contacts } = useRepositories();
  const live = useLive<Contact | null>(`contact/${id}`, () => contacts.get(id));
  if (live.status !== 'ready' || live.value === null) return null;
  const isReadOnly = live.value.trashedAt !== null;
  return (
    <>
      <MomentBar contact={live.value} isReadOnly={isReadOnly} />
      <UpcomingSection contact={live.value} isReadOnly={isReadOnly} />
      <PlanOverlay route={{ place: 'person', id }} />
    </>
  );
}

const YUKI: Partial<ContactDraft> = { country: 'JP', timeZone: 'Asia/Tokyo' };

/** A window with somebody; by default Yuki, in Japan. It is Thursday, 19 March, 9:00 in a shop on UTC. */
const withSomebody = async (
  who: Partial<ContactDraft> = YUKI,
  prepare: (data: TestData) => Promise<unknown> = () => Promise.resolve(),
  options: Partial<WindowOptions> = {},
): Promise<TestWindow> => {
  const window = await renderWith(<Page />, {
    ...options,
    prepare: async (data) => {
      ({ id } = await aCustomer(data, 'Yuki Tanaka', who));
      await prepare(data);
    },
  });
  return window;
};

const aPlan = (fields: Partial<AppointmentDraft> = {}): AppointmentDraft => ({
  contactId: id,
  kind: 'call',
  text: 'First flush',
  place: '',
  at: at('2026-03-23T09:00:00Z'),
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

async function open({ commands }: TestWindow) {
  await waitFor(() => {
    expect(commands.run('plan')).toBe(true);
  });
  const dialog = within(await screen.findByRole('dialog'));
  const time = await dialog.findByRole<HTMLInputElement>('textbox', { name: 'Time here' });
  return { dialog, time };
}
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const stored = async ({ data }: TestWindow) => (await data.db.appointments.toArray())[0];

describe('planning with somebody', () => {
  it('opens at the next good moment, and Enter plans it with a reminder', async () => {
    const window = await withSomebody({ country: 'DE', timeZone: 'Europe/Berlin' });
    const { dialog, time } = await open(window);
    expect(time.value).toBe('09:00');
    await window.user.type(await dialog.findByRole('textbox', { name: /about/ }), 'Samples{Enter}');
    await gone();
    expect(await stored(window)).toMatchObject({
      at: at('2026-03-19T09:00:00Z'),
      text: 'Samples',
      kind: 'call',
      remindMinutes: 15,
      isAccepted: false,
    });
    expect(await screen.findByText(/is planned/)).toBeDefined();
    await window.user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await window.data.db.appointments.count()).toBe(0));
  });

  it('goes by our own clock for somebody without a country, and says so', async () => {
    const window = await withSomebody({});
    const { dialog, time } = await open(window);
    expect(await dialog.findByText(/Which clock holds there is not known/)).toBeDefined();
    expect(time.value).toBe('09:00');
    await window.user.type(time, '{Enter}');
    await gone();
    expect(await stored(window)).toMatchObject({ at: at('2026-03-19T09:00:00Z') });
  });

  it('plans nothing into the past, nor at a time that nobody can read', async () => {
    const window = await withSomebody({});
    const { dialog, time } = await open(window);
    await window.user.clear(time);
    await window.user.type(time, '8:30{Enter}');
    expect(await dialog.findByText(/This time is over/)).toBeDefined();
    await window.user.clear(time);
    await window.user.type(time, 'soon{Enter}');
    expect(await dialog.findByText(/Which time is that/)).toBeDefined();
    expect(await window.data.db.appointments.count()).toBe(0);
  });

  it('warns of a bad moment, offers a better one, and keeps the other when that is wanted', async () => {
    const window = await withSomebody({ country: 'DE', timeZone: 'UTC' });
    const { dialog, time } = await open(window);
    await window.user.clear(time);
    await window.user.type(time, '21:30');
    await waitFor(() => expect(dialog.getByRole('alert').textContent).toMatch(/Next good/));
    await window.user.click(await dialog.findByRole('button', { name: /all the same/ }));
    await gone();
    const planned = await stored(window);
    expect(new Date(planned!.at!).getUTCHours()).toBe(21);
    expect(planned!.isAccepted).toBe(true);
  });

  it('takes as long as a visit does: one that lasts into lunch says so', async () => {
    const window = await withSomebody({ country: 'DE', timeZone: 'UTC' });
    const { dialog, time } = await open(window);
    await window.user.clear(time);
    await window.user.type(time, '11:30');
    expect(dialog.getByRole('alert').textContent).toBe('');
    await window.user.click(dialog.getByRole('radio', { name: 'Visit' }));
    await waitFor(() => expect(dialog.getByRole('alert').textContent).toMatch(/lunch/i));
  });

  it('asks with whom where nobody is open', async () => {
    const window = await renderWith(<PlanOverlay route={{ place: 'today' }} />, {
      prepare: async (data) => {
        await aCustomer(data, 'Yuki Tanaka', { timeZone: 'UTC' });
      },
    });
    await waitFor(() => expect(window.commands.run('plan')).toBe(true));
    const dialog = within(await screen.findByRole('dialog'));
    await window.user.type(dialog.getByRole('searchbox'), 'yuki');
    await window.user.click(await dialog.findByRole('button', { name: /Yuki/ }));
    expect(await screen.findByRole('textbox', { name: 'Time here' })).toBeDefined();
  });

  it('says it in German, formally where that is wanted', async () => {
    const window = await withSomebody({}, undefined, { language: 'de' });
    await waitFor(() => expect(window.commands.run('plan')).toBe(true));
    expect(await screen.findByRole('textbox', { name: 'Uhrzeit bei dir' })).toBeDefined();
  });
});

describe('what is planned', () => {
  const section = async () => within(await screen.findByRole('region', { name: 'Planned' }));
  const choose = async ({ user }: TestWindow, name: string) => {
    await user.click(await screen.findByRole('button', { name: /More about/ }));
    await user.click(await screen.findByRole('menuitem', { name }));
  };

  it('moves with the reminder that it had, and takes the same time of the day if its own is over', async () => {
    const window = await withSomebody(YUKI, (data) =>
      plan(data, { at: at('2026-03-19T08:00:00Z'), remindMinutes: 60, minutes: 30, place: 'Uji' }),
    );
    await choose(window, 'Move');
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Remind 60 minutes before')).toBeDefined();
    const time = await dialog.findByRole<HTMLInputElement>('textbox', { name: 'Time here' });
    await window.user.clear(time);
    await window.user.type(time, '9:15');
    await window.user.click(await dialog.findByRole('button', { name: /^\w+day.*\d/ }));
    await gone();
    const moved = await stored(window);
    expect(moved).toMatchObject({ remindMinutes: 60, minutes: 30, place: 'Uji' });
    expect(moved!.at).toBeGreaterThan(at('2026-03-19T09:00:00Z'));
  });

  it('shows the next time of what repeats, and finishes only that one', async () => {
    const window = await withSomebody(YUKI, (data) =>
      plan(data, { at: at('2026-01-05T10:00:00Z'), repeats: 'weekly' }),
    );
    const planned = await section();
    expect(await planned.findByText(/in 4 days, 10:00.*every week/)).toBeDefined();
    await window.user.click(planned.getByRole('checkbox', { name: /First flush/ }));
    await waitFor(async () => expect((await stored(window))?.at).toBe(at('2026-03-30T10:00:00Z')));
    expect((await stored(window))?.status).toBe('planned');
    await window.user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect((await stored(window))?.at).toBe(at('2026-01-05T10:00:00Z')));
  });

  it('leaves out one time, or calls all of them off', async () => {
    const window = await withSomebody(YUKI, (data) =>
      plan(data, { at: at('2026-03-23T10:00:00Z'), repeats: 'weekly' }),
    );
    await choose(window, 'Not this time');
    await waitFor(async () => expect((await stored(window))?.at).toBe(at('2026-03-30T10:00:00Z')));
    await choose(window, 'Call off all times');
    await waitFor(async () => expect((await stored(window))?.status).toBe('cancelled'));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Planned' })).toBeNull());
  });

  it('moves a series from its next time on, and says that the later ones follow', async () => {
    const window = await withSomebody({ timeZone: 'UTC', country: 'DE' }, (data) =>
      plan(data, { at: at('2026-01-05T10:00:00Z'), repeats: 'weekly' }),
    );
    await choose(window, 'Move');
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/all later times move with it/)).toBeDefined();
    const time = await dialog.findByRole<HTMLInputElement>('textbox', { name: 'Time here' });
    expect(time.value).toBe('10:00');
    await window.user.clear(time);
    await window.user.type(time, '11:00{Enter}');
    await gone();
    expect((await stored(window))?.at).toBe(at('2026-03-23T11:00:00Z'));
  });

  it('can only be read of somebody in the trash', async () => {
    await withSomebody(YUKI, async (data) => {
      await plan(data);
      granted(await data.contacts.trash([id]));
    });
    const planned = await section();
    expect(planned.getByRole('checkbox').getAttribute('disabled')).not.toBeNull();
    expect(planned.queryByRole('button', { name: /More about/ })).toBeNull();
  });
});

describe('whether now is a moment to call', () => {
  it('says the time there and what is against it, with a better moment', async () => {
    await withSomebody();
    // 18:00 in Tokyo.
    expect(await screen.findByText('18:00')).toBeDefined();
  });

  it('says nothing where nothing is known and nobody said anything', async () => {
    const window = await withSomebody({}, async (data) => {
      granted(await data.customs.save(id, { hidesCultureCard: true }));
      await plan(data);
    });
    await screen.findByRole('region', { name: 'Planned' });
    expect(screen.queryByRole('button', { name: /^Plan/ })).toBeNull();
    granted(await window.data.customs.save(id, { leaveAloneUntil: isoDate('2026-03-26') }));
    expect(await screen.findByText(/Not before/)).toBeDefined();
  });
});
