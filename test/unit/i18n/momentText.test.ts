import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { judgeMoment } from '@shared/domain/culture/judgeMoment';
import type { MomentReason } from '@shared/domain/culture/moment';
import { nextGoodMoment } from '@shared/domain/culture/nextGoodMoment';
import { tracksOf } from '@shared/domain/culture/overlap';
import { zoneShift } from '@shared/domain/culture/zoneShift';
import { createFormat } from '@renderer/i18n/format';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';
import { momentText } from '@renderer/i18n/useMomentText';
import { at, dayOff, whomIn, worldWith } from '@test/support/moments';

const { i18n: german } = await createSpeech(findLanguage('de')!, 'informal');
const { i18n: polite } = await createSpeech(findLanguage('de')!, 'formal');
const { i18n: english } = await createSpeech(findLanguage('en')!, 'informal');
const de = momentText(german, createFormat('de', 'DE'));
const sie = momentText(polite, createFormat('de', 'DE'));
const en = momentText(english, createFormat('en', 'GB'));

const equinox = dayOff('JP', '2026-03-20', {
  names: { de: 'Frühlingsanfang', en: 'Vernal Equinox Day', own: '春分の日' },
});
const world = worldWith({
  days: [equinox],
  hoursOf: () => ({
    office: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
    lunch: null,
    goodToCall: [],
  }),
});
const place = { country: 'JP', region: '', city: 'Kyoto' };
const yuki = whomIn('JP', 'Asia/Tokyo', {
  place,
  customs: { goodToCall: [{ from: '16:00', to: '18:00' }] },
});

const bold = (sentence: string): string => sentence.replace(/<\/?b>/g, '');

