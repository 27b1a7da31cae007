import { isoDate } from '@shared/domain/calendar/isoDate';
import { greetingId } from '@shared/domain/culture/greeting';
import { dayOf, idOf, somebody, TODAY } from '@test/support/care';
import { at, dayOff } from '@test/support/moments';
import { row, type ExpectedDay } from './situation';

const YESTERDAY = isoDate('2026-03-18');
const eid = dayOff('SA', '2026-03-20', {
  event: 'eid-al-fitr',
  tradition: 'islamic',
  certainty: 'tentative',
  names: { de: 'Eid al-Fitr', en: 'Eid al-Fitr', own: 'عيد الفطر' },
});
const nauryz = dayOff('DE', '2026-03-19', {
  event: 'midsummer',
  names: { de: 'Mittsommer', en: 'Midsummer', own: 'Mittsommer' },
});
const layla = somebody('Layla', {
  country: 'SA',
  zone: 'Asia/Riyadh',
  customs: { greetings: ['islamic'] },
});
const lateEnough = { birthday: { isOn: true, lateDays: 3 } };

const greeted = (name: string, occasion: string, status: 'prepared' | 'sent' | 'skipped') => ({
  contactId: idOf(name),
  occasion,
  language: 'ar',
  status,
});

/** Birthdays, anniversaries and holidays. */
export const GREETINGS: readonly ExpectedDay[] = [
  {
    title: 'a sixtieth birthday of somebody who likes a call',
    facts: { people: [somebody('Jürgen', { likes: 'phone' })] },
    days: [dayOf('Jürgen', TODAY, 60)],
    rows: [
      row(
        'today Jürgen birthday: congratulate/phone',
        'wird heute 60. Freut sich über einen Anruf mehr als über eine Karte.',
        'turns 60 today. Likes a call better than a card.',
      ),
    ],
  },
  {
    title: 'birthdays without a year, and each by the way they like',
    facts: {
      people: [
        somebody('Ada'),
        somebody('Ben', { likes: 'visit' }),
        somebody('Cem', { likes: 'email' }),
        somebody('Dora', { likes: 'phone' }),
      ],
    },
    days: [
      dayOf('Ada', TODAY, null),
      dayOf('Ben', TODAY, null),
      dayOf('Cem', TODAY, 41),
      dayOf('Dora', TODAY, null),
    ],
    rows: [
      row(
        'today Ada birthday: congratulate/email',
        'hat heute Geburtstag.',
        'has a birthday today.',
      ),
      row(
        'today Ben birthday: congratulate/visit',
        'hat heute Geburtstag. Freut sich am meisten, wenn du es selbst sagst.',
        'has a birthday today. Likes it best when you say it in person.',
      ),
      row(
        'today Cem birthday: congratulate/email',
        'wird heute 41. Freut sich über ein paar geschriebene Zeilen.',
        'turns 41 today. Likes a few written lines.',
      ),
      row(
        'today Dora birthday: congratulate/phone',
        'hat heute Geburtstag. Freut sich über einen Anruf mehr als über eine Karte.',
        'has a birthday today. Likes a call better than a card.',
      ),
    ],
  },
  {
    title: 'a way they like and said no to is not praised',
    facts: { people: [somebody('Jürgen', { likes: 'phone', refused: ['phone'] })] },
    days: [dayOf('Jürgen', TODAY, 60)],
    rows: [row('today Jürgen birthday: congratulate/email', 'wird heute 60.', 'turns 60 today.')],
  },
  {
    title: 'no greeting without a yes to greetings',
    facts: {
      people: [
        somebody('Ada', { unasked: ['greetings'] }),
        somebody('Ben', { refused: ['greetings'] }),
        somebody('Cem', { customs: { notGreeted: ['birthday'] } }),
      ],
    },
    days: [dayOf('Ada', TODAY, 30), dayOf('Ben', TODAY, 30), dayOf('Cem', TODAY, 30)],
    rows: [],
  },
  {
    title: 'a birthday is today: neither yesterday nor tomorrow',
    facts: { people: [somebody('Ada'), somebody('Ben')] },
    days: [dayOf('Ada', YESTERDAY, 30), dayOf('Ben', isoDate('2026-03-20'), 30)],
    rows: [],
  },
  {
    title: 'a shop that greets afterwards, too',
    facts: { people: [somebody('Ada'), somebody('Ben')] },
    days: [dayOf('Ada', YESTERDAY, 30), dayOf('Ben', isoDate('2026-03-16'), null)],
    settings: lateEnough,
    rows: [
      row(
        'today Ben birthday: congratulate/email',
        'hatte vor 3 Tagen Geburtstag. Ein Gruß kommt auch danach gut an.',
        'had a birthday 3 days ago. A greeting is welcome afterwards, too.',
      ),
      row(
        'today Ada birthday: congratulate/email',
        'wurde gestern 30. Ein Gruß kommt auch danach gut an.',
        'turned 30 yesterday. A greeting is welcome afterwards, too.',
      ),
    ],
  },
  {
    title: 'who was greeted, or skipped, is done; a draft is still to be said',
    facts: {
      people: [somebody('Ada'), somebody('Ben'), somebody('Cem')],
      greetings: [
        greeted('Ada', 'birthday:2026', 'sent'),
        greeted('Ben', 'birthday:2026', 'skipped'),
        greeted('Cem', 'birthday:2026', 'prepared'),
      ],
    },
    days: [dayOf('Ada', TODAY, 30), dayOf('Ben', TODAY, 30), dayOf('Cem', TODAY, 30)],
    rows: [row('today Cem birthday: congratulate/email', 'wird heute 30.', 'turns 30 today.')],
  },
  {
    title: 'other days of a life; nobody who mourns is congratulated',
    facts: { people: ['Ada', 'Ben', 'Cem', 'Dora', 'Eda'].map((name) => somebody(name)) },
    days: [
      dayOf('Ada', TODAY, 25, { kind: 'wedding' }),
      dayOf('Ben', TODAY, null, { kind: 'name-day' }),
      dayOf('Cem', TODAY, 1, { kind: 'founding' }),
      dayOf('Dora', TODAY, 10, { kind: 'other', label: 'Erste Tasse bei uns' }),
      dayOf('Eda', TODAY, 2, { kind: 'memorial', label: 'Mutter' }),
    ],
    rows: [
      row(
        'today Ada wedding: congratulate/email',
        'ist heute 25 Jahre verheiratet.',
        'has been married for 25 years today.',
      ),
      row(
        'today Ben name-day: congratulate/email',
        'hat heute Namenstag.',
        'has a name day today.',
      ),
      row(
        'today Cem founding: congratulate/email',
        'feiert heute das erste Jahr seit der Gründung.',
        'celebrates the first year since the founding today.',
      ),
      row(
        'today Dora other-day: congratulate/email',
        'hat heute einen besonderen Tag: Erste Tasse bei uns, vor 10 Jahren.',
        'has a special day today: Erste Tasse bei uns, 10 years ago.',
      ),
    ],
  },
  {
    title: 'tomorrow is expected to be Eid, and the greeting in Arabic is ready',
    facts: { people: [layla], greetings: [greeted('Layla', 'eid-al-fitr:2026', 'prepared')] },
    holidays: [eid],
    rows: [
      row(
        'today Layla holiday: see-greeting/email',
        'Morgen ist voraussichtlich Eid al-Fitr. Dein Gruß auf Arabisch liegt bereit.',
        'Tomorrow is expected to be Eid al-Fitr. Your greeting in Arabic is ready.',
      ),
    ],
  },
  {
    title: 'a religious holiday of a country is greeted for with those who chose it',
    facts: {
      people: [layla, somebody('Omar', { country: 'SA', zone: 'Asia/Riyadh' })],
    },
    holidays: [{ ...eid, certainty: 'announced' }],
    rows: [
      row(
        'today Layla holiday: see-greeting/email',
        'Morgen ist Eid al-Fitr.',
        'Tomorrow is Eid al-Fitr.',
      ),
    ],
  },
  {
    title: 'on the day itself, and not the day after',
    facts: { people: [layla] },
    holidays: [{ ...eid, day: TODAY }],
    rows: [
      row(
        'today Layla holiday: see-greeting/email',
        'Heute ist voraussichtlich Eid al-Fitr.',
        'Today is expected to be Eid al-Fitr.',
      ),
    ],
  },
  {
    title: 'the day after a holiday nothing is said of it',
    facts: { people: [layla] },
    holidays: [{ ...eid, day: YESTERDAY }],
    rows: [],
  },
  {
    title: 'a feast that belongs to nobody is kept by everybody in the country',
    facts: { people: [somebody('Ada'), layla, somebody('Ben', { unasked: ['greetings'] })] },
    holidays: [nauryz],
    rows: [
      row('today Ada holiday: see-greeting/email', 'Heute ist Mittsommer.', 'Today is Midsummer.'),
    ],
  },
  {
    title: 'holidays three days ahead where the shop wants them',
    facts: { people: [layla] },
    holidays: [{ ...eid, day: isoDate('2026-03-22') }],
    settings: { holiday: { isOn: true, aheadDays: 3 } },
    rows: [
      row(
        'today Layla holiday: see-greeting/email',
        'Feiert voraussichtlich in 3 Tagen: Eid al-Fitr.',
        'Is expected to celebrate in 3 days: Eid al-Fitr.',
      ),
    ],
  },
  {
    title: 'greetings switched off',
    facts: { people: [layla, somebody('Ada')] },
    days: [dayOf('Ada', TODAY, 30)],
    holidays: [eid],
    settings: { birthday: { isOn: false, lateDays: 0 }, holiday: { isOn: false, aheadDays: 1 } },
    rows: [],
  },
  {
    title: 'a greeting that was stamped does not come back',
    facts: {
      people: [somebody('Ada')],
      marks: [
        {
          id: `birthday:${greetingId(idOf('Ada'), 'birthday:2026')}`,
          contactId: idOf('Ada'),
          ...{ reason: 'birthday', snoozedUntil: null, snoozes: 0, state: 'done', on: TODAY },
          updatedAt: 0,
        },
      ],
    },
    days: [dayOf('Ada', TODAY, 30)],
    rows: [],
  },
  {
    title: 'a minute before midnight the birthday is tomorrow',
    facts: { people: [somebody('Ada')] },
    days: [dayOf('Ada', TODAY, 30)],
    at: at('2026-03-18T22:59:00Z'),
    rows: [],
  },
  {
    title: 'at midnight it is today',
    facts: { people: [somebody('Ada')] },
    days: [dayOf('Ada', TODAY, 30)],
    at: at('2026-03-18T23:00:00Z'),
    rows: [row('today Ada birthday: congratulate/email', 'wird heute 30.', 'turns 30 today.')],
  },
  {
    title: 'the day is that of the shop, wherever it is',
    facts: { people: [somebody('Ada')] },
    days: [dayOf('Ada', TODAY, 30)],
    at: at('2026-03-18T12:00:00Z'),
    zone: 'Pacific/Auckland',
    rows: [row('today Ada birthday: congratulate/email', 'wird heute 30.', 'turns 30 today.')],
  },
];
