import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { judgeMoment } from '@shared/domain/culture/judgeMoment';
import type { CountryHours, MomentReason } from '@shared/domain/culture/moment';
import type { Season } from '@shared/domain/culture/season';
import { at, dayOff, whomIn, worldWith } from '@test/support/moments';

const kinds = (reasons: readonly MomentReason[]): readonly string[] =>
  reasons.map(({ kind }) => kind);

const equinox = dayOff('JP', '2026-03-20', {
  event: 'jp-vernal-equinox-day',
  names: { de: 'Frühlingsanfang', en: 'Vernal Equinox Day', own: '春分の日' },
});
const japan = worldWith({ days: [equinox] });
const yuki = whomIn('JP', 'Asia/Tokyo');

const ninetofive = (days: readonly number[]): CountryHours => ({
  office: [{ days, from: '09:00', to: '18:00' }],
  lunch: { from: '12:00', to: '13:00' },
  goodToCall: [],
});

const season = (rest: Partial<Season>): Season => ({
  id: 'yom-kippur',
  kind: 'fasting',
  tradition: 'jewish',
  optIn: true,
  names: { de: 'Jom Kippur', en: 'Yom Kippur', own: 'יום כיפור' },
  countries: ['IL'],
  isTentative: false,
  startsAtSunset: true,
  advice: ['no-contact'],
  spans: [[isoDate('2026-09-21'), isoDate('2026-09-21')]],
  ...rest,
});

describe('Japan on 20 March 2026', () => {
  it('is a holiday in the morning there, although it is still the night before in Berlin', () => {
    const judged = judgeMoment(yuki, at('2026-03-20T01:00:00Z'), 'call', japan);
    expect(judged).toMatchObject({ level: 'blocked', tone: 'bad' });
    expect(judged.reasons).toEqual([{ kind: 'holiday', holiday: equinox }]);
    expect(judged.local).toEqual({
      zone: 'Asia/Tokyo',
      day: '2026-03-20',
      time: '10:00',
      weekday: 5,
      offsetMinutes: 540,
    });
  });

  it('lets a message wait instead of forbidding it', () => {
    const judged = judgeMoment(yuki, at('2026-03-20T01:00:00Z'), 'message', japan);
    expect(judged).toMatchObject({ level: 'blocked', tone: 'careful' });
  });

  it('is an ordinary day the day before, with the last twenty minutes said', () => {
    const card = worldWith({ days: [equinox], hoursOf: () => ninetofive([1, 2, 3, 4, 5]) });
    const judged = judgeMoment(yuki, at('2026-03-19T08:40:00Z'), 'call', card);
    expect(judged).toMatchObject({ level: 'ok', tone: 'good' });
    expect(judged.reasons).toEqual([
      { kind: 'closes-soon', minutes: 20, at: '18:00', isInvited: false },
    ]);
  });
});

describe('Dubai on a Saturday at 22:00', () => {
  const dubai = whomIn('AE', 'Asia/Dubai', { place: { region: 'AE-DU' } });
  const world = worldWith({ known: ['AE'] });
  const of = (text: string): readonly string[] =>
    kinds(judgeMoment(dubai, at(text), 'call', world).reasons);

  it('shows weekend and night, and each goes with its cause', () => {
    expect(of('2026-11-21T18:00:00Z')).toEqual(['weekend', 'night']);
    expect(of('2026-11-21T08:00:00Z')).toEqual(['weekend']);
    expect(of('2026-11-19T18:00:00Z')).toEqual(['night']);
    expect(of('2026-11-19T07:00:00Z')).toEqual([]);
  });

  it('is free on Friday after noon', () => {
    expect(of('2026-11-20T06:30:00Z')).toEqual([]);
    expect(of('2026-11-20T09:00:00Z')).toEqual(['off-hours']);
  });

  it('is free for the whole Friday in Sharjah', () => {
    const sharjah = whomIn('AE', 'Asia/Dubai', { place: { region: 'AE-SH' } });
    const judged = judgeMoment(sharjah, at('2026-11-20T07:00:00Z'), 'call', world);
    expect(judged).toMatchObject({ level: 'weekend', tone: 'bad' });
  });

  it('says that Friday is uncertain where nobody knows the emirate', () => {
    const somewhere = whomIn('AE', 'Asia/Dubai');
    const judged = judgeMoment(somewhere, at('2026-11-20T06:30:00Z'), 'call', world);
    expect(judged.reasons).toEqual([{ kind: 'weekend', weekday: 5, isPartial: true }]);
    expect(judged.tone).toBe('careful');
  });
});

