import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import type { CustomsFields } from '@shared/domain/culture/customs';
import { CustomsSection } from '@renderer/features/customs/CustomsSection';
import { useLive } from '@renderer/data/useLive';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { aCustomer } from '@test/support/shopBook';
import { renderWith, type TestWindow, type WindowOptions } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

/** The person of the test that runs. */
let id: ContactId;

function Page({ isReadOnly = false }: { readonly isReadOnly?: boolean }) {
  const { contacts } = useRepositories();
  const live = useLive<Contact | null>(`contact/${id}`, () => contacts.get(id));
  if (live.status !== 'ready' || live.value === null) return null;
  return <CustomsSection contact={live.value} isReadOnly={isReadOnly} />;
}

/** A window with Giulia, who said something already or nothing yet. It is 19 March 2026. */
const withGiulia = (
  said: Partial<CustomsFields> | null = null,
  who: Partial<ContactDraft> = { country: 'IT' },
  options: Partial<WindowOptions> = {},
): Promise<TestWindow> =>
  renderWith(<Page />, {
    ...options,
    prepare: async (data) => {
      ({ id } = await aCustomer(data, 'Giulia Conti', who));
      if (said !== null) granted(await data.customs.save(id, said));
    },
  });

async function open({ user }: TestWindow) {
  await user.click(await screen.findByRole('button', { name: 'Change days and hours' }));
  const form = within(await screen.findByRole('dialog'));
  await form.findByRole('textbox', { name: 'Likes calls' });
  return form;
}
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const save = async ({ user }: TestWindow) => {
  await user.keyboard('{Control>}{Enter}{/Control}');
  await gone();
};
const known = ({ data }: TestWindow) => data.customs.of(id);

