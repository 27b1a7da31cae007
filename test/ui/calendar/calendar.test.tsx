import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { AppointmentDraft } from '@shared/domain/appointments/appointment';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import { MessageOverlay } from '@renderer/app/MessageOverlay';
import { CalendarScreen } from '@renderer/features/calendar/CalendarScreen';
import { CALENDAR, type CalendarRoute } from '@renderer/hooks/route';
import { aDraft } from '@test/support/builders';
import { renderWith, type WindowOptions } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

/** The calendar with its address in memory. The clock stands on Thursday, 19 March 2026, 9:00 UTC. */
function Shown({ start, onPlan }: { start: CalendarRoute; onPlan?: (day: string) => void }) {
  const [route, setRoute] = useState(start);
  return (
    <>
      <CalendarScreen
        route={route}
        onRoute={setRoute}
        onOpen={() => undefined}
        {...(onPlan && { onPlan })}
      />
      <MessageOverlay />
    </>
  );
}

const show = (
  route: Partial<CalendarRoute> = {},
  options: WindowOptions = {},
  onPlan?: (day: string) => void,
) => renderWith(<Shown start={{ ...CALENDAR, ...route }} {...(onPlan && { onPlan })} />, options);

const yuki = async (data: TestData): Promise<Contact> =>
  granted(
    await data.contacts.create(
      aDraft('Yuki Tanaka', {
        country: 'JP',
        timeZone: 'Asia/Tokyo',
        emails: [
          {
            id: 'e1',
            use: 'private',
            label: '',
            isPreferred: true,
            doNotUse: false,
            address: 'yuki@example.jp',
          },
        ],
        languages: ['en'],
        addressForm: 'formal',
        salutation: 'mrs',
        nameParts: { given: 'Yuki', additional: '', family: 'Tanaka', suffix: '' },
        birthday: { year: 1986, month: 3, day: 24 },
      }),
    ),
  ).value;

const aCall = (contact: Contact, rest: Partial<AppointmentDraft> = {}): AppointmentDraft => ({
  contactId: contact.id,
  kind: 'call',
  text: 'First harvest',
  place: '',
  // Friday, 10:00 in Tokyo: the spring equinox.
  at: Date.UTC(2026, 2, 20, 1),
  on: null,
  zone: 'UTC',
  minutes: 15,
  remindMinutes: null,
  repeats: 'never',
  isAccepted: false,
  importKey: '',
  ...rest,
});

const cell = (name: RegExp): HTMLElement => screen.getByRole('gridcell', { name });
const selected = (): string | null =>
  document.querySelector('[role=gridcell][aria-selected=true]')?.textContent ?? null;
const panel = () => within(screen.getByRole('complementary', { name: 'The chosen day' }));

describe('the month', () => {
  it('is a grid of weeks in which the keys move the chosen day', async () => {
    const { user } = await show();
    const grid = screen.getByRole('grid', { name: 'March 2026' });
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(42);
    expect(within(grid).getAllByRole('columnheader')[0]?.getAttribute('aria-label')).toBe('Monday');
    expect(cell(/Thursday.*19/).getAttribute('aria-current')).toBe('date');
    expect(selected()).toContain('19');

    cell(/Thursday.*19/).focus();
    await user.keyboard('{ArrowRight}');
    expect(selected()).toContain('Friday');
    expect(document.activeElement).toBe(cell(/Friday.*\b20\b/));
    await user.keyboard('{ArrowDown}{Home}');
    expect(selected()).toContain('Monday');
    expect(selected()).toContain('23');
    await user.keyboard('{PageDown}');
    await screen.findByRole('grid', { name: 'April 2026' });
    expect(document.activeElement?.textContent).toContain('23 April');
    // Only one day can be reached with Tab.
    expect(screen.getAllByRole('gridcell').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(
      1,
    );
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
    expect(document.activeElement?.textContent).toContain('23 April');
  });

  it('begins the week where the language has it, and turns the arrows round for writing from right to left', async () => {
    const { user } = await show({ day: isoDate('2026-03-20') }, { language: 'ar-XB' });
    cell(/20/).focus();
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(selected()).toContain('21'));
  });

  it('goes back and on, to today, and plans on the chosen day', async () => {
    const onPlan = vi.fn();
    const { user } = await show({}, {}, onPlan);
    await user.click(screen.getByRole('button', { name: 'Next month' }));
    await screen.findByRole('grid', { name: 'April 2026' });
    await user.click(screen.getByRole('button', { name: 'Today' }));
    await screen.findByRole('grid', { name: 'March 2026' });
    await user.click(screen.getByRole('button', { name: 'Plan' }));
    expect(onPlan).toHaveBeenCalledWith('2026-03-19');
    await user.click(screen.getByRole('radio', { name: 'Week' }));
    expect(screen.getAllByRole('gridcell')).toHaveLength(7);
  });
});

