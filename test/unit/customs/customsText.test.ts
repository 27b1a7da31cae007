import { describe, expect, test } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { NO_CUSTOMS, type CustomsFields } from '@shared/domain/culture/customs';
import {
  changedFields,
  customsText,
  readBirthday,
  readCustoms,
  restoredText,
  type CustomsText,
} from '@renderer/features/customs/customsText';
import { createFormat } from '@renderer/i18n/format';
import { readDueDay } from '@renderer/hooks/dueDay';

const TODAY = isoDate('2026-03-19');

const begun = (
  known: Partial<CustomsFields> = {},
  { locale = 'de-DE', weekend = [6, 7] as readonly number[] } = {},
): CustomsText =>
  customsText(
    { ...NO_CUSTOMS, ...known },
    { today: TODAY, dayText: createFormat(locale, '').shortDay, weekend },
  );

const read = (text: CustomsText, locale = 'de-DE') =>
  readCustoms(text, { today: TODAY, readDay: (typed) => readDueDay(typed, locale, TODAY) });

/** What is saved after somebody changed a few fields of what is known. */
const saved = (
  known: Partial<CustomsFields>,
  typed: Partial<CustomsText>,
  options?: Parameters<typeof begun>[1],
) => {
  const before = begun(known, options);
  const { fields, wrong } = read({ ...before, ...typed });
  return { wrong, changed: changedFields(read(before).fields, fields) };
};

const EVERYTHING: CustomsFields = {
  greetings: ['islamic'],
  notGreeted: ['new-year'],
  // Fridays end at noon, and there is a break.
  office: [
    { days: [1, 2, 3, 4], from: '08:30', to: '12:00' },
    { days: [1, 2, 3, 4], from: '13:00', to: '17:00' },
    { days: [5], from: '08:30', to: '12:00' },
  ],
  lunch: { from: '12:00', to: '13:00' },
  goodToCall: [{ from: '16:00', to: '24:00' }],
  quiet: { from: '20:00', to: '09:00' },
  weekend: [5, 6],
  leaveAloneUntil: isoDate('2026-04-02'),
  leaveAloneReason: 'mourning',
  budget: { contacts: 2, days: 30 },
  hidesCultureCard: true,
  birthday: { calendar: 'hebrew', year: 5741, monthCode: 'M05L', day: 14 },
  scales: { trust: 5 },
};

describe('what is known in the form', () => {
  test.each(['de-DE', 'en-GB', 'en-US', 'de-CH', 'en-CA', 'sv-SE', 'nl-NL', 'ja-JP'])(
    'is read as it was, in %s',
    (locale) => {
      const { fields, wrong } = read(begun(EVERYTHING, { locale }), locale);
      expect(wrong).toEqual([]);
      expect(fields.leaveAloneUntil).toBe('2026-04-02');
      expect({ ...fields, office: null }).toEqual({ ...EVERYTHING, office: null });
    },
  );

  test('saves nothing where nothing was changed', () => {
    expect(saved(EVERYTHING, {}).changed).toEqual({});
    expect(saved({}, {}).changed).toEqual({});
  });

  test('saves only what was changed, so that nothing of another window is overwritten', () => {
    expect(saved(EVERYTHING, { quiet: '21-8' }).changed).toEqual({
      quiet: { from: '21:00', to: '08:00' },
    });
    expect(saved(EVERYTHING, { goodToCall: '' }).changed).toEqual({ goodToCall: null });
  });

  test('says nothing of a mourning that is over, and does not begin it anew', () => {
    const over = { leaveAloneUntil: isoDate('2026-03-12'), leaveAloneReason: 'mourning' };
    expect(begun(over)).toMatchObject({ leaveAloneUntil: '', leaveAloneReason: '' });
    expect(saved(over, { quiet: '21-8' }).changed).toEqual({
      quiet: { from: '21:00', to: '08:00' },
    });
  });
});

