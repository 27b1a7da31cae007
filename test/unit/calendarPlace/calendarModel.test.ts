import { describe, expect, it } from 'vitest';
import type { Appointment } from '@shared/domain/appointments/appointment';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { addDays, isoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay } from '@shared/domain/calendar/personDay';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Season } from '@shared/domain/culture/season';
import type { PromiseId } from '@shared/domain/promises/promise';
import { entriesOf } from '@renderer/features/calendar/calendarEntries';
import { calendarModel, type CalendarPieces } from '@renderer/features/calendar/calendarModel';
import { shownSpan } from '@renderer/features/calendar/shownDays';
import { layoutWeek } from '@renderer/features/calendar/weekLayout';
import { aPromise, aRenewal } from '@test/support/builders';

const TODAY = isoDate('2026-03-19');
const span = shownSpan('month', TODAY, TODAY, 1);

const nothing: CalendarPieces = {
  span,
  nameOf: ({ en }) => en,
  places: [],
  home: { country: 'DE', region: '' },
  holidays: [],
  seasons: [],
  entries: [],
  weekend: [6, 7],
};

const aBirthday = (on: string, name: string, rest: Partial<PersonDay> = {}): PersonDay => ({
  contactId: name as ContactId,
  name,
  kind: 'birthday',
  label: '',
  on: isoDate(on),
  years: 60,
  isRound: false,
  calendar: 'gregory',
  isSample: false,
  ...rest,
});

const aSeason = (from: string, to: string, rest: Partial<Season> = {}): Season => ({
  id: 'golden-week',
  kind: 'closure',
  tradition: 'civil',
  optIn: false,
  names: { de: 'Goldene Woche', en: 'Golden Week', own: '' },
  countries: ['JP'],
  isTentative: false,
  startsAtSunset: false,
  advice: [],
  spans: [[isoDate(from), isoDate(to)]],
  ...rest,
});

describe('the model of the calendar', () => {
  it('has every day of the span, and the weekend of home', () => {
    const model = calendarModel({ ...nothing, weekend: [5, 6] });
    expect(model.days).toHaveLength(42);
    expect(model.dayOf(isoDate('2026-03-20'))?.isWeekend).toBe(true);
    expect(model.dayOf(isoDate('2026-03-22'))?.isWeekend).toBe(false);
    expect(model.dayOf(isoDate('2027-01-01'))).toBeUndefined();
  });

  it('puts what people have into the order of the day', () => {
    const appointment = (id: string, status: Appointment['status']): Appointment =>
      ({ id, contactId: null, kind: 'event', status, text: id }) as unknown as Appointment;
    const entries = entriesOf({
      planned: [
        { appointment: appointment('late', 'planned'), at: 2000, on: TODAY },
        { appointment: appointment('early', 'planned'), at: 1000, on: TODAY },
        { appointment: appointment('gone', 'cancelled'), at: 1, on: TODAY },
      ],
      personDays: [
        aBirthday('2026-03-19', 'Anna'),
        aBirthday('2026-03-19', 'Zoe', { isRound: true }),
      ],
      promises: [
        aPromise({ id: 'p1' as PromiseId, dueOn: TODAY }),
        aPromise({ id: 'p2' as PromiseId, dueOn: TODAY, contactId: 'c2' as ContactId }),
        aPromise({ id: 'p3' as PromiseId, dueOn: null }),
      ],
      renewals: [aRenewal({ dueOn: TODAY })],
      nameOf: (id) => id,
      conflictOf: () => null,
    });
    const model = calendarModel({ ...nothing, entries });
    const lines = model
      .dayOf(TODAY)!
      .entries.map((entry) =>
        entry.kind === 'person-day'
          ? entry.personDay.name
          : entry.kind === 'appointment'
            ? entry.appointment.text
            : entry.kind === 'promises'
              ? entry.names.join()
              : entry.kind,
      );
    expect(lines).toEqual(['Zoe', 'Anna', 'early', 'late', 'c1,c2', 'renewal']);
  });

  it('draws short seasons as bars and names the first and last day of long ones', () => {
    const short = calendarModel({ ...nothing, seasons: [aSeason('2026-03-10', '2026-03-14')] });
    expect(short.dayOf(isoDate('2026-03-12'))?.bars.map(({ name }) => name)).toEqual([
      'Golden Week',
    ]);
    const long = calendarModel({ ...nothing, seasons: [aSeason('2026-03-01', '2026-03-30')] });
    expect(long.bars).toEqual([]);
    expect(long.entries.map(({ kind, on }) => [kind, on])).toEqual([
      ['season-turn', '2026-03-01'],
      ['season-turn', '2026-03-30'],
    ]);
    // One that began before the span only ends in it.
    const ending = calendarModel({ ...nothing, seasons: [aSeason('2026-02-01', '2026-03-30')] });
    expect(ending.entries.map(({ on }) => on)).toEqual(['2026-03-30']);
  });

  it('does not name a feast twice', () => {
    const holiday: Holiday = {
      country: 'JP',
      day: isoDate('2026-03-12'),
      regions: [],
      event: 'golden-week',
      names: { de: '', en: 'Golden Week', own: '' },
      kind: 'public',
      certainty: 'fixed',
      tradition: 'civil',
      from: null,
    };
    const { bars } = calendarModel({
      ...nothing,
      holidays: [holiday],
      seasons: [aSeason('2026-03-12', '2026-03-14')],
    });
    expect(bars.map(({ kind }) => kind)).toEqual(['holiday']);
  });

  it('grows in proportion: 40 countries and 2,500 days of people', () => {
    const holidays = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 6 }, (_unused, j): Holiday => ({
        country: `X${i}`,
        day: addDays(span.from, (i * 7 + j) % 42),
        regions: [],
        event: `event-${i}-${j}`,
        names: { de: '', en: `Day ${j}`, own: '' },
        kind: 'public',
        certainty: 'fixed',
        tradition: 'civil',
        from: null,
      })),
    ).flat();
    const personDays = Array.from({ length: 2500 }, (_, i) =>
      aBirthday(addDays(span.from, i % 42), `Person ${i}`),
    );
    const entries = entriesOf({
      planned: [],
      personDays,
      promises: [],
      renewals: [],
      nameOf: () => '',
      conflictOf: () => null,
    });
    const model = calendarModel({ ...nothing, holidays, entries });
    const shown = model.days
      .filter((_, i) => i % 7 === 0)
      .map(({ day }) => layoutWeek(day, model.bars, model.entries, 4));
    const hidden = shown.flatMap((week) => week.hidden).flat().length;
    const placed = shown.reduce(
      (sum, { bars, entries: own }) =>
        sum + own.length + bars.reduce((days, bar) => days + bar.days, 0),
      0,
    );
    expect(placed + hidden).toBe(2500 + 240);
  });
});