describe('the chosen day', () => {
  const day = isoDate('2026-03-20');

  it('tells holidays of countries where people live, how they are called there, and whom they concern', async () => {
    const { user, data } = await show(
      { day },
      { prepare: async (fresh) => void (await yuki(fresh)) },
    );
    const native = await panel().findByText('春分の日');
    expect(native.getAttribute('lang')).toBe('ja');
    expect(panel().getByText('By law, offices are closed.')).toBeDefined();
    expect(await panel().findByText(/1 person has the day off/)).toBeDefined();
    expect(panel().getByRole('link', { name: 'Yuki Tanaka' })).toBeDefined();
    // Nobody lives in Türkiye: its feast is not told.
    expect(screen.queryByText(/Eid|Ramadan/)).toBeNull();

    await user.click(panel().getByRole('button', { name: /^What can be done: / }));
    await user.click(await screen.findByRole('menuitem', { name: 'Hide' }));
    await waitFor(() => expect(panel().queryByText('春分の日')).toBeNull());
    expect(await data.holidayCorrections.all()).toHaveLength(1);
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(await panel().findByText('春分の日')).toBeDefined();
  });

  it('corrects a date', async () => {
    const { user } = await show({ day }, { prepare: async (data) => void (await yuki(data)) });
    await panel().findByText('春分の日');
    await user.click(panel().getByRole('button', { name: /^What can be done: / }));
    await user.click(await screen.findByRole('menuitem', { name: 'Correct the date' }));
    const dialog = within(await screen.findByRole('dialog'));
    const field = dialog.getByRole('textbox', { name: 'Right is' });
    await user.clear(field);
    await user.type(field, '21.3.2026');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(panel().queryByText('春分の日')).toBeNull());
    await user.click(cell(/Saturday.*\b21\b/));
    expect(await panel().findByText('春分の日')).toBeDefined();
  });

  it('warns of a call on a holiday and moves it to the next good moment, with a way back', async () => {
    const { user, data } = await show(
      { day },
      {
        prepare: async (fresh) => {
          const { value: emine } = granted(
            await fresh.contacts.create(
              aDraft('Emine Aksoy', { country: 'TR', timeZone: 'Europe/Istanbul' }),
            ),
          );
          // 12:00 in Istanbul on the first day of the feast.
          granted(await fresh.appointments.plan(aCall(emine, { at: Date.UTC(2026, 2, 20, 9) })));
        },
      },
    );
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText(/falls on a holiday/).textContent).toContain('Emine Aksoy');
    expect(await alert.findByText(/Next good moment: Monday,? 23 March/)).toBeDefined();
    expect(cell(/Friday,? 20 March.*Bad moment: /)).toBeDefined();
    await user.click(alert.getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    const [moved] = await data.db.appointments.toArray();
    expect(new Date(moved!.at!).toISOString()).toMatch(/^2026-03-23/);
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(await screen.findByRole('alert')).toBeDefined();

    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect((await data.db.appointments.toArray())[0]).toMatchObject({
      isAccepted: true,
      at: Date.UTC(2026, 2, 20, 9),
    });
  });

  it('tells of religious times only for those who chose them', async () => {
    const { data } = await show(
      { day: isoDate('2026-03-10') },
      {
        prepare: async (fresh) => {
          granted(await fresh.contacts.create(aDraft('Emine Aksoy', { country: 'TR' })));
        },
      },
    );
    await screen.findByText(/Holidays as of/);
    expect(panel().queryByText('Ramadan')).toBeNull();
    const [emine] = await data.db.contacts.toArray();
    granted(await data.customs.save(emine!.id, { greetings: ['islamic'] }));
    expect(await panel().findByText('Ramadan')).toBeDefined();
    expect(await panel().findByRole('link', { name: 'Emine Aksoy' })).toBeDefined();
  });

  it('marks what is planned as done and removes it', async () => {
    const { user, data } = await show(
      { day: isoDate('2026-03-24') },
      {
        prepare: async (fresh) => {
          const at = Date.UTC(2026, 2, 24, 8);
          granted(await fresh.appointments.plan(aCall(await yuki(fresh), { at })));
        },
      },
    );
    await user.click(
      await panel().findByRole('button', { name: 'What can be done: Call Yuki Tanaka' }),
    );
    await user.click(await screen.findByRole('menuitem', { name: 'Done' }));
    await waitFor(async () =>
      expect((await data.db.appointments.toArray())[0]?.status).toBe('done'),
    );
    await user.click(
      await panel().findByRole('button', { name: 'What can be done: Call Yuki Tanaka' }),
    );
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await waitFor(async () => expect(await data.db.appointments.count()).toBe(0));
  });
});

