import { addDays, isoDate } from '@shared/domain/calendar/isoDate';
import type { AnswerId } from '@shared/domain/feedback/answer';
import type { PromiseId } from '@shared/domain/promises/promise';
import { answered, idOf, promised, somebody, TODAY } from '@test/support/care';
import { aCriticism } from '@test/support/feedback';
import { at, dayOff } from '@test/support/moments';
import { row, type ExpectedDay } from './situation';

const yuki = somebody('Yuki', { country: 'JP', zone: 'Asia/Tokyo', city: 'Kyoto' });
const chloe = somebody('Chloé');
const callYuki = promised('Yuki', 'Rückruf zur Frühjahrsernte');
const criticism = aCriticism({ contactId: idOf('Chloé'), text: 'Der Deckel kam zerbrochen.' });

/** A request of somebody about their own data, due so many days from now. */
const asked = (name: string, days: number) => ({
  id: `case-${name}`,
  contactId: idOf(name),
  dueOn: addDays(TODAY, days),
  extendedTo: null,
  answeredOn: null,
});

/** Criticism, promises and requests about data. */
export const URGENT: readonly ExpectedDay[] = [
  {
    title: 'CSAT 2 with words and no reply',
    facts: {
      people: [chloe],
      answers: [answered('Chloé', 'csat', 2, 'Zwei Tage zu spät geliefert.')],
    },
    rows: [
      row(
        'first Chloé criticism: answer/email',
        '„Zwei Tage zu spät geliefert.“ 2 von 5, gestern. Wartet auf Antwort.',
        '“Zwei Tage zu spät geliefert.” 2 of 5, yesterday. Waiting for an answer.',
      ),
    ],
  },
  {
    title: 'CSAT 1 without a word',
    facts: { people: [chloe], answers: [answered('Chloé', 'csat', 1)] },
    rows: [
      row(
        'first Chloé criticism: answer/email',
        'War nicht zufrieden: 1 von 5, gestern. Wartet auf Antwort.',
        'Was not happy: 1 of 5, yesterday. Waiting for an answer.',
      ),
    ],
  },
  {
    title: 'CSAT 3 is no criticism',
    facts: { people: [chloe], answers: [answered('Chloé', 'csat', 3)] },
    rows: [],
  },
  {
    title: 'NPS 6 with words',
    facts: { people: [chloe], answers: [answered('Chloé', 'nps', 6, 'Zu teuer')] },
    rows: [
      row(
        'first Chloé criticism: answer/email',
        '„Zu teuer“ 6 von 10, gestern. Wartet auf Antwort.',
        '“Zu teuer” 6 of 10, yesterday. Waiting for an answer.',
      ),
    ],
  },
  {
    title: 'NPS 6 without words, and NPS 7',
    facts: {
      people: [chloe, yuki],
      answers: [answered('Chloé', 'nps', 6, ' '), answered('Yuki', 'nps', 7)],
    },
    rows: [],
  },
  {
    title: 'a reply was logged after the answer',
    facts: {
      people: [somebody('Chloé', { contactsByUs: [at('2026-03-18T11:30:00Z')] })],
      answers: [answered('Chloé', 'csat', 2)],
    },
    rows: [],
  },
  {
    title: 'a call before the answer is no reply',
    facts: {
      people: [somebody('Chloé', { contactsByUs: [at('2026-03-18T10:30:00Z')], likes: 'phone' })],
      answers: [answered('Chloé', 'csat', 2)],
    },
    rows: [
      row(
        'first Chloé criticism: answer/phone',
        'War nicht zufrieden: 2 von 5, gestern. Wartet auf Antwort.',
        'Was not happy: 2 of 5, yesterday. Waiting for an answer.',
      ),
    ],
  },
  {
    title: 'an answer of five weeks ago is no longer brought up',
    facts: {
      people: [chloe],
      answers: [answered('Chloé', 'csat', 1, '', { answeredOn: addDays(TODAY, -31) })],
    },
    rows: [],
  },
  {
    title: 'a criticism that was told stays until it is answered, however old',
    facts: { people: [chloe], criticisms: [{ ...criticism, dueOn: isoDate('2025-11-02') }] },
    rows: [
      row(
        'first Chloé criticism: answer/email',
        '„Der Deckel kam zerbrochen.“ Wartet auf Antwort.',
        '“Der Deckel kam zerbrochen.” Waiting for an answer.',
      ),
    ],
  },
  {
    title: 'an answer that was taken up as criticism stands there once',
    facts: {
      people: [chloe],
      answers: [answered('Chloé', 'csat', 2, 'Kalt.')],
      criticisms: [{ ...criticism, answerId: 'a-Chloé' as AnswerId, text: 'Kalt.' }],
    },
    rows: [
      row(
        'first Chloé criticism: answer/email',
        '„Kalt.“ 2 von 5, gestern. Wartet auf Antwort.',
        '“Kalt.” 2 of 5, yesterday. Waiting for an answer.',
      ),
    ],
  },
  {
    title: 'criticism in public before a quieter one, and an answer that nobody has told',
    facts: {
      people: [chloe, somebody('Ana'), somebody('Bo')],
      criticisms: [
        criticism,
        { ...criticism, id: 'k2' as never, contactId: idOf('Ana'), isPublic: true, dueOn: TODAY },
        {
          ...criticism,
          ...{ id: 'k3' as never, contactId: idOf('Bo'), dueOn: addDays(TODAY, 2) },
          ...{ answer: 'Ein neuer Deckel.', answeredAt: 5, understoodAt: 4 },
        },
      ],
    },
    rows: [
      row(
        'first Ana criticism: answer/email',
        '„Der Deckel kam zerbrochen.“ Das lesen auch andere. Wartet auf Antwort.',
        '“Der Deckel kam zerbrochen.” Others read it, too. Waiting for an answer.',
      ),
      row(
        'first Bo criticism: answer/email',
        '„Der Deckel kam zerbrochen.“ Die Antwort steht, gesagt ist sie noch nicht.',
        '“Der Deckel kam zerbrochen.” The answer is there, but nobody has said it yet.',
      ),
      row(
        'first Chloé criticism: answer/email',
        '„Der Deckel kam zerbrochen.“ Wartet auf Antwort.',
        '“Der Deckel kam zerbrochen.” Waiting for an answer.',
      ),
    ],
  },
  {
    title: 'a promise of which the window closes: 17:40 in Kyoto',
    facts: { people: [yuki], promises: [callYuki] },
    rows: [
      row(
        'first Yuki promise: call-now/phone',
        'Rückruf zur Frühjahrsernte. In Kyoto ist es 17:40, um 18:00 ist dort Schluss.',
        'Rückruf zur Frühjahrsernte. It is 17:40 in Kyoto, they close at 18:00.',
      ),
    ],
  },
  {
    title: 'at 17:00 there it is within the hour',
    facts: { people: [yuki], promises: [callYuki] },
    at: at('2026-03-19T08:00:00Z'),
    rows: [
      row(
        'first Yuki promise: call-now/phone',
        'Rückruf zur Frühjahrsernte. In Kyoto ist es 17:00, um 18:00 ist dort Schluss.',
        'Rückruf zur Frühjahrsernte. It is 17:00 in Kyoto, they close at 18:00.',
      ),
    ],
  },
  {
    title: 'a minute before, there is time',
    facts: { people: [yuki], promises: [callYuki] },
    at: at('2026-03-19T07:59:00Z'),
    rows: [
      row(
        'today Yuki promise: call/phone',
        'Rückruf zur Frühjahrsernte. Heute ist der Tag.',
        'Rückruf zur Frühjahrsernte. Today is the day.',
      ),
    ],
  },
  {
    title: 'after six there it is too late for a call, and still due',
    facts: { people: [yuki], promises: [callYuki] },
    at: at('2026-03-19T09:00:00Z'),
    rows: [
      row(
        'today Yuki promise: call/phone',
        'Rückruf zur Frühjahrsernte. Heute ist der Tag.',
        'Rückruf zur Frühjahrsernte. Today is the day.',
      ),
    ],
  },
  {
    title: 'on a holiday there no window closes',
    facts: { people: [yuki], promises: [callYuki] },
    holidays: [dayOff('JP', '2026-03-19')],
    rows: [
      row(
        'today Yuki promise: call/phone',
        'Rückruf zur Frühjahrsernte. Heute ist der Tag.',
        'Rückruf zur Frühjahrsernte. Today is the day.',
      ),
    ],
  },
  {
    title: 'where the city is not known, and where the clock is the same',
    facts: {
      people: [
        somebody('Aki', { country: 'JP', zone: 'Asia/Tokyo' }),
        somebody('Bea', {
          customs: { office: [{ days: [4], from: '08:00', to: '10:00' }] },
        }),
      ],
      promises: [promised('Aki', 'Anrufen!'), promised('Bea', 'Anrufen')],
    },
    rows: [
      row(
        'first Aki promise: call-now/phone',
        'Anrufen! Dort ist es 17:40, um 18:00 ist Schluss.',
        'Anrufen! It is 17:40 there, they close at 18:00.',
      ),
      row(
        'first Bea promise: call-now/phone',
        'Anrufen. Um 10:00 ist dort Schluss.',
        'Anrufen. They close at 10:00.',
      ),
    ],
  },
  {
    title: 'no window closes on what they promised, nor tomorrow',
    facts: {
      people: [yuki, somebody('Ken', { country: 'JP', zone: 'Asia/Tokyo' })],
      promises: [
        { ...callYuki, by: 'them', text: 'Schickt die Muster' },
        promised('Ken', 'Anrufen', { dueOn: isoDate('2026-03-20') }),
      ],
    },
    rows: [
      row(
        'today Yuki promise-them: done',
        'Schickt die Muster. Für heute zugesagt.',
        'Schickt die Muster. Promised for today.',
      ),
      row('week Ken promise: call/phone', 'Anrufen. Fällig morgen.', 'Anrufen. Due tomorrow.'),
    ],
  },
  {
    title: 'a window that closes without a number: the next way',
    facts: {
      people: [
        somebody('Yuki', { country: 'JP', zone: 'Asia/Tokyo', city: 'Kyoto', without: ['phone'] }),
      ],
      promises: [callYuki],
    },
    rows: [
      row(
        'first Yuki promise: write/email',
        'Rückruf zur Frühjahrsernte. In Kyoto ist es 17:40, um 18:00 ist dort Schluss.',
        'Rückruf zur Frühjahrsernte. It is 17:40 in Kyoto, they close at 18:00.',
      ),
    ],
  },
  {
    title: 'promises by what they take',
    facts: {
      people: ['Ada', 'Ben', 'Cem', 'Dora'].map((name) => somebody(name)),
      promises: [
        promised('Ada', 'anrufen wegen der Kanne'),
        promised('Ben', 'Angebot schicken'),
        promised('Cem', 'Bescheid geben, sobald der Darjeeling da ist'),
        promised('Dora', 'Zwei Dosen zurücklegen'),
      ],
    },
    rows: [
      row(
        'today Ada promise: call/phone',
        'anrufen wegen der Kanne. Heute ist der Tag.',
        'anrufen wegen der Kanne. Today is the day.',
      ),
      row(
        'today Ben promise: write/email',
        'Angebot schicken. Heute ist der Tag.',
        'Angebot schicken. Today is the day.',
      ),
      row(
        'today Cem promise: call/phone',
        'Bescheid geben, sobald der Darjeeling da ist. Heute ist der Tag.',
        'Bescheid geben, sobald der Darjeeling da ist. Today is the day.',
      ),
      row(
        'today Dora promise: done',
        'Zwei Dosen zurücklegen. Heute ist der Tag.',
        'Zwei Dosen zurücklegen. Today is the day.',
      ),
    ],
  },
  {
    title: 'a call that somebody does not want becomes a message, then a visit',
    facts: {
      people: [
        somebody('Ada', { refused: ['phone'] }),
        somebody('Ben', { refused: ['phone', 'email'] }),
      ],
      promises: [promised('Ada', 'Call back'), promised('Ben', 'Call back')],
    },
    rows: [
      row(
        'today Ada promise: write/email',
        'Call back. Heute ist der Tag.',
        'Call back. Today is the day.',
      ),
      row(
        'today Ben promise: done/visit',
        'Call back. Heute ist der Tag.',
        'Call back. Today is the day.',
      ),
    ],
  },
  {
    title: 'missed days roll over without reproach, the oldest first',
    facts: {
      people: [somebody('Ada'), somebody('Ben'), somebody('Cem')],
      promises: [
        promised('Ada', 'Call', { dueOn: isoDate('2026-03-18') }),
        promised('Ben', 'Call', { dueOn: isoDate('2025-12-24') }),
        promised('Cem', 'Call', { dueOn: isoDate('2026-03-10'), by: 'them' }),
      ],
    },
    rows: [
      row(
        'today Ben promise: call/phone',
        'Call. War fällig am 24. Dezember 2025.',
        'Call. Was due on 24 December 2025.',
      ),
      row(
        'today Cem promise-them: remind/email',
        'Call. War zugesagt, fällig am 10. März.',
        'Call. Was promised, due on 10 March.',
      ),
      row('today Ada promise: call/phone', 'Call. War fällig gestern.', 'Call. Was due yesterday.'),
    ],
  },
  {
    title: 'a week ahead, and no further',
    facts: {
      people: [somebody('Ada'), somebody('Ben')],
      promises: [
        promised('Ada', 'Call', { dueOn: isoDate('2026-03-26'), by: 'them' }),
        promised('Ben', 'Call', { dueOn: isoDate('2026-03-27') }),
      ],
    },
    rows: [
      row(
        'week Ada promise-them: done',
        'Call. Zugesagt, fällig in 7 Tagen.',
        'Call. Promised, due in 7 days.',
      ),
    ],
  },
  {
    title: 'nothing without a day, and nothing that is over',
    facts: {
      people: [somebody('Ada')],
      promises: [
        promised('Ada', 'Call', { dueOn: null }),
        promised('Ada', 'Call', { id: 'p2' as PromiseId, status: 'kept' }),
      ],
    },
    rows: [],
  },
  {
    title: 'the rules switched off',
    facts: {
      people: [chloe, yuki],
      answers: [answered('Chloé', 'csat', 1)],
      promises: [promised('Chloé', 'Anrufen'), callYuki],
    },
    settings: {
      criticism: { isOn: false, days: 30, csatUpTo: 2, npsUpTo: 6 },
      closing: { isOn: false, minutes: 60 },
      promise: { isOn: false, aheadDays: 7 },
    },
    rows: [],
  },
  {
    title: 'other thresholds: a grade more, half an hour less, no day ahead',
    facts: {
      people: [chloe, yuki, somebody('Ben')],
      answers: [answered('Chloé', 'csat', 3)],
      promises: [callYuki, promised('Ben', 'Call', { dueOn: isoDate('2026-03-20') })],
    },
    settings: {
      criticism: { isOn: true, days: 30, csatUpTo: 3, npsUpTo: 6 },
      closing: { isOn: true, minutes: 15 },
      promise: { isOn: true, aheadDays: 0 },
    },
    rows: [
      row(
        'first Chloé criticism: answer/email',
        'War nicht zufrieden: 3 von 5, gestern. Wartet auf Antwort.',
        'Was not happy: 3 of 5, yesterday. Waiting for an answer.',
      ),
      row(
        'today Yuki promise: call/phone',
        'Rückruf zur Frühjahrsernte. Heute ist der Tag.',
        'Rückruf zur Frühjahrsernte. Today is the day.',
      ),
    ],
  },
  {
    title: 'a request about their own data that is due in ten days, and not one due in eleven',
    facts: {
      people: [chloe, yuki],
      requests: [asked('Chloé', 10), asked('Yuki', 11)],
    },
    rows: [
      row(
        'week Chloé privacy: open',
        'hat nach den eigenen Daten gefragt. Die Antwort ist am 29. März fällig.',
        'asked about their own data. The answer is due on 29 March.',
      ),
    ],
  },
  {
    title: 'somebody whose data are blocked: their request alone, no promise and no birthday',
    facts: {
      people: [chloe, yuki],
      promises: [callYuki, promised('Chloé', 'Anruf')],
      requests: [asked('Chloé', -1)],
      restricted: [idOf('Chloé'), idOf('Yuki')],
    },
    rows: [
      row(
        'today Chloé privacy: open',
        'hat nach den eigenen Daten gefragt. Die Antwort war gestern fällig.',
        'asked about their own data. The answer was due yesterday.',
      ),
    ],
  },
];