describe('hours of work', () => {
  test('keep the days on which they hold', () => {
    const before = begun(EVERYTHING);
    expect(before.office).toEqual([
      { days: [1, 2, 3, 4], text: '08:30–12:00, 13:00–17:00' },
      { days: [5], text: '08:30–12:00' },
    ]);
    const office = before.office.map((row, at) => (at === 1 ? { ...row, text: '8:30-13' } : row));
    expect(saved(EVERYTHING, { office }).changed).toEqual({
      office: [...EVERYTHING.office!.slice(0, 2), { days: [5], from: '08:30', to: '13:00' }],
    });
  });

  test('begin with the days that are worked in the country', () => {
    const { office } = begun({}, { weekend: [5, 6] });
    expect(office).toEqual([{ days: [1, 2, 3, 4, 7], text: '' }]);
    const typed = [{ ...office[0]!, text: '9-17' }];
    expect(saved({}, { office: typed }, { weekend: [5, 6] }).changed).toEqual({
      office: [{ days: [1, 2, 3, 4, 7], from: '09:00', to: '17:00' }],
    });
  });

  test.each([
    ['that cannot be read', [{ days: [1], text: 'whenever' }]],
    ['that hold on no day', [{ days: [], text: '9-17' }]],
    ['that would last through the night', [{ days: [1], text: '9-5' }]],
  ])('are asked about %s', (_name, office) => {
    expect(saved({}, { office }).wrong).toEqual(['office']);
  });

  test('may end after midnight', () => {
    expect(saved({}, { office: [{ days: [5], text: '18-2' }] }).changed).toEqual({
      office: [{ days: [5], from: '18:00', to: '02:00' }],
    });
  });
});

describe('lunch', () => {
  test('none at all is kept, whatever stands in the field that rests', () => {
    expect(saved({ lunch: 'none' }, {}).changed).toEqual({});
    expect(saved({}, { hasNoLunch: true, lunch: 'sometime' })).toEqual({
      wrong: [],
      changed: { lunch: 'none' },
    });
    expect(saved({ lunch: 'none' }, { hasNoLunch: false }).changed).toEqual({ lunch: null });
  });

  test.each(['12-1', '12-13, 15-16', 'noon'])('is asked about: %s', (lunch) => {
    expect(saved({}, { lunch }).wrong).toEqual(['lunch']);
  });
});

describe('other fields', () => {
  test.each([
    ['2', '', ['budgetDays']],
    ['', '30', ['budgetContacts']],
    ['1e1', '30', ['budgetContacts']],
    ['0', '400', ['budgetContacts', 'budgetDays']],
    [' 2 ', '30', []],
  ])('a budget of %j in %j days', (budgetContacts, budgetDays, wrong) => {
    expect(saved({}, { budgetContacts, budgetDays }).wrong).toEqual(wrong);
  });

  test.each(['yesterday', '12.3.2026', 'heute', 'sometime'])(
    'nobody is left alone until %s',
    (leaveAloneUntil) => {
      expect(saved({}, { leaveAloneUntil }).wrong).toEqual(['leaveAloneUntil']);
    },
  );

  test('a reason goes with its day', () => {
    expect(saved(EVERYTHING, { leaveAloneUntil: '' }).changed).toEqual({
      leaveAloneUntil: null,
      leaveAloneReason: '',
    });
  });

  test('all wrong fields are named in their order', () => {
    const typed = { goodToCall: '?', quiet: '?', calendar: 'hebrew' as const, day: '31' };
    expect(saved({}, typed).wrong).toEqual(['goodToCall', 'quiet', 'birthday']);
  });
});

describe('a birthday of another calendar', () => {
  const date = { calendar: 'hebrew' as const, monthCode: 'M01', day: '14', year: '5741' };
  test.each([
    ['whole', date, { calendar: 'hebrew', monthCode: 'M01', day: 14, year: 5741 }],
    [
      'without a year',
      { ...date, year: '' },
      { calendar: 'hebrew', monthCode: 'M01', day: 14, year: null },
    ],
    ['Gregorian: it stands elsewhere', { ...date, calendar: 'gregory' as const }, null],
    ['empty', { ...date, monthCode: '', day: '', year: '' }, null],
    ['without a month', { ...date, monthCode: '' }, 'wrong'],
    ['without a day', { ...date, day: '' }, 'wrong'],
    ['on a day that no month has', { ...date, day: '31' }, 'wrong'],
    ['in a leap month of a common year', { ...date, monthCode: 'M05L', year: '5742' }, 'wrong'],
    ['in words', { ...date, day: 'x' }, 'wrong'],
  ])('%s', (_name, text, expected) => {
    expect(readBirthday(text)).toEqual(expected);
  });
});

describe('what was typed before and not saved', () => {
  test('goes on top of what is known by now', () => {
    const known = begun({ greetings: ['christian'] });
    expect(restoredText({ quiet: '21-8' }, known)).toEqual({ ...known, quiet: '21-8' });
    expect(restoredText({ weekend: [5] }, known).weekend).toEqual([5]);
  });

  test.each([[null], ['text'], [{ quiet: 8 }], [{ office: 'nine to five' }], [{ unknown: 'x' }]])(
    'of another release, is left out: %j',
    (kept) => {
      expect(restoredText(kept, begun())).toEqual(begun());
    },
  );
});
