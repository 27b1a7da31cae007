import { addDays, isoDate } from '@shared/domain/calendar/isoDate';
import { NO_CUSTOMS } from '@shared/domain/culture/customs';
import { thanksId, type ThanksReason } from '@shared/domain/care/thanks';
import type { Idea, IdeaId } from '@shared/domain/feedback/idea';
import { aRefund, aRenewal } from '@test/support/builders';
import { answered, bond, idOf, marked, regular, somebody, TODAY, visit } from '@test/support/care';
import { aCriticism } from '@test/support/feedback';
import { at } from '@test/support/moments';
import { row, type ExpectedDay } from './situation';

const thanked = (name: string, reason: ThanksReason, sourceId: string) => ({
  id: thanksId(idOf(name), reason, sourceId),
  contactId: idOf(name),
  reason,
  sourceId,
  status: 'said' as const,
  channel: null,
  owedOn: TODAY,
  resolvedAt: 0,
  updatedAt: 0,
});

const idea = (status: Idea['status']): Idea => ({
  id: 'i1' as IdeaId,
  title: 'Tee in kleinen Dosen',
  text: '',
  authorId: idOf('Ada'),
  askedIds: [idOf('Ben')],
  status,
  outcome: '',
  productId: null,
  toldIds: [],
  statusOn: addDays(TODAY, -2),
  createdAt: 0,
  updatedAt: 0,
});

const solved = aCriticism({
  contactId: idOf('Ada'),
  text: 'Zu heiß serviert.',
  answer: 'Wir warten jetzt drei Minuten.',
  understoodAt: 1,
  answeredAt: 2,
  toldAt: at('2026-03-17T10:00:00Z'),
});

const lapse = (name: string, points: number, on: string, reward: string | null) => ({
  contactId: idOf(name),
  points,
  on: isoDate(on),
  reward,
});

const interval = (id: string, everyDays: number) => ({ id, everyDays, updatedAt: 0 });

const journey = (name: string, doneOn: string | null) => ({
  id: idOf(name),
  contactId: idOf(name),
  startedOn: isoDate('2026-03-10'),
  steps: [
    { id: 's1', text: 'Karte mitgeben', afterDays: 0, doneOn: isoDate('2026-03-10') },
    {
      id: 's2',
      text: 'Nach dem ersten Eindruck fragen',
      afterDays: 7,
      doneOn: doneOn === null ? null : isoDate(doneOn),
    },
    { id: 's3', text: 'Zur Verkostung einladen', afterDays: 21, doneOn: null },
  ],
  endedOn: null,
  updatedAt: 0,
});

const ada = somebody('Ada');
const ben = somebody('Ben');

