import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { HolidayCorrection } from '@shared/domain/calendar/holiday';
import { ok, refuse } from '@shared/kernel/result';
import { CalendarSettings } from '@renderer/features/calendarSettings/CalendarSettings';
import { aDraft } from '@test/support/builders';
import { aPlatform } from '@test/support/fakePlatform';
import { renderWith, type WindowOptions } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

async function aSection(options: WindowOptions = {}) {
  const win = await renderWith(<CalendarSettings onCalendar={() => undefined} />, options);
  await screen.findByRole('heading', { name: 'Where the data come from' });
  await screen.findByRole('heading', { name: 'Calendar packs' });
  return { ...win, settings: () => win.data.settings.get() };
}

const undo = async (user: Awaited<ReturnType<typeof aSection>>['user']) =>
  user.click(await screen.findByRole('button', { name: /Undo/ }));

const hide: HolidayCorrection = {
  kind: 'hide',
  country: 'DE',
  event: 'labour-day',
  day: isoDate('2027-05-01'),
};
const move: HolidayCorrection = {
  kind: 'move',
  country: 'TR',
  event: 'eid-al-fitr',
  from: isoDate('2027-03-10'),
  to: isoDate('2027-03-09'),
};
const add: HolidayCorrection = {
  kind: 'add',
  country: 'DE',
  region: '',
  event: 'own-betriebsausflug',
  name: 'Betriebsausflug',
  holidayKind: 'public',
  day: isoDate('2026-07-03'),
  isYearly: true,
  from: '13:00',
};

const packText = (corrections: readonly unknown[], rest = {}) =>
  JSON.stringify({
    format: 'regulars-calendar-pack',
    version: 1,
    name: 'Decrees 2027',
    dataAsOf: '2026-11-22',
    source: 'Official gazette',
    corrections,
    ...rest,
  });

/** A computer whose next files say this, one after the other. */
function withFiles(...texts: readonly string[]) {
  const left = [...texts];
  const written: { name: string; text: string }[] = [];
  const platform = aPlatform();
  return {
    written,
    platform: {
      ...platform,
      openFile: () => {
        const text = left.shift();
        return Promise.resolve(
          text === undefined
            ? refuse({ code: 'files/cancelled' } as const)
            : ok({ name: 'pack.json', bytes: new TextEncoder().encode(text) }),
        );
      },
      saveFile: (name: string, _filter: unknown, bytes: Uint8Array<ArrayBuffer>) => {
        written.push({ name, text: new TextDecoder().decode(bytes) });
        return Promise.resolve(ok(name));
      },
    },
  };
}