describe('days and hours', () => {
  it('are written down as people say them, and stand on the page in words', async () => {
    const window = await withGiulia();
    const form = await open(window);
    await window.user.type(form.getByRole('textbox', { name: 'Likes calls' }), 'after 4 pm');
    await window.user.type(form.getByRole('textbox', { name: /^Hours of work/ }), '9-5 pm');
    await window.user.click(form.getByRole('button', { name: 'Friday' }));
    await save(window);
    expect(await known(window)).toMatchObject({
      goodToCall: [{ from: '16:00', to: '24:00' }],
      office: [{ days: [1, 2, 3, 4], from: '09:00', to: '17:00' }],
      weekend: null,
    });
    expect(await screen.findByText('Likes calls from 16:00')).toBeDefined();
    expect(await screen.findByText(/Works Mon, Tue, Wed,? and Thu 09:00 to 17:00/)).toBeDefined();
    await window.user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await known(window)).toBeNull());
  });

  it('begin with the days that are worked in the country', async () => {
    const window = await withGiulia(null, { country: 'EG' });
    const form = await open(window);
    const pressed = form
      .getAllByRole('button', { pressed: true })
      .map(({ textContent }) => textContent);
    expect(pressed.join()).toMatch(/Sunday/);
    expect(pressed.join()).not.toMatch(/Friday|Saturday/);
  });

  it('keep what another window changed meanwhile', async () => {
    const window = await withGiulia({ quiet: { from: '20:00', to: '09:00' } });
    const form = await open(window);
    granted(await window.data.customs.save(id, { hidesCultureCard: true, weekend: [7] }));
    await window.user.type(form.getByRole('textbox', { name: 'Lunch' }), '13-15');
    await save(window);
    expect(await known(window)).toMatchObject({
      lunch: { from: '13:00', to: '15:00' },
      quiet: { from: '20:00', to: '09:00' },
      hidesCultureCard: true,
      weekend: [7],
    });
  });

  it('lead to what cannot be read, also from another part of the form', async () => {
    const window = await withGiulia();
    const form = await open(window);
    await window.user.type(form.getByRole('textbox', { name: 'Likes calls' }), 'sometime');
    await window.user.click(form.getByRole('tab', { name: 'Greetings' }));
    await window.user.click(form.getByRole('button', { name: /Save/ }));
    expect(await form.findByText(/Which hours are these/)).toBeDefined();
    await waitFor(() =>
      expect(document.activeElement).toBe(form.getByRole('textbox', { name: 'Likes calls' })),
    );
    expect(await known(window)).toBeNull();
  });

  it('keep what was typed when the form is closed, and forget it when it is cancelled', async () => {
    const window = await withGiulia();
    let form = await open(window);
    await window.user.type(form.getByRole('textbox', { name: 'Likes calls' }), 'after 4');
    await window.user.keyboard('{Escape}');
    await gone();
    form = await open(window);
    expect(form.getByRole('textbox', { name: 'Likes calls' })).toHaveProperty('value', 'after 4');
    await window.user.click(form.getByRole('button', { name: 'Cancel' }));
    await gone();
    form = await open(window);
    expect(form.getByRole('textbox', { name: 'Likes calls' })).toHaveProperty('value', '');
  });

  it('say a day of rest only while it lasts, and do not begin it anew', async () => {
    const window = await withGiulia({
      leaveAloneUntil: isoDate('2026-03-12'),
      leaveAloneReason: 'mourning',
    });
    expect(await screen.findByText('As usual in the country.')).toBeDefined();
    const form = await open(window);
    expect(form.getByRole('textbox', { name: 'Leave alone until' })).toHaveProperty('value', '');
    await window.user.type(form.getByRole('textbox', { name: 'Never between' }), '21-8');
    await save(window);
    expect((await known(window))?.leaveAloneUntil).toBe('2026-03-12');
  });

  it('know no lunch break', async () => {
    const window = await withGiulia({ lunch: { from: '12:00', to: '13:00' } });
    const form = await open(window);
    await window.user.click(form.getByRole('checkbox', { name: 'no fixed lunch break' }));
    await save(window);
    expect((await known(window))?.lunch).toBe('none');
    expect(await screen.findByText('No fixed lunch break')).toBeDefined();
  });

  it('can only be read where nothing may be changed', async () => {
    await renderWith(<Page isReadOnly />, {
      prepare: async (data) => {
        ({ id } = await aCustomer(data, 'Giulia Conti'));
        granted(await data.customs.save(id, { quiet: { from: '20:00', to: '09:00' } }));
      },
    });
    expect(await screen.findByText('Never 20:00 to 09:00')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('greetings', () => {
  it('are only what somebody ticks, and what they do not want is named', async () => {
    const window = await withGiulia({ notGreeted: ['eid-al-fitr', 'anniversary.opening-day'] });
    const form = await open(window);
    await window.user.click(form.getByRole('tab', { name: 'Greetings' }));
    expect(
      form.getAllByRole('checkbox').filter((box) => (box as HTMLInputElement).checked),
    ).toEqual([]);
    expect(await form.findByText('Eid al-Fitr')).toBeDefined();
    expect(form.getByText('opening day')).toBeDefined();
    await window.user.click(form.getByRole('button', { name: 'Greet again for Eid al-Fitr' }));
    await window.user.click(form.getByRole('button', { name: /No greeting for/ }));
    await window.user.click(await screen.findByRole('option', { name: 'birthday' }));
    await window.user.click(form.getByRole('checkbox', { name: 'Christian holidays' }));
    await save(window);
    expect(await known(window)).toMatchObject({
      greetings: ['christian'],
      notGreeted: ['anniversary.opening-day', 'birthday'],
    });
  });
});

describe('a birthday of another calendar', () => {
  it('is said in words with the day on which it comes next', async () => {
    const window = await withGiulia();
    const form = await open(window);
    await window.user.click(form.getByRole('tab', { name: 'Birthday' }));
    await window.user.click(form.getByRole('button', { name: /Calendar/ }));
    await window.user.click(await screen.findByRole('option', { name: 'Chinese' }));
    await window.user.type(form.getByRole('textbox', { name: 'Day' }), '15');
    await window.user.click(form.getByRole('button', { name: /Month/ }));
    await window.user.click(await screen.findByRole('option', { name: 'Month 8' }));
    // The Mid-Autumn Festival of 2026.
    expect(await form.findByText(/day 15 of month 8.*25 September 2026/)).toBeDefined();
    await save(window);
    expect((await known(window))?.birthday).toEqual({
      calendar: 'chinese',
      monthCode: 'M08',
      day: 15,
      year: null,
    });
  });

  it('says the date itself, not the day on which it is kept this year', async () => {
    // 30 Cheshvan is not in every year; without it the day after the 29th is kept.
    await withGiulia({ birthday: { calendar: 'hebrew', year: null, monthCode: 'M02', day: 30 } });
    expect(await screen.findByText(/30 Heshvan/)).toBeDefined();
  });

  it('asks for another month where the calendar is another one', async () => {
    const window = await withGiulia({
      birthday: { calendar: 'hebrew', year: 5741, monthCode: 'M01', day: 14 },
    });
    const form = await open(window);
    await window.user.click(form.getByRole('tab', { name: 'Birthday' }));
    await window.user.click(form.getByRole('button', { name: /Calendar/ }));
    await window.user.click(await screen.findByRole('option', { name: 'Persian' }));
    expect(form.getByRole('textbox', { name: /Year/ })).toHaveProperty('value', '');
    await window.user.click(form.getByRole('button', { name: /Save/ }));
    expect(await form.findByText(/no such day in this calendar/)).toBeDefined();
    expect((await known(window))?.birthday?.calendar).toBe('hebrew');
  });
});