/** Thanks, points, long silence, rhythm, check-in, welcome, refunds and renewals. */
export const KINDNESS: readonly ExpectedDay[] = [
  {
    title: 'a first purchase, and the tenth visit',
    facts: { people: [ada, ben], visits: [visit('Ada', 10, 0), visit('Ben', 1, 1)] },
    rows: [
      row(
        'today Ben thanks: thank/email',
        'hat gestern zum ersten Mal bei dir gekauft.',
        'bought from you for the first time yesterday.',
      ),
      row(
        'today Ada thanks: thank/email',
        'war jetzt 10 Mal bei dir.',
        'has been here 10 times now.',
      ),
    ],
  },
  {
    title: 'round numbers: 25, 50, 100, 200, and nothing between',
    facts: {
      people: ['Ada', 'Ben', 'Cem', 'Dora', 'Eda', 'Finn'].map((name) => somebody(name)),
      visits: [
        visit('Ada', 25, 1),
        visit('Ben', 26, 1),
        visit('Cem', 100, 1),
        visit('Dora', 150, 1),
        visit('Eda', 200, 1),
        visit('Finn', 50, 1),
      ],
    },
    rows: [
      row(
        'today Ada thanks: thank/email',
        'war jetzt 25 Mal bei dir.',
        'has been here 25 times now.',
      ),
      row(
        'today Cem thanks: thank/email',
        'war jetzt 100 Mal bei dir.',
        'has been here 100 times now.',
      ),
      row(
        'today Eda thanks: thank/email',
        'war jetzt 200 Mal bei dir.',
        'has been here 200 times now.',
      ),
      row(
        'today Finn thanks: thank/email',
        'war jetzt 50 Mal bei dir.',
        'has been here 50 times now.',
      ),
    ],
  },
  {
    title:
      'thanks that were said, even for another first purchase, and thanks that are two weeks old',
    facts: {
      people: [ada, ben, somebody('Cem')],
      visits: [visit('Ada', 1, 1), visit('Ben', 10, 1), visit('Cem', 1, 15)],
      thanks: [thanked('Ada', 'first-purchase', 'another'), thanked('Ben', 'visits', '10')],
    },
    rows: [],
  },
  {
    title: 'somebody was recommended, and came',
    facts: {
      people: [somebody('Giulia'), somebody('Paola')],
      referrals: [
        {
          referrerId: idOf('Giulia'),
          referredId: idOf('Paola'),
          referredName: 'Paola Ferri',
          on: addDays(TODAY, -1),
        },
      ],
      visits: [visit('Paola', 1, 1)],
    },
    rows: [
      row(
        'today Giulia thanks: thank/email',
        'hat dich empfohlen: Paola Ferri war gestern zum ersten Mal da.',
        'recommended you: Paola Ferri came for the first time yesterday.',
      ),
      row(
        'today Paola thanks: thank/email',
        'hat gestern zum ersten Mal bei dir gekauft.',
        'bought from you for the first time yesterday.',
      ),
    ],
  },
  {
    title: 'kind words, an idea that was done and a problem that was solved',
    facts: {
      people: [ada, ben, somebody('Cem')],
      answers: [answered('Ben', 'nps', 9, 'Immer ein Lächeln'), answered('Cem', 'csat', 5)],
      ideas: [idea('done')],
      criticisms: [solved],
    },
    rows: [
      row(
        'today Ada thanks: thank/email +thanks',
        'hatte die Idee „Tee in kleinen Dosen“, und es gibt sie jetzt.',
        'had the idea “Tee in kleinen Dosen”, and now it is there.',
      ),
      row(
        'today Ben thanks: thank/email',
        'hat dir gestern etwas Gutes gesagt: „Immer ein Lächeln“',
        'said something kind yesterday: “Immer ein Lächeln”',
      ),
    ],
  },
  {
    title: 'an idea that is not done yet, and a solution that was thanked for',
    facts: {
      people: [ada],
      ideas: [idea('doing')],
      criticisms: [{ ...solved, thankedAt: at('2026-03-18T10:00:00Z') }],
    },
    rows: [],
  },
  {
    title: 'every thanks switched off',
    facts: {
      people: [ada, ben],
      visits: [visit('Ada', 1, 1), visit('Ben', 10, 1)],
      answers: [answered('Ben', 'nps', 9, 'Gut')],
      ideas: [idea('done')],
      criticisms: [solved],
      referrals: [
        { referrerId: idOf('Ben'), referredId: idOf('Ada'), referredName: 'Ada', on: TODAY },
      ],
    },
    settings: {
      thanks: {
        days: 14,
        firstPurchase: { isOn: false },
        visits: { isOn: false, at: [10], every: 100 },
        referral: { isOn: false },
        feedback: { isOn: false },
        idea: { isOn: false },
        solved: { isOn: false },
      },
    },
    rows: [],
  },
  {
    title: 'points that lapse and are enough for a reward',
    facts: {
      people: [ada, ben, somebody('Cem')],
      lapses: [
        lapse('Ada', 240, '2026-03-25', 'Packung Hausmischung'),
        lapse('Ben', 1, '2026-03-20', 'Bonbon'),
        lapse('Cem', 90, '2026-03-25', null),
      ],
    },
    rows: [
      row(
        'week Ben points: remind/email',
        '1 Punkt verfällt morgen. Genug für „Bonbon“.',
        '1 point expires tomorrow. Enough for “Bonbon”.',
      ),
      row(
        'week Ada points: remind/email',
        '240 Punkte verfallen am 25. März. Genug für „Packung Hausmischung“.',
        '240 points expire on 25 March. Enough for “Packung Hausmischung”.',
      ),
    ],
  },
  {
    title: 'points of the fourteenth day, not of the fifteenth, and none that are gone',
    facts: {
      people: [ada, ben, somebody('Cem')],
      lapses: [
        lapse('Ada', 50, '2026-04-02', 'Tasse'),
        lapse('Ben', 50, '2026-04-03', 'Tasse'),
        lapse('Cem', 50, '2026-03-19', 'Tasse'),
      ],
    },
    rows: [
      row(
        'week Ada points: remind/email',
        '50 Punkte verfallen am 2. April. Genug für „Tasse“.',
        '50 points expire on 2 April. Enough for “Tasse”.',
      ),
    ],
  },
  {
    title: 'whoever was reminded is not reminded again of the next lot',
    facts: {
      people: [ada],
      lapses: [lapse('Ada', 50, '2026-03-25', 'Tasse'), lapse('Ada', 70, '2026-03-27', 'Tasse')],
      marks: [marked('Ada', 'points', 'Ada:2026-03-25', { state: 'done', on: addDays(TODAY, -1) })],
    },
    rows: [],
  },
  {
    title: 'a regular of every nine days, away for thirty-four',
    facts: {
      people: [somebody('Kwame', { lastTouchOn: addDays(TODAY, -34) })],
      regulars: [regular('Kwame', 12, 9, 34)],
    },
    rows: [
      row(
        'week Kwame silent: get-in-touch/email',
        'kommt sonst alle 9 Tage, zuletzt vor 34 Tagen.',
        'usually comes every 9 days, last seen 34 days ago.',
      ),
    ],
  },
  {
    title: 'two and a half of their own gaps: 22 days are not over 22.5, 23 are',
    facts: { people: [ada, ben], regulars: [regular('Ada', 4, 9, 22), regular('Ben', 4, 9, 23)] },
    rows: [
      row(
        'week Ben silent: get-in-touch/email',
        'kommt sonst alle 9 Tage, zuletzt vor 23 Tagen.',
        'usually comes every 9 days, last seen 23 days ago.',
      ),
    ],
  },
  {
    title: 'over 21 days at least, four visits at least',
    facts: {
      people: [ada, ben, somebody('Cem')],
      regulars: [regular('Ada', 90, 1, 21), regular('Ben', 3, 5, 60), regular('Cem', 90, 1, 22)],
    },
    rows: [
      row(
        'week Cem silent: get-in-touch/email',
        'kommt sonst jeden Tag, zuletzt vor 22 Tagen.',
        'usually comes every day, last seen 22 days ago.',
      ),
    ],
  },
  {
    title: 'any contact restarts a silence, and who said that they leave is let go',
    facts: {
      people: [
        somebody('Ada', { lastTouchOn: addDays(TODAY, -5) }),
        somebody('Ben', { leftOn: addDays(TODAY, -20) }),
        somebody('Cem', { leftOn: addDays(TODAY, -200) }),
      ],
      regulars: [regular('Ada', 9, 9, 40), regular('Ben', 9, 9, 40), regular('Cem', 9, 9, 40)],
    },
    rows: [
      row(
        'week Cem silent: get-in-touch/email',
        'kommt sonst alle 9 Tage, zuletzt vor 40 Tagen.',
        'usually comes every 9 days, last seen 40 days ago.',
      ),
    ],
  },
  {
    title: 'a fresh silence before an old one; without a yes to news only a visit is left',
    facts: {
      people: [
        somebody('Ada', { unasked: ['newsletter'] }),
        somebody('Ben', { refused: ['email'] }),
      ],
      regulars: [regular('Ada', 9, 9, 400), regular('Ben', 9, 9, 30)],
    },
    rows: [
      row(
        'week Ben silent: get-in-touch/phone',
        'kommt sonst alle 9 Tage, zuletzt vor 30 Tagen.',
        'usually comes every 9 days, last seen 30 days ago.',
      ),
      row(
        'week Ada silent: get-in-touch/visit',
        'kommt sonst alle 9 Tage, zuletzt vor 400 Tagen.',
        'usually comes every 9 days, last seen 400 days ago.',
      ),
    ],
  },
  {
    title: 'keep in touch: red before yellow, and nobody before their time',
    facts: {
      people: [ada, ben, somebody('Cem')],
      keepInTouch: [
        interval('person:Ada', 30),
        interval('tag:Presse', 60),
        interval('segment:s1', 7),
      ],
      bonds: [bond('Ada', 30), bond('Ben', 90, ['Presse']), bond('Cem', 6, [], ['s1'])],
    },
    rows: [
      row(
        'week Ben rhythm: get-in-touch/email',
        'sollte alle 60 Tage von dir hören. Das ist lange vorbei: Tag 90.',
        'should hear from you every 60 days. That was long ago: day 90.',
      ),
      row(
        'week Ada rhythm: get-in-touch/email',
        'sollte alle 30 Tage von dir hören. Es ist Zeit: Tag 30.',
        'should hear from you every 30 days. It is time: day 30.',
      ),
    ],
  },
  {
    title: 'a person before a tag before a segment, and of several the shortest',
    facts: {
      people: [ada, ben, somebody('Cem')],
      keepInTouch: [
        interval('person:Ada', 100),
        interval('tag:Presse', 60),
        interval('tag:Verein', 40),
        interval('segment:s1', 10),
      ],
      bonds: [
        bond('Ada', 50, ['Presse', 'Verein'], ['s1']),
        bond('Ben', 40, ['Presse', 'Verein'], ['s1']),
        bond('Cem', 11, [], ['s1']),
      ],
    },
    rows: [
      row(
        'week Cem rhythm: get-in-touch/email',
        'sollte alle 10 Tage von dir hören. Es ist Zeit: Tag 11.',
        'should hear from you every 10 days. It is time: day 11.',
      ),
      row(
        'week Ben rhythm: get-in-touch/email',
        'sollte alle 40 Tage von dir hören. Es ist Zeit: Tag 40.',
        'should hear from you every 40 days. It is time: day 40.',
      ),
    ],
  },
  {
    title: 'an exchange, a purchase or a stamp restarts the rhythm',
    facts: {
      people: [somebody('Ada', { lastTouchOn: addDays(TODAY, -1) }), ben, somebody('Cem')],
      keepInTouch: [interval('tag:Presse', 7)],
      bonds: ['Ada', 'Ben', 'Cem'].map((name) => bond(name, 30, ['Presse'])),
      visits: [visit('Ben', 7, 3)],
      marks: [marked('Cem', 'rhythm', 'Cem:2026-02-17', { state: 'done', on: addDays(TODAY, -3) })],
    },
    rows: [],
  },
  {
    title: 'a check-in some days after the first purchase, where the shop wants it',
    facts: {
      people: [ada, ben, somebody('Cem', { lastTouchOn: addDays(TODAY, -2) })],
      visits: [visit('Ada', 1, 14), visit('Ben', 2, 14), visit('Cem', 1, 14, 'Senchadose')],
      thanks: [thanked('Ada', 'first-purchase', 'x'), thanked('Cem', 'first-purchase', 'x')],
    },
    settings: { checkInPurchase: { isOn: true, days: 14, of: 'first' } },
    rows: [
      row(
        'today Ada check-in: check-in/email',
        'hat am 5. März bei dir gekauft. Frag, wie es gefällt.',
        'bought from you on 5 March. Ask how they like it.',
      ),
    ],
  },
  {
    title: 'a check-in after every purchase, by the name of what was bought',
    facts: {
      people: [ada],
      visits: [visit('Ada', 7, 3, 'Senchadose'), visit('Ada', 6, 5, 'Kanne')],
    },
    settings: { checkInPurchase: { isOn: true, days: 3, of: 'every' } },
    rows: [
      row(
        'today Ada check-in: check-in/email',
        'hat vor 3 Tagen „Senchadose“ gekauft. Frag, wie es gefällt.',
        'bought “Senchadose” 3 days ago. Ask how they like it.',
      ),
    ],
  },
  {
    title: 'a check-in a week after a solution',
    facts: {
      people: [ada],
      criticisms: [{ ...solved, thankedAt: 3, toldAt: at('2026-03-12T10:00:00Z') }],
    },
    rows: [
      row(
        'today Ada check-in: check-in/email',
        'hatte gesagt: „Zu heiß serviert.“ Frag, ob jetzt alles passt.',
        'had said: “Zu heiß serviert.” Ask whether all is well now.',
      ),
    ],
  },
  {
    title: 'the next step of a welcome, and none before its day',
    facts: {
      people: [ada, ben],
      journeys: [journey('Ada', null), journey('Ben', '2026-03-18')],
    },
    rows: [
      row(
        'today Ada welcome: done',
        'ist neu bei dir. Jetzt dran: Nach dem ersten Eindruck fragen.',
        'is new here. Next: Nach dem ersten Eindruck fragen.',
      ),
    ],
  },
  {
    title: 'money owed: today, overdue and ahead; without a day since the refund',
    facts: {
      people: ['Ada', 'Ben', 'Cem', 'Dora'].map((name) => somebody(name)),
      refunds: [
        { name: 'Ada', dueOn: TODAY },
        { name: 'Ben', dueOn: isoDate('2026-03-22') },
        { name: 'Cem', dueOn: null },
        { name: 'Dora', dueOn: isoDate('2026-03-27') },
      ].map(({ name, dueOn }) => ({
        refund: aRefund({ id: `re-${name}` as never, contactId: idOf(name), dueOn }),
        currency: 'EUR',
      })),
    },
    rows: [
      row(
        'today Cem refund: done',
        'bekommt noch 10,00 € von dir, aus einer Erstattung. War fällig vorgestern.',
        'still gets €10.00 from you, from a refund. Was due 2 days ago.',
      ),
      row(
        'today Ada refund: done',
        'bekommt heute noch 10,00 € von dir, aus einer Erstattung.',
        'gets €10.00 from you today, from a refund.',
      ),
      row(
        'week Ben refund: done',
        'bekommt noch 10,00 € von dir, aus einer Erstattung. Fällig in 3 Tagen.',
        'still gets €10.00 from you, from a refund. Due in 3 days.',
      ),
    ],
  },
  {
    title: 'what comes round, from its lead time on',
    facts: {
      people: ['Ada', 'Ben', 'Cem', 'Dora'].map((name) => somebody(name)),
      renewals: [
        aRenewal({ id: 'r1' as never, contactId: idOf('Ada'), dueOn: isoDate('2026-04-02') }),
        aRenewal({ id: 'r2' as never, contactId: idOf('Ben'), dueOn: isoDate('2026-04-03') }),
        aRenewal({
          id: 'r3' as never,
          contactId: idOf('Cem'),
          ...{ kind: 'warranty', label: 'Kessel', dueOn: isoDate('2026-03-18') },
        }),
        aRenewal({
          id: 'r4' as never,
          contactId: idOf('Dora'),
          ...{ kind: 'renewal', label: 'Teeabo', dueOn: TODAY, leadDays: 0 },
        }),
      ],
    },
    rows: [
      row(
        'today Cem warranty: done',
        'Kessel. Die Garantie endete gestern.',
        'Kessel. The warranty ended yesterday.',
      ),
      row('today Dora renewal: done', 'Teeabo. Heute zu verlängern.', 'Teeabo. To renew today.'),
      row(
        'week Ada service: done',
        'Descale the machine. Fällig am 2. April.',
        'Descale the machine. Due on 2 April.',
      ),
    ],
  },
  {
    title: 'every rule of the days ahead switched off',
    facts: {
      people: [
        ada,
        { ...ben, whom: { ...ben.whom, customs: { ...NO_CUSTOMS, id: ben.id, updatedAt: 0 } } },
      ],
      lapses: [lapse('Ada', 50, '2026-03-25', 'Tasse')],
      regulars: [regular('Ada', 9, 9, 40)],
      keepInTouch: [interval('person:Ben', 7)],
      bonds: [bond('Ben', 30)],
      journeys: [journey('Ada', null)],
      refunds: [{ refund: aRefund({ contactId: idOf('Ada') }), currency: 'EUR' }],
      renewals: [aRenewal({ contactId: idOf('Ada') })],
      criticisms: [{ ...solved, thankedAt: 3, toldAt: at('2026-03-12T10:00:00Z') }],
    },
    settings: {
      points: { isOn: false, days: 14 },
      silent: { isOn: false, visits: 4, gaps: 2.5, days: 21 },
      rhythm: { isOn: false, yellow: 1, red: 1.5 },
      welcome: { isOn: false },
      refund: { isOn: false, aheadDays: 7 },
      renewal: { isOn: false, aheadDays: 7 },
      checkInSolution: { isOn: false, days: 7 },
    },
    rows: [],
  },
];