describe('weekends', () => {
  const weekendOf = (country: string, zone: string, region = ''): readonly number[] => {
    const world = worldWith({ known: [country] });
    const whom = whomIn(country, zone, { place: { region } });
    // 1 to 7 June 2026 is Monday to Sunday; 04:00 UTC is morning from Riyadh to Kathmandu.
    return [1, 2, 3, 4, 5, 6, 7].filter((day) =>
      judgeMoment(whom, at(`2026-06-0${day}T06:00:00Z`), 'call', world).reasons.some(
        (reason) => reason.kind === 'weekend' && !reason.isPartial,
      ),
    );
  };

  it.each([
    ['DE', 'Europe/Berlin', '', [6, 7]],
    ['IL', 'Asia/Jerusalem', '', [5, 6]],
    ['SA', 'Asia/Riyadh', '', [5, 6]],
    ['AE', 'Asia/Dubai', '', [6, 7]],
    ['IR', 'Asia/Tehran', '', [5]],
    ['NP', 'Asia/Kathmandu', '', [6]],
    ['BD', 'Asia/Dhaka', '', [5, 6]],
    ['BN', 'Asia/Brunei', '', [5, 7]],
    ['IN', 'Asia/Kolkata', '', [7]],
    ['MY', 'Asia/Kuala_Lumpur', 'MY-10', [6, 7]],
    ['MY', 'Asia/Kuala_Lumpur', 'MY-03', [5, 6]],
    ['MY', 'Asia/Kuala_Lumpur', 'MY-01', [6, 7]],
  ])('of %s %s %s are %j', (country, zone, region, days) => {
    expect(weekendOf(country, zone, region)).toEqual(days);
  });

  it('are uncertain on Friday and Sunday in Malaysia without a state, sure on Saturday', () => {
    expect(weekendOf('MY', 'Asia/Kuala_Lumpur')).toEqual([6]);
    const world = worldWith({ known: ['MY'] });
    const friday = judgeMoment(
      whomIn('MY', 'Asia/Kuala_Lumpur'),
      at('2026-06-05T02:00:00Z'),
      'call',
      world,
    );
    expect(friday.reasons).toContainEqual({ kind: 'weekend', weekday: 5, isPartial: true });
    expect(friday.tone).toBe('careful');
  });

  it('are what somebody says of their own', () => {
    const world = worldWith({ known: ['DE'] });
    const whom = whomIn('DE', 'Europe/Berlin', { customs: { weekend: [7, 1] } });
    expect(judgeMoment(whom, at('2026-06-01T08:00:00Z'), 'call', world).level).toBe('weekend');
    expect(judgeMoment(whom, at('2026-06-06T08:00:00Z'), 'call', world).level).toBe('ok');
  });

  it('are partly worked where the card says that offices are open', () => {
    const world = worldWith({ known: ['CN'], hoursOf: () => ninetofive([1, 2, 3, 4, 5, 6]) });
    const judged = judgeMoment(
      whomIn('CN', 'Asia/Shanghai'),
      at('2026-06-06T02:00:00Z'),
      'call',
      world,
    );
    expect(judged).toMatchObject({ level: 'weekend', tone: 'careful' });
  });
});

describe('a working Saturday in China', () => {
  const worked = dayOff('CN', '2026-02-14', { kind: 'workday', event: 'spring-festival' });
  const whom = whomIn('CN', 'Asia/Shanghai');

  it('lifts the weekend, with the hours of a working day', () => {
    const world = worldWith({ days: [worked], hoursOf: () => ninetofive([1, 2, 3, 4, 5]) });
    const judged = judgeMoment(whom, at('2026-02-14T02:00:00Z'), 'call', world);
    expect(judged).toMatchObject({ level: 'ok', tone: 'good' });
    expect(judged.reasons).toEqual([{ kind: 'make-up-workday', holiday: worked }]);
  });

  it('is a weekend without it', () => {
    const world = worldWith({ known: ['CN'], hoursOf: () => ninetofive([1, 2, 3, 4, 5]) });
    expect(judgeMoment(whom, at('2026-02-14T02:00:00Z'), 'call', world).level).toBe('weekend');
  });
});