describe('the hours of the shop', () => {
  it('are written for some days at a time, each change an act', async () => {
    const { user, settings } = await aSection();
    await user.click(screen.getByRole('button', { name: 'Other hours on other days' }));
    const saturday = screen.getAllByRole('button', { name: 'Saturday' })[1]!;
    await user.click(saturday);
    const field = screen.getByRole('textbox', { name: 'Hours: Saturday' });
    await user.type(field, '9-13{Enter}');
    await waitFor(async () =>
      expect((await settings()).shopHours).toEqual([
        { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
        { days: [6], from: '09:00', to: '13:00' },
      ]),
    );
    expect(screen.getByRole('textbox', { name: 'Hours: Saturday' })).toHaveProperty(
      'value',
      '09:00–13:00',
    );
    // A day that is put into one row leaves the other.
    await user.click(screen.getAllByRole('button', { name: 'Friday' })[1]!);
    await waitFor(async () =>
      expect((await settings()).shopHours.map(({ days }) => days)).toEqual([
        [1, 2, 3, 4],
        [5, 6],
      ]),
    );
    await undo(user);
    await screen.findByRole('textbox', { name: 'Hours: Saturday' });
    expect((await settings()).shopHours.map(({ days }) => days)).toEqual([[1, 2, 3, 4, 5], [6]]);
  });

  it('keep what was stored while they cannot be read', async () => {
    const { user, settings } = await aSection();
    const field = screen.getByRole('textbox', { name: /^Hours: Monday/ });
    await user.clear(field);
    await user.type(field, 'when it rains');
    await user.tab();
    await screen.findByText(/Which hours are these\? For example 9-1/);
    expect((await settings()).shopHours).toEqual([
      { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
    ]);
  });

  it('belong to a region of the country', async () => {
    const { user, settings } = await aSection();
    await user.click(await screen.findByRole('button', { name: /Region/ }));
    await user.click(await screen.findByRole('option', { name: 'Sachsen' }));
    await waitFor(async () => expect((await settings()).region).toBe('DE-SN'));
  });
});

describe('when nobody is disturbed', () => {
  it('is kept as quiet hours, or not at all', async () => {
    const { user, settings } = await aSection();
    const field = screen.getByRole('textbox', { name: 'Quiet hours for calls' });
    await user.clear(field);
    await user.type(field, '8 pm-9 am{Enter}');
    await waitFor(async () =>
      expect((await settings()).quietHours).toEqual({ from: '20:00', to: '09:00' }),
    );
    await user.clear(field);
    await user.tab();
    await waitFor(async () => {
      const { from, to } = (await settings()).quietHours;
      expect(from).toBe(to);
    });
  });

  it('is counted only where the owner wants it', async () => {
    const { user, settings } = await aSection();
    expect((await settings()).contactBudget).toBeNull();
    await user.click(screen.getByRole('switch', { name: /Not too often/ }));
    const days = await screen.findByRole('textbox', { name: 'within days' });
    await user.clear(days);
    await user.type(days, '14');
    await user.tab();
    await waitFor(async () =>
      expect((await settings()).contactBudget).toEqual({ contacts: 3, days: 14 }),
    );
    await user.click(screen.getByRole('switch', { name: /Not too often/ }));
    await waitFor(async () => expect((await settings()).contactBudget).toBeNull());
  });
});

describe('the seasons', () => {
  it('are hidden one by one, and shown again together', async () => {
    const { user, settings } = await aSection();
    await user.click(await screen.findByRole('button', { name: 'Choose' }));
    await user.click(screen.getByRole('switch', { name: /^Black Friday/ }));
    await waitFor(async () => expect((await settings()).hiddenSeasons).toEqual(['black-friday']));
    expect(
      screen.getByRole('switch', { name: /^Ramadan.*only for people who wish/ }),
    ).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Show all' }));
    await waitFor(async () => expect((await settings()).hiddenSeasons).toEqual([]));
  });
});

describe('own corrections', () => {
  it('are listed by name, day and kind, taken away and brought back', async () => {
    const { user, data } = await aSection({
      prepare: async (fresh) => {
        for (const one of [hide, move, add]) granted(await fresh.holidayCorrections.add(one));
      },
    });
    const list = within(await screen.findByRole('list', { name: /Your own holidays/ }));
    await list.findByText('Labour Day');
    expect(list.getByText('Hidden on 1 May 2027')).toBeDefined();
    expect(list.getByText('Moved from 10 March 2027 to 9 March 2027')).toBeDefined();
    expect(list.getByText(/^Holiday, every year since 3 July 2026, from 13:00/)).toBeDefined();
    await user.click(list.getByRole('button', { name: /Betriebsausflug/ }));
    await waitFor(() => expect(list.queryByText('Betriebsausflug')).toBeNull());
    await undo(user);
    await list.findByText('Betriebsausflug');
    expect(await data.holidayCorrections.all()).toHaveLength(3);
  });
});

describe('calendar packs', () => {
  it('are looked at, taken in, replaced by name and removed', async () => {
    const { platform } = withFiles(packText([move, hide]), packText([move]));
    const { user, data } = await aSection({ platform });
    await user.click(screen.getByRole('button', { name: 'Bring in a pack' }));
    const first = within(await screen.findByRole('dialog'));
    expect(first.getByText('Decrees 2027')).toBeDefined();
    expect(first.getByText(/2 changes: 1 moved and 1 hidden/)).toBeDefined();
    expect(first.getByText(/Germany and T/)).toBeDefined();
    expect(first.getByText('Official gazette')).toBeDefined();
    expect(await data.holidayCorrections.all()).toEqual([]);
    await user.click(first.getByRole('button', { name: 'Bring in' }));
    await screen.findByText('2 changes · as of 22 November 2026');

    await user.click(screen.getByRole('button', { name: 'Bring in a pack' }));
    const second = within(await screen.findByRole('dialog'));
    expect(second.getByText(/It will be replaced/)).toBeDefined();
    await user.click(second.getByRole('button', { name: 'Replace' }));
    await screen.findByText('1 change · as of 22 November 2026');
    expect(await data.holidayCorrections.packs()).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: /^Remove pack/ }));
    await screen.findByText('No packs yet.');
    await undo(user);
    await screen.findByText('1 change · as of 22 November 2026');
  });

  it.each([
    ['{"name": "others"}', /is no calendar pack/],
    [packText([]), /no change in this pack/],
    [packText([hide], { version: 9 }), /newer version/],
    [packText([hide, { ...move, to: '2031-01-01' }]), /change number 2 .*Nothing was taken over/],
    [packText([hide], { name: '' }), /at the beginning of this file \(name\)/],
  ])('that cannot be read say why: %#', async (text, sentence) => {
    const { user, data } = await aSection({ platform: withFiles(text).platform });
    await user.click(screen.getByRole('button', { name: 'Bring in a pack' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(await data.holidayCorrections.all()).toEqual([]);
    // Choosing none afterwards is no refusal.
    await user.click(screen.getByRole('button', { name: 'Bring in a pack' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('are written from the own corrections, so that another shop can bring them in', async () => {
    const computer = withFiles();
    const { user } = await aSection({
      platform: computer.platform,
      prepare: async (fresh) => {
        granted(await fresh.holidayCorrections.add(add));
        granted(
          await fresh.holidayCorrections.takeInPack(
            { packName: 'Somebody else’s', dataAsOf: isoDate('2026-01-01') },
            [move],
          ),
        );
      },
    });
    await user.click(screen.getByRole('button', { name: 'Hand on your own' }));
    const dialog = within(await screen.findByRole('dialog'));
    const name = dialog.getByRole('textbox', { name: 'Name of the pack' });
    expect(name).toHaveProperty('value', 'Holidays, Teehaus Vogt');
    await user.clear(name);
    expect(dialog.getByText('The pack needs a name.')).toBeDefined();
    await user.type(name, 'Our days');
    await user.type(dialog.getByRole('textbox', { name: /Where it is from/ }), 'Minutes of May');
    await user.click(dialog.getByRole('button', { name: 'Save as a file' }));
    await screen.findByText(/Saved as .*Our days\.json/);
    const [file] = computer.written;
    expect(JSON.parse(file!.text)).toEqual({
      format: 'regulars-calendar-pack',
      version: 1,
      name: 'Our days',
      dataAsOf: '2026-03-19',
      source: 'Minutes of May',
      corrections: [add],
    });
  });

  it('cannot be written from nothing', async () => {
    await aSection();
    expect(screen.getByRole('button', { name: 'Hand on your own' })).toHaveProperty(
      'disabled',
      true,
    );
  });
});

describe('where the data come from', () => {
  it('names licences, the day and what is missing', async () => {
    const { user, platform } = await aSection({
      prepare: async (fresh) => {
        granted(await fresh.contacts.create(aDraft('Ana', { country: 'KP' })));
      },
    });
    const text = await screen.findByText(/As of \d+ \w+ \d{4} for your countries\./);
    expect(text.textContent).toMatch(/The years 2020 to 2036 are known\./);
    await waitFor(() => expect(text.textContent).toMatch(/There are no data on: North Korea\.$/));
    await user.click(screen.getByRole('button', { name: /^CC BY-SA 3\.0/ }));
    expect(platform.links).toEqual(['https://creativecommons.org/licenses/by-sa/3.0/']);
  });
});