describe('entries of one’s own', () => {
  it('are written, changed and repeated', async () => {
    const { user, data } = await show({ day: isoDate('2026-03-25') });
    await user.click(screen.getByRole('button', { name: 'Reminder' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText('It does not say yet what it is about.')).toBeDefined();
    await user.type(dialog.getByRole('textbox', { name: 'What is it about?' }), 'Tea fair');
    await user.type(dialog.getByRole('textbox', { name: /^Time/ }), '14:30');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await data.db.appointments.toArray()).toMatchObject([
      {
        kind: 'reminder',
        text: 'Tea fair',
        at: Date.UTC(2026, 2, 25, 14, 30),
        on: null,
        contactId: null,
        remindMinutes: 0,
      },
    ]);
    expect(await panel().findByText('Tea fair')).toBeDefined();
    expect(cell(/\b25 March.*Tea fair/)).toBeDefined();
  });

  it('can be holidays of a country', async () => {
    const { user } = await show({ day: isoDate('2026-03-26') });
    await user.click(screen.getByRole('button', { name: 'More about the calendar' }));
    await user.click(await screen.findByRole('menuitem', { name: /holiday of your own/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(
      dialog.getByRole('textbox', { name: 'What is the day called?' }),
      'Shop outing',
    );
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await panel().findByText('Shop outing')).toBeDefined();
  });
});

describe('greetings', () => {
  const welcome = async (data: TestData): Promise<void> => {
    const contact = await yuki(data);
    granted(
      await data.consents.record({
        contactId: contact.id,
        purpose: 'greetings',
        decision: 'given',
        decidedAt: 1,
        source: 'counter',
      }),
    );
    granted(
      await data.contacts.create(
        aDraft('Never Asked', {
          country: 'JP',
          birthday: { year: null, month: 3, day: 24 },
        }),
      ),
    );
  };

  it('are prepared for those who said yes, read, opened in the mail program, and stamped', async () => {
    const { user, data, platform } = await show(
      { day: isoDate('2026-03-24') },
      { prepare: welcome },
    );
    await user.click(await panel().findByRole('button', { name: 'Prepare 1 greeting' }));
    let dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/Not asked yet: Never Asked/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Prepare 1 greeting' }));

    dialog = within(await screen.findByRole('dialog', { name: 'Write' }));
    const text = await dialog.findByRole<HTMLTextAreaElement>(
      'textbox',
      { name: 'Text' },
      { timeout: 20_000 },
    );
    expect(text.value).toMatch(/^Dear Ms Tanaka,/);
    expect(text.value).toContain('Marlene, Teehaus Vogt');
    await user.click(await dialog.findByRole('button', { name: /Open in email/ }));
    await waitFor(() => expect(platform.links).toHaveLength(1));
    expect(platform.links[0]).toMatch(/^mailto:yuki@example\.jp\?subject=/);
    await user.click(await dialog.findByRole('button', { name: /Already sent/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [greeting] = await data.db.greetings.toArray();
    expect(greeting).toMatchObject({ status: 'sent', text: text.value, channel: 'email' });
    const [message] = await data.db.messages.toArray();
    expect(message).toMatchObject({ status: 'sent', greetingId: greeting!.id });
    expect(await data.db.interactions.get(message!.id as never)).toMatchObject({ kind: 'email' });
  });

  it('show for six weeks who celebrates, and nobody twice', async () => {
    const { user, data } = await show({ view: 'ahead' }, { prepare: welcome });
    const list = within(await screen.findByRole('list', { name: 'The next six weeks' }));
    expect(list.getByText('Yuki Tanaka: Birthday, 40')).toBeDefined();
    expect(list.getByText('Not asked yet')).toBeDefined();
    await user.click(screen.getAllByRole('button', { name: /^Prepare \d+ greeting/ })[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: /^Prepare \d+ greeting/ }));
    await screen.findByRole('dialog', { name: 'Write' });
    const prepared = await data.db.greetings.count();
    expect(prepared).toBeGreaterThan(0);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(
      (await screen.findByRole('button', { name: 'Prepare 0 greetings' })).hasAttribute('disabled'),
    ).toBe(true);
  });
});

describe('what is not known', () => {
  it('is said: people without a country, countries without data, years beyond the data', async () => {
    await show(
      { day: isoDate('2040-03-20') },
      {
        prepare: async (data) => {
          await yuki(data);
          granted(await data.contacts.create(aDraft('Somebody Somewhere')));
        },
      },
    );
    expect(await screen.findByText('No country is known for 1 person.')).toBeDefined();
    expect(
      await screen.findByText(/The holidays of 2040 are not known yet: .*Japan/),
    ).toBeDefined();
  });

  it('offers the first step while nobody is here', async () => {
    await show();
    expect(await screen.findByText('Nobody here yet.')).toBeDefined();
    expect(screen.getAllByRole('gridcell')).toHaveLength(42);
  });
});