describe('words for a moment', () => {
  it('warn of a holiday', () => {
    const judged = judgeMoment(yuki, at('2026-03-20T07:30:00Z'), 'call', world);
    expect(de.reasons(judged, 'call', place)).toEqual([
      'Am 20. März ist in Japan Feiertag: Frühlingsanfang. Ein Anruf käme ungelegen.',
    ]);
    expect(en.reasons(judged, 'visit', place)).toEqual([
      '20 March is a holiday in Japan: Vernal Equinox Day. A visit would come at a bad moment.',
    ]);
  });

  it('name the next good one on both clocks', () => {
    const options = { isInOwnHours: true, preferredTime: '08:30' };
    const next = nextGoodMoment(yuki, at('2026-03-20T07:30:00Z'), 'call', world, options);
    if (!next.ok) throw new Error('There is one.');
    expect(de.moment(next.value, place)).toBe('Montag, 23. März, 08:30 (16:30 in Kyoto)');
    expect(de.nextGood(next.value, { ...place, city: '' })).toBe(
      'Nächster guter Moment: Montag, 23. März, 08:30 (dort 16:30).',
    );
  });

  it('name the weekday where it is another day there, and one clock where both are the same', () => {
    const local = { zone: 'x', weekday: 1, offsetMinutes: 0 };
    const here = { ...local, day: isoDate('2026-03-23'), time: '17:00' };
    const there = { ...local, day: isoDate('2026-03-24'), time: '05:00', weekday: 2 };
    expect(de.moment({ here, there }, { ...place, city: 'Auckland' })).toBe(
      'Montag, 23. März, 17:00 (Dienstag, 05:00 in Auckland)',
    );
    expect(en.moment({ here, there: here }, place)).toBe('Monday 23 March, 17:00');
  });

  it.each([
    ['Asia/Tokyo', 'Kyoto ist dir 8 Stunden voraus. Ab 29. März sind es 7.'],
    ['America/New_York', 'Kyoto ist 5 Stunden hinter dir. Ab 29. März sind es 6.'],
    ['Asia/Kathmandu', 'Kyoto ist dir 4¾ Stunden voraus. Ab 29. März sind es 3¾.'],
    ['Europe/London', 'Kyoto ist 1 Stunde hinter dir.'],
    ['Europe/Vienna', 'Kyoto hat dieselbe Uhrzeit wie du.'],
    ['Africa/Johannesburg', 'Kyoto ist dir 1 Stunde voraus. Ab 29. März ist es dieselbe Uhrzeit.'],
  ])('say how far %s is away', (zone, sentence) => {
    expect(de.shift(zoneShift('Europe/Berlin', zone, at('2026-03-19T08:00:00Z')), place)).toBe(
      sentence,
    );
  });

  it('address the owner as they want', () => {
    const shift = zoneShift('Europe/Berlin', 'Asia/Tokyo', at('2026-03-19T08:00:00Z'));
    expect(sie.shift(shift, place)).toBe(
      'Kyoto ist Ihnen 8 Stunden voraus. Ab 29. März sind es 7.',
    );
    expect(sie.shift(shift, { ...place, city: '' })).toBe(
      'Dort ist es 8 Stunden später als bei Ihnen. Ab 29. März sind es 7.',
    );
    expect(en.shift(shift, place)).toBe(
      'Kyoto is 8 hours ahead of you. From 29 March it will be 7.',
    );
  });

  it('say what time it is there and how long somebody is in', () => {
    const judged = judgeMoment(yuki, at('2026-03-19T08:40:00Z'), 'call', world);
    const { say, values } = de.local(judged.local, place, isoDate('2026-03-19'));
    expect(bold(say(values))).toBe('In Kyoto ist es 17:40.');
    expect(de.stillOpen(judged)).toBe('Dort ist noch 20 Minuten geöffnet.');
    expect(de.closing(judged)).toBe('Um 18:00 ist dort Schluss.');
    const other = de.local(judged.local, { ...place, city: '' }, isoDate('2026-03-18'));
    expect(bold(other.say(other.values))).toBe('Dort ist es Donnerstag, 17:40.');
    const unclear = en.local(null, place, isoDate('2026-03-18'));
    expect(unclear.say(unclear.values)).toBe('What time it is there is not known.');
  });

  it('tag what today and tomorrow are there', () => {
    const near = [{ holiday: equinox, isSure: true }];
    expect(de.holidayTag(near, isoDate('2026-03-19'))).toBe('Morgen Feiertag');
    expect(de.holidayTag(near, isoDate('2026-03-20'))).toBe('Heute Feiertag');
    expect(de.holidayTag([{ holiday: equinox, isSure: false }], isoDate('2026-03-20'))).toBe(
      'Heute vielleicht Feiertag',
    );
    expect(de.holidayTag(near, isoDate('2026-03-21'))).toBeNull();
  });

  it('say when both are in', () => {
    const { shared, liked } = tracksOf(yuki, isoDate('2026-03-23'), world);
    expect(de.together(shared, 'Europe/Berlin')).toBe('Zwischen 08:00 und 10:00 sind beide da.');
    expect(de.liked(liked, 'Europe/Berlin')).toBe('Anrufe sind von 08:00 bis 10:00 willkommen.');
    expect(en.together([], 'Europe/Berlin')).toBe('Both are never in on this day.');
  });

  it('put countries into sentences as people do', () => {
    expect(['CH', 'US', 'JP', ''].map(de.inCountry)).toEqual([
      'in der Schweiz',
      'in den USA',
      'in Japan',
      'dort',
    ]);
    expect(['NL', 'JP', ''].map(en.inCountry)).toEqual(['in the Netherlands', 'in Japan', 'there']);
  });

  it('say how sure a day is', () => {
    expect(de.certainty({ certainty: 'tentative' })).toBe(
      'Voraussichtlich, hängt von der Mondsichtung ab.',
    );
    expect(en.certainty({ certainty: 'fixed' })).toBe('');
  });
});