describe('half a day off in Turkey', () => {
  // 19 March 2026 is the eve of the feast, a Thursday.
  const eve = dayOff('TR', '2026-03-19', { from: '13:00', event: 'eid-al-fitr-eve' });
  const world = worldWith({ days: [eve] });
  const whom = whomIn('TR', 'Europe/Istanbul');

  it('is said before its hour, and closes after it', () => {
    const before = judgeMoment(whom, at('2026-03-19T07:00:00Z'), 'call', world);
    expect(before).toMatchObject({ level: 'partial', tone: 'careful' });
    expect(before.reasons).toEqual([{ kind: 'half-day-ahead', holiday: eve }]);
    const after = judgeMoment(whom, at('2026-03-19T10:00:00Z'), 'call', world);
    expect(after).toMatchObject({ level: 'blocked', tone: 'bad' });
    expect(after.reasons).toEqual([{ kind: 'half-day', holiday: eve }]);
  });

  it('ends the working day early', () => {
    const world2 = worldWith({
      days: [eve],
      hoursOf: () => ({ ...ninetofive([1, 2, 3, 4, 5]), lunch: null }),
    });
    const judged = judgeMoment(whom, at('2026-03-19T09:45:00Z'), 'call', world2);
    expect(judged.reasons).toContainEqual({
      kind: 'closes-soon',
      minutes: 15,
      at: '13:00',
      isInvited: false,
    });
  });
});

describe('Corpus Christi in Germany', () => {
  const LAENDER = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'
    .split(' ')
    .map((one) => `DE-${one}`);
  const feast = dayOff('DE', '2026-06-04', {
    event: 'corpus-christi',
    regions: ['DE-BW', 'DE-BY', 'DE-HE', 'DE-NW', 'DE-RP', 'DE-SL'],
  });
  const world = worldWith({ days: [feast], regions: { DE: LAENDER } });
  const of = (region: string) =>
    judgeMoment(
      whomIn('DE', 'Europe/Berlin', { place: { region } }),
      at('2026-06-04T08:00:00Z'),
      'call',
      world,
    );

  it('is perhaps a holiday where nobody knows the state: in 6 of 16', () => {
    const judged = of('');
    expect(judged).toMatchObject({ level: 'partial', tone: 'careful' });
    expect(judged.reasons).toEqual([{ kind: 'region-unknown', holiday: feast, of: 16 }]);
  });

  it('is one in Bavaria and none in Berlin', () => {
    expect(of('DE-BY').level).toBe('blocked');
    expect(of('DE-BE')).toMatchObject({ level: 'ok', reasons: [] });
  });

  it('is one for everybody when every region has it', () => {
    const everywhere = worldWith({
      days: [{ ...feast, regions: LAENDER }],
      regions: { DE: LAENDER },
    });
    const judged = judgeMoment(
      whomIn('DE', 'Europe/Berlin'),
      at('2026-06-04T08:00:00Z'),
      'call',
      everywhere,
    );
    expect(judged.level).toBe('blocked');
  });
});

describe('regions within regions', () => {
  const monday = dayOff('GB', '2026-04-06', { regions: ['GB-ENG', 'GB-WLS', 'GB-NIR'] });
  const world = worldWith({
    days: [monday],
    regions: { GB: ['GB-ENG', 'GB-WLS', 'GB-NIR', 'GB-SCT'] },
  });
  it.each([
    ['GB-EDH', 'ok'],
    ['GB-SCT', 'ok'],
    ['GB-MAN', 'blocked'],
    ['GB-CRF', 'blocked'],
    ['', 'partial'],
  ])('Easter Monday in %s is %s', (region, level) => {
    const whom = whomIn('GB', 'Europe/London', { place: { region } });
    expect(judgeMoment(whom, at('2026-04-06T09:30:00Z'), 'call', world).level).toBe(level);
  });

  it('says that a part of a region has a day', () => {
    const friday = dayOff('FR', '2026-04-03', { regions: ['FR-57', 'FR-67', 'FR-68'] });
    const france = worldWith({ days: [friday], regions: { FR: ['FR-57', 'FR-67', 'FR-68'] } });
    const of = (region: string) =>
      judgeMoment(
        whomIn('FR', 'Europe/Paris', { place: { region } }),
        at('2026-04-03T08:00:00Z'),
        'call',
        france,
      ).level;
    expect(of('FR-GES')).toBe('partial');
    expect(of('FR-IDF')).toBe('ok');
    expect(of('FR-75C')).toBe('ok');
    expect(of('FR-67')).toBe('blocked');
  });
});

