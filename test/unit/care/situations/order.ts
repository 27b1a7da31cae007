import { addDays, isoDate } from '@shared/domain/calendar/isoDate';
import { aRefund } from '@test/support/builders';
import {
  answered,
  bond,
  dayOf,
  idOf,
  marked,
  MORNING,
  promised,
  regular,
  somebody,
  TODAY,
  visit,
} from '@test/support/care';
import { dayOff } from '@test/support/moments';
import type { PromiseId } from '@shared/domain/promises/promise';
import { row, type ExpectedDay, type ExpectedRow } from './situation';

const HOUR = 3_600_000;
const letters = [...'ABCDEFGHIJKLMNOP'];
const call = 'Call';
const callRow = (name: string, rest = ''): ExpectedRow =>
  row(
    `today ${name} promise: call/phone${rest}`,
    'Call. Heute ist der Tag.',
    'Call. Today is the day.',
  );
const eid = dayOff('SA', '2026-03-20', {
  event: 'eid-al-fitr',
  tradition: 'islamic',
  names: { de: 'Eid al-Fitr', en: 'Eid al-Fitr', own: '' },
});
const lapsing = (name: string) => ({
  contactId: idOf(name),
  points: 240,
  on: isoDate('2026-03-25'),
  reward: 'Hausmischung',
});
const alone = { customs: { leaveAloneUntil: isoDate('2026-03-20'), leaveAloneReason: 'Trauer' } };