describe('every reason', () => {
  const some = { ...equinox, regions: ['JP-26'] };
  const season = {
    id: 'obon',
    kind: 'closure',
    tradition: 'buddhist',
    optIn: true,
    names: { de: 'Obon', en: 'Obon', own: 'お盆' },
    countries: ['JP'],
    isTentative: true,
    startsAtSunset: false,
    advice: ['regional-closure', 'avoid-meetings'],
    spans: [],
  } as const;
  const reasons: readonly MomentReason[] = [
    { kind: 'holiday', holiday: { ...some, certainty: 'tentative' } },
    { kind: 'half-day', holiday: { ...equinox, from: '13:00' } },
    { kind: 'half-day-ahead', holiday: { ...equinox, from: '13:00' } },
    { kind: 'region-unknown', holiday: some, of: 47 },
    { kind: 'some-off', holiday: { ...equinox, kind: 'bank' } },
    { kind: 'some-off', holiday: { ...equinox, kind: 'school' } },
    { kind: 'some-off', holiday: { ...equinox, kind: 'optional' } },
    { kind: 'eve', holiday: equinox },
    { kind: 'make-up-workday', holiday: { ...equinox, kind: 'workday' } },
    { kind: 'weekend', weekday: 6, isPartial: false },
    { kind: 'weekend', weekday: 6, isPartial: true },
    { kind: 'night', quiet: { from: '21:00', to: '08:00' } },
    { kind: 'off-hours', opens: '09:00' },
    { kind: 'off-hours', opens: null },
    { kind: 'lunch', until: '13:00' },
    { kind: 'closes-soon', minutes: 1, at: '18:00', isInvited: false },
    { kind: 'closes-soon', minutes: 1, at: '18:00', isInvited: true },
    { kind: 'season', season },
    { kind: 'leave-alone', until: isoDate('2026-04-01'), words: '' },
    { kind: 'leave-alone', until: isoDate('2026-04-01'), words: 'in Trauer' },
    { kind: 'budget', budget: { contacts: 2, days: 30 }, had: 2 },
    { kind: 'zone-unclear', zones: [] },
    { kind: 'zone-unclear', zones: ['Asia/Tokyo', 'Asia/Seoul'] },
    { kind: 'country-unknown' },
    { kind: 'no-holiday-data', country: 'JP' },
    { kind: 'year-unknown', country: 'JP', year: 2041 },
    { kind: 'no-common-hours' },
    { kind: 'too-short', minutes: 90 },
  ];
  const local = judgeMoment(yuki, at('2026-03-19T08:40:00Z'), 'call', world).local;

  it.each([
    ['de', de],
    ['en', en],
  ] as const)('has whole sentences in %s, with and without a clock', (_, words) => {
    for (const reason of reasons) {
      for (const clock of [local, null]) {
        const sentence = words.reason(
          reason,
          'call',
          clock,
          { ...place, region: 'JP-26' },
          () => 'Kyōto',
        );
        expect(sentence, reason.kind).not.toMatch(/\{\{|reason\.|undefined|certainty\.|advice\./);
        expect(sentence, reason.kind).toMatch(/[.a-z]$/u);
      }
    }
  });

  it('reads well in German', () => {
    const said = reasons.map((reason) => de.reason(reason, 'call', local, place));
    expect(said).toMatchInlineSnapshot(`
      [
        "Am 20. März ist in Japan Feiertag: Frühlingsanfang. Voraussichtlich, hängt von der Mondsichtung ab. Ein Anruf käme ungelegen.",
        "Am 20. März ist in Japan ab 13:00 frei: Frühlingsanfang.",
        "Am 20. März ist in Japan ab 13:00 frei: Frühlingsanfang. Vorher geht es noch.",
        "Am 20. März ist in Japan in 1 von 47 Regionen Feiertag: Frühlingsanfang. Die Region ist nicht bekannt.",
        "Am 20. März haben in Japan Banken und Ämter zu: Frühlingsanfang.",
        "Am 20. März haben in Japan Schulen zu: Frühlingsanfang.",
        "Am 20. März haben in Japan manche frei: Frühlingsanfang.",
        "Am Abend des 19. März beginnt in Japan: Frühlingsanfang.",
        "Am Freitag, 20. März, wird in Japan gearbeitet (Frühlingsanfang).",
        "Am Samstag ist in Japan Wochenende.",
        "Am Samstag arbeiten in Japan nur manche.",
        "Dort ist es 17:40. Von 21:00 bis 08:00 ist Ruhe.",
        "Dort ist es 17:40. Da ist noch niemand, erst ab 09:00.",
        "Dort ist es 17:40. Da ist niemand zu erreichen.",
        "Bis 13:00 ist dort Mittagspause.",
        "Dort ist noch 1 Minute geöffnet.",
        "Anrufe sind dort noch 1 Minute willkommen.",
        "Obon: Vieles hat jetzt zu. Treffen passen jetzt schlecht. Voraussichtlich, hängt von der Mondsichtung ab.",
        "Erst ab 1. April wieder melden.",
        "Erst ab 1. April wieder melden: in Trauer",
        "In den letzten 30 Tagen schon 2 Mal gemeldet. Mehr soll es nicht sein.",
        "Welche Uhr dort gilt, ist nicht bekannt.",
        "Es gibt in Japan mehrere Zeitzonen. Welche gilt, ist nicht bekannt.",
        "Das Land ist nicht bekannt, also auch nicht, was dort für ein Tag ist.",
        "Welche Feiertage es in Japan gibt, ist hier nicht bekannt.",
        "Welche Feiertage es 2041 in Japan gibt, ist hier nicht bekannt.",
        "Wenn jemand im Laden ist, ist dort niemand zu erreichen.",
        "1 Std., 30 Min. am Stück ist dort nie jemand zu erreichen.",
      ]
    `);
  });
});