describe('other kinds of days', () => {
  const named = (kind: 'bank' | 'school' | 'optional' | 'observance') =>
    judgeMoment(
      whomIn('DE', 'Europe/Berlin'),
      at('2026-12-23T09:00:00Z'),
      'call',
      worldWith({ days: [dayOff('DE', '2026-12-23', { kind })] }),
    );

  it('some people are off on bank, school and optional days', () => {
    for (const kind of ['bank', 'school', 'optional'] as const) {
      expect(named(kind)).toMatchObject({ level: 'partial', tone: 'careful' });
    }
  });

  it('an observance is an ordinary day', () => {
    expect(named('observance')).toMatchObject({ level: 'ok', tone: 'good', reasons: [] });
  });

  it('a feast of the Islamic calendar begins the evening before', () => {
    const feast = dayOff('AE', '2026-05-27', { tradition: 'islamic', certainty: 'tentative' });
    const world = worldWith({ days: [feast] });
    const whom = whomIn('AE', 'Asia/Dubai');
    expect(kinds(judgeMoment(whom, at('2026-05-26T12:00:00Z'), 'call', world).reasons)).toEqual([
      'eve',
      'closes-soon',
    ]);
    expect(kinds(judgeMoment(whom, at('2026-05-26T11:59:00Z'), 'call', world).reasons)).toEqual([]);
  });
});