/** The order of a day, one row a person, marks, quiet, sample people, the trash and the limit. */
export const ORDER: readonly ExpectedDay[] = [
  {
    title: 'nobody at all',
    facts: {},
    rows: [],
  },
  {
    title: 'all reasons in their order',
    facts: {
      people: [
        somebody('Kwame'),
        somebody('Mehmet'),
        somebody('Giulia'),
        somebody('Layla', {
          country: 'SA',
          zone: 'Asia/Riyadh',
          customs: { greetings: ['islamic'] },
        }),
        somebody('Frieda'),
        somebody('Jürgen', { likes: 'phone' }),
        somebody('Yuki', { country: 'JP', zone: 'Asia/Tokyo', city: 'Kyoto' }),
        somebody('Chloé'),
        somebody('Ruth'),
      ],
      regulars: [regular('Kwame', 12, 9, 34)],
      lapses: [lapsing('Mehmet')],
      visits: [visit('Giulia', 10, 1)],
      promises: [promised('Frieda', call), promised('Yuki', call)],
      answers: [answered('Chloé', 'csat', 2)],
      bonds: [bond('Ruth', 30)],
      keepInTouch: [{ id: 'person:Ruth', everyDays: 30, updatedAt: 0 }],
    },
    days: [dayOf('Jürgen', TODAY, 60)],
    holidays: [eid],
    rows: [
      row(
        'first Chloé criticism: answer/email',
        'War nicht zufrieden: 2 von 5, gestern. Wartet auf Antwort.',
        'Was not happy: 2 of 5, yesterday. Waiting for an answer.',
      ),
      row(
        'first Yuki promise: call-now/phone',
        'Call. In Kyoto ist es 17:40, um 18:00 ist dort Schluss.',
        'Call. It is 17:40 in Kyoto, they close at 18:00.',
      ),
      callRow('Frieda'),
      row(
        'today Jürgen birthday: congratulate/phone',
        'wird heute 60. Freut sich über einen Anruf mehr als über eine Karte.',
        'turns 60 today. Likes a call better than a card.',
      ),
      row(
        'today Layla holiday: see-greeting/email',
        'Morgen ist Eid al-Fitr.',
        'Tomorrow is Eid al-Fitr.',
      ),
      row(
        'today Giulia thanks: thank/email',
        'war jetzt 10 Mal bei dir.',
        'has been here 10 times now.',
      ),
      row(
        'week Mehmet points: remind/email',
        '240 Punkte verfallen am 25. März. Genug für „Hausmischung“.',
        '240 points expire on 25 March. Enough for “Hausmischung”.',
      ),
      row(
        'week Kwame silent: get-in-touch/email',
        'kommt sonst alle 9 Tage, zuletzt vor 34 Tagen.',
        'usually comes every 9 days, last seen 34 days ago.',
      ),
      row(
        'week Ruth rhythm: get-in-touch/email',
        'sollte alle 30 Tage von dir hören. Es ist Zeit: Tag 30.',
        'should hear from you every 30 days. It is time: day 30.',
      ),
    ],
  },
  {
    title: 'one row a person: the strongest reason, the others as tags in their order',
    facts: {
      people: [somebody('Ada')],
      promises: [promised('Ada', call)],
      regulars: [regular('Ada', 12, 9, 34)],
      lapses: [lapsing('Ada')],
      answers: [answered('Ada', 'csat', 1)],
    },
    days: [dayOf('Ada', TODAY, 60)],
    rows: [
      row(
        'first Ada criticism: answer/email +promise +birthday +points +silent',
        'War nicht zufrieden: 1 von 5, gestern. Wartet auf Antwort.',
        'Was not happy: 1 of 5, yesterday. Waiting for an answer.',
      ),
    ],
  },
  {
    title: 'a birthday of today before a promise of next week',
    facts: {
      people: [somebody('Ada')],
      promises: [promised('Ada', call, { dueOn: isoDate('2026-03-24') })],
    },
    days: [dayOf('Ada', TODAY, 60)],
    rows: [
      row('today Ada birthday: congratulate/email +promise', 'wird heute 60.', 'turns 60 today.'),
    ],
  },
  {
    title: 'two promises to one person: the older one, the other as a tag',
    facts: {
      people: [somebody('Ada')],
      promises: [
        promised('Ada', 'Call about the pot', {
          id: 'p9' as PromiseId,
          dueOn: isoDate('2026-03-18'),
        }),
        promised('Ada', call, { id: 'p1' as PromiseId }),
      ],
    },
    rows: [
      row(
        'today Ada promise: call/phone +promise',
        'Call about the pot. War fällig gestern.',
        'Call about the pot. Was due yesterday.',
      ),
    ],
  },
  {
    title: 'put off until later today: not now',
    facts: {
      people: [somebody('Ada')],
      promises: [promised('Ada', call)],
      marks: [marked('Ada', 'promise', 'p-Ada', { snoozedUntil: MORNING + HOUR, snoozes: 1 })],
    },
    rows: [],
  },
  {
    title: 'put off until this moment: there again',
    facts: {
      people: [somebody('Ada')],
      promises: [promised('Ada', call)],
      marks: [marked('Ada', 'promise', 'p-Ada', { snoozedUntil: MORNING, snoozes: 2 })],
    },
    rows: [callRow('Ada')],
  },
  {
    title: 'put off three times: letting go is offered',
    facts: {
      people: [somebody('Ada')],
      promises: [promised('Ada', call)],
      marks: [marked('Ada', 'promise', 'p-Ada', { snoozedUntil: MORNING - 1, snoozes: 3 })],
    },
    rows: [callRow('Ada', ' (let go?)')],
  },
  {
    title: 'a promise that was put off stays quiet when its window closes',
    facts: {
      people: [somebody('Yuki', { country: 'JP', zone: 'Asia/Tokyo', city: 'Kyoto' })],
      promises: [promised('Yuki', call)],
      marks: [marked('Yuki', 'promise', 'p-Yuki', { snoozedUntil: MORNING + HOUR, snoozes: 1 })],
    },
    rows: [],
  },
  {
    title: 'let go does not come back, and the next reason takes its place',
    facts: {
      people: [somebody('Ada'), somebody('Ben')],
      regulars: [regular('Ada', 12, 9, 34), regular('Ben', 12, 9, 34)],
      lapses: [lapsing('Ada')],
      marks: [
        marked('Ada', 'points', 'Ada:2026-03-25', { state: 'let-go', snoozes: 3 }),
        marked('Ben', 'silent', `Ben:${addDays(TODAY, -34)}`, { state: 'let-go', snoozes: 3 }),
      ],
    },
    rows: [
      row(
        'week Ada silent: get-in-touch/email',
        'kommt sonst alle 9 Tage, zuletzt vor 34 Tagen.',
        'usually comes every 9 days, last seen 34 days ago.',
      ),
    ],
  },
  {
    title: 'a stamp on a silence counts like a contact; weeks later it is a silence again',
    facts: {
      people: [somebody('Ada'), somebody('Ben')],
      regulars: [regular('Ada', 12, 9, 60), regular('Ben', 12, 9, 60)],
      marks: [
        marked('Ada', 'silent', 'Ada:x', { state: 'done', on: addDays(TODAY, -20) }),
        marked('Ben', 'silent', 'Ben:x', { state: 'done', on: addDays(TODAY, -25) }),
      ],
    },
    rows: [
      row(
        'week Ben silent: get-in-touch/email',
        'kommt sonst alle 9 Tage, zuletzt vor 60 Tagen.',
        'usually comes every 9 days, last seen 60 days ago.',
      ),
    ],
  },
  {
    title: 'somebody who wants to be left alone is, but for criticism and promises',
    facts: {
      people: [somebody('Ada', alone), somebody('Ben', alone), somebody('Cem', alone)],
      promises: [promised('Ada', call)],
      regulars: [regular('Ada', 12, 9, 34), regular('Ben', 12, 9, 34)],
      answers: [answered('Cem', 'csat', 2)],
      refunds: [{ refund: aRefund({ contactId: idOf('Ben') }), currency: 'EUR' }],
    },
    days: [dayOf('Ben', TODAY, 60)],
    rows: [
      row(
        'first Cem criticism: answer/email +leave-alone',
        'War nicht zufrieden: 2 von 5, gestern. Wartet auf Antwort.',
        'Was not happy: 2 of 5, yesterday. Waiting for an answer.',
      ),
      callRow('Ada', ' +leave-alone'),
    ],
  },
  {
    title: 'on the day on which the quiet ends everything is there again',
    facts: {
      people: [somebody('Ada', { customs: { leaveAloneUntil: TODAY, leaveAloneReason: '' } })],
      promises: [promised('Ada', call)],
      lapses: [lapsing('Ada')],
    },
    rows: [callRow('Ada', ' +points')],
  },
  {
    title: 'nobody from the trash, and nobody whom nobody knows',
    facts: {
      people: [somebody('Ada', { isTrashed: true })],
      promises: [promised('Ada', call), promised('Ben', call)],
      answers: [answered('Ada', 'csat', 1)],
      regulars: [regular('Ada', 12, 9, 34)],
    },
    days: [dayOf('Ada', TODAY, 60)],
    rows: [],
  },
  {
    title: 'real people before sample people within a group',
    facts: {
      people: [
        somebody('Ada', { isSample: true }),
        somebody('Ben'),
        somebody('Cem', { isSample: true }),
      ],
      promises: ['Ada', 'Ben'].map((name) => promised(name, call)),
      answers: [answered('Cem', 'csat', 1, '', { isSample: true })],
    },
    rows: [
      row(
        'first Cem criticism: answer/email',
        'War nicht zufrieden: 1 von 5, gestern. Wartet auf Antwort.',
        'Was not happy: 1 of 5, yesterday. Waiting for an answer.',
      ),
      callRow('Ben'),
      callRow('Ada'),
    ],
  },
  {
    title: 'no more than twelve; the rest waits',
    facts: {
      people: letters.map((name) => somebody(name)),
      promises: letters.map((name) => promised(name, call)),
    },
    rows: letters.slice(0, 12).map((name) => callRow(name)),
    later: 4,
  },
  {
    title: 'a shop of short days: three, the strongest',
    facts: {
      people: letters.map((name) => somebody(name)),
      regulars: letters.slice(0, 10).map((name) => regular(name, 12, 9, 34)),
      promises: letters.slice(10, 12).map((name) => promised(name, call)),
      answers: [answered('P', 'csat', 1)],
    },
    settings: { maxRows: 3 },
    rows: [
      row(
        'first P criticism: answer/email',
        'War nicht zufrieden: 1 von 5, gestern. Wartet auf Antwort.',
        'Was not happy: 1 of 5, yesterday. Waiting for an answer.',
      ),
      callRow('K'),
      callRow('L'),
    ],
    later: 10,
  },
  {
    title: 'sample people never take a place from real ones',
    facts: {
      people: letters.map((name, index) => somebody(name, { isSample: index < 14 })),
      promises: letters.slice(0, 14).map((name) => promised(name, call)),
      regulars: [regular('O', 12, 9, 34), regular('P', 12, 9, 34)],
    },
    settings: { maxRows: 3 },
    rows: [
      callRow('A'),
      ...['O', 'P'].map((name) =>
        row(
          `week ${name} silent: get-in-touch/email`,
          'kommt sonst alle 9 Tage, zuletzt vor 34 Tagen.',
          'usually comes every 9 days, last seen 34 days ago.',
        ),
      ),
    ],
    later: 13,
  },
];