describe('hours of a day', () => {
  const world = worldWith({ known: ['DE'] });
  const of = (text: string, rest = {}, way: 'call' | 'visit' | 'message' = 'call') =>
    judgeMoment(whomIn('DE', 'Europe/Berlin', rest), at(text), way, world);

  it.each([
    ['2026-06-01T05:30:00Z', ['night'], 'bad'],
    ['2026-06-01T06:30:00Z', ['off-hours'], 'careful'],
    ['2026-06-01T08:00:00Z', [], 'good'],
    ['2026-06-01T10:30:00Z', ['lunch'], 'careful'],
    ['2026-06-01T14:00:00Z', ['closes-soon'], 'good'],
    ['2026-06-01T14:45:00Z', ['closes-soon'], 'good'],
    ['2026-06-01T14:46:00Z', ['closes-soon'], 'careful'],
    ['2026-06-01T16:00:00Z', ['off-hours'], 'careful'],
    ['2026-06-01T19:00:00Z', ['night'], 'bad'],
  ])('at %s: %j', (text, reasons, tone) => {
    const judged = of(text);
    expect(kinds(judged.reasons)).toEqual(reasons);
    expect(judged.tone).toBe(tone);
  });

  it('say when somebody comes, or that nobody does any more', () => {
    expect(of('2026-06-01T06:30:00Z').reasons).toEqual([{ kind: 'off-hours', opens: '09:00' }]);
    expect(of('2026-06-01T16:00:00Z').reasons).toEqual([{ kind: 'off-hours', opens: null }]);
  });

  it('are strict for a firm', () => {
    expect(of('2026-06-01T16:00:00Z', { isOrganisation: true }).tone).toBe('bad');
  });

  it('do not hold up a message, which only waits at night', () => {
    expect(of('2026-06-01T10:30:00Z', {}, 'message').tone).toBe('good');
    expect(of('2026-06-01T16:00:00Z', {}, 'message').tone).toBe('good');
    expect(of('2026-06-01T20:00:00Z', {}, 'message').tone).toBe('careful');
    expect(of('2026-06-06T10:00:00Z', {}, 'message').tone).toBe('careful');
  });

  it('are what somebody said, before what the country or the shop says', () => {
    const baker = { customs: { office: [{ days: [2, 3, 4, 5, 6], from: '04:00', to: '11:00' }] } };
    expect(of('2026-06-02T03:00:00Z', baker)).toMatchObject({ level: 'ok', tone: 'good' });
    expect(of('2026-06-06T03:00:00Z', baker)).toMatchObject({ level: 'ok', tone: 'good' });
    expect(of('2026-06-01T08:00:00Z', baker).reasons).toEqual([{ kind: 'off-hours', opens: null }]);
    const said = { customs: { ...baker.customs, quiet: { from: '20:00', to: '06:00' } } };
    expect(of('2026-06-02T03:00:00Z', said).level).toBe('night');
  });

  it('welcome a call in the evening where somebody asked for it', () => {
    const evening = { customs: { goodToCall: [{ from: '18:00', to: '19:30' }] } };
    expect(of('2026-06-01T16:15:00Z', evening)).toMatchObject({ level: 'ok', tone: 'good' });
    // What ends then are those hours; nothing closes.
    expect(of('2026-06-01T17:00:00Z', evening).reasons).toContainEqual({
      kind: 'closes-soon',
      minutes: 30,
      at: '19:30',
      isInvited: true,
    });
    expect(of('2026-06-01T17:30:00Z', evening).level).toBe('off-hours');
  });

  it('go over midnight where somebody is open so late', () => {
    const bar = {
      customs: { office: [{ days: [5], from: '18:00', to: '02:00' }], lunch: 'none' },
    } as const;
    expect(of('2026-06-05T21:59:00Z', bar)).toMatchObject({ level: 'ok', reasons: [] });
    expect(of('2026-06-05T23:30:00Z', bar).reasons).toContainEqual({
      kind: 'closes-soon',
      minutes: 30,
      at: '02:00',
      isInvited: false,
    });
  });

  it('come from the owner’s note on a country before its card', () => {
    const note = {
      id: 'DE',
      text: '',
      weekend: null,
      office: [{ days: [1, 2, 3, 4], from: '10:00', to: '16:00' }],
      scales: {},
      updatedAt: 0,
    };
    const noted = worldWith({
      known: ['DE'],
      hoursOf: () => ninetofive([1, 2, 3, 4, 5]),
      noteOf: () => note,
    });
    const whom = whomIn('DE', 'Europe/Berlin');
    expect(judgeMoment(whom, at('2026-06-01T07:30:00Z'), 'call', noted).level).toBe('off-hours');
    expect(judgeMoment(whom, at('2026-06-05T08:30:00Z'), 'call', noted).level).toBe('off-hours');
  });
});

describe('seasons', () => {
  const world = worldWith({ known: ['DE', 'IL'], seasons: [season({})] });

  it('of a religion concern only who chose its greetings, wherever they live', () => {
    const tuesday = at('2026-09-21T08:00:00Z');
    const nobody = whomIn('IL', 'Asia/Jerusalem');
    expect(kinds(judgeMoment(nobody, tuesday, 'call', world).reasons)).toEqual([]);
    const chosen = whomIn('DE', 'Europe/Berlin', { customs: { greetings: ['jewish'] } });
    const judged = judgeMoment(chosen, tuesday, 'call', world);
    expect(judged).toMatchObject({ level: 'partial', tone: 'bad' });
    expect(judgeMoment(chosen, tuesday, 'message', world).tone).toBe('careful');
  });

  it('begin at sunset of the day before', () => {
    const chosen = whomIn('DE', 'Europe/Berlin', {
      customs: { greetings: ['jewish'], weekend: [] },
    });
    expect(kinds(judgeMoment(chosen, at('2026-09-20T14:30:00Z'), 'call', world).reasons)).toContain(
      'season',
    );
    expect(kinds(judgeMoment(chosen, at('2026-09-20T12:30:00Z'), 'call', world).reasons)).toEqual(
      [],
    );
  });

  it('that are open are hints and hold nobody up', () => {
    const break_ = season({
      id: 'august',
      optIn: false,
      tradition: 'civil',
      countries: ['FR'],
      startsAtSunset: false,
      advice: ['regional-closure'],
      spans: [[isoDate('2026-08-01'), isoDate('2026-08-31')]],
    });
    const world2 = worldWith({ known: ['FR', 'DE'], seasons: [break_] });
    const judged = judgeMoment(
      whomIn('FR', 'Europe/Paris'),
      at('2026-08-12T08:00:00Z'),
      'call',
      world2,
    );
    expect(judged).toMatchObject({ level: 'season', tone: 'good' });
    const german = judgeMoment(
      whomIn('DE', 'Europe/Berlin'),
      at('2026-08-12T08:00:00Z'),
      'call',
      world2,
    );
    expect(german.level).toBe('ok');
  });
});

describe('somebody who wants quiet', () => {
  const world = worldWith({ known: ['DE'] });

  it('is left alone until the day they said, by every way', () => {
    const whom = whomIn('DE', 'Europe/Berlin', {
      customs: { leaveAloneUntil: isoDate('2026-06-03'), leaveAloneReason: 'in Trauer' },
    });
    for (const way of ['call', 'visit', 'message'] as const) {
      const judged = judgeMoment(whom, at('2026-06-02T08:00:00Z'), way, world);
      expect(judged).toMatchObject({ level: 'blocked', tone: 'bad' });
      expect(judged.reasons).toEqual([
        { kind: 'leave-alone', until: '2026-06-03', words: 'in Trauer' },
      ]);
      expect(judgeMoment(whom, at('2026-06-03T08:00:00Z'), way, world).level).toBe('ok');
    }
  });

  it('hears of the shop only as often as agreed', () => {
    const budget = { contacts: 2, days: 30 };
    const whom = whomIn('DE', 'Europe/Berlin', {
      customs: { budget },
      contactsByUs: [at('2026-05-30T08:00:00Z'), at('2026-05-10T08:00:00Z')],
    });
    const judged = judgeMoment(whom, at('2026-06-02T08:00:00Z'), 'message', world);
    expect(judged.tone).toBe('careful');
    expect(judged.reasons).toEqual([{ kind: 'budget', budget, had: 2 }]);
    expect(judgeMoment(whom, at('2026-06-09T08:00:00Z'), 'message', world).reasons).toEqual([]);
  });

  it('is under the shop’s budget where nothing was agreed', () => {
    const shop = worldWith({ known: ['DE'], shop: { budget: { contacts: 1, days: 7 } } });
    const whom = whomIn('DE', 'Europe/Berlin', { contactsByUs: [at('2026-06-01T08:00:00Z')] });
    expect(kinds(judgeMoment(whom, at('2026-06-02T08:00:00Z'), 'call', shop).reasons)).toEqual([
      'budget',
    ]);
  });
});

describe('what is unknown', () => {
  const noon = at('2026-06-03T15:00:00Z');

  it('is never silently fine', () => {
    const world = worldWith({ known: ['US'] });
    const unknown = (country: string, zone: string, text = '2026-06-03T08:00:00Z') =>
      judgeMoment(whomIn(country, zone), at(text), 'call', world);
    expect(unknown('QA', 'Asia/Qatar')).toMatchObject({ level: 'partial', tone: 'careful' });
    expect(kinds(unknown('QA', 'Asia/Qatar').reasons)).toEqual(['no-holiday-data']);
    expect(kinds(unknown('', 'Europe/Berlin').reasons)).toEqual(['country-unknown']);
    expect(unknown('US', 'America/New_York', '2041-06-03T14:00:00Z').reasons).toEqual([
      { kind: 'year-unknown', country: 'US', year: 2041 },
    ]);
    expect(kinds(unknown('', '').reasons)).toEqual(['country-unknown', 'zone-unclear']);
  });

  it('of several clocks holds only what is so on each of them', () => {
    const zones = [
      'America/New_York',
      'America/Chicago',
      'America/Los_Angeles',
      'Pacific/Honolulu',
    ];
    const world = worldWith({ known: ['US'] });
    const whom = whomIn('US', '', { place: { possibleZones: zones } });
    const morning = judgeMoment(whom, at('2026-06-03T09:00:00Z'), 'call', world);
    expect(kinds(morning.reasons)).toEqual(['zone-unclear', 'night']);
    expect(morning).toMatchObject({ tone: 'bad', local: null });
    const afternoon = judgeMoment(whom, noon, 'call', world);
    expect(kinds(afternoon.reasons)).toEqual(['zone-unclear']);
    expect(afternoon.tone).toBe('careful');
  });
});
