import type { StepMessage } from '@shared/domain/care/journey';
import type { ThanksReason } from '@shared/domain/care/thanks';
import type { Channel } from '@shared/domain/contacts/contact';
import type { Answer } from '@shared/domain/feedback/answer';
import type { IdeaStatus } from '@shared/domain/feedback/idea';
import type { RelationshipGoal, RelationshipType } from '@shared/domain/segments/segment';
import type { Text } from '../samplePerson';

/** An answer of a sample person, so many days ago. */
export type SampleAnswer = Pick<Answer, 'kind' | 'score' | 'touchpoint' | 'by'> & {
  readonly from: string;
  readonly ago: number;
  readonly words: Text | null;
  /** Something to be answered came with it. */
  readonly isCriticism?: true;
};

/** What the sample people said about the shop. */
export const SAMPLE_ANSWERS: readonly SampleAnswer[] = [
  {
    from: 'chloe',
    ago: 1,
    kind: 'csat',
    score: 2,
    touchpoint: 'delivery',
    by: 'told',
    words: { en: 'Delivered two days late', de: 'Zwei Tage zu spät geliefert' },
    isCriticism: true,
  },
  {
    from: 'frieda',
    ago: 26,
    kind: 'nps',
    score: 10,
    touchpoint: 'visit',
    by: 'screen',
    words: null,
  },
  {
    from: 'matthias',
    ago: 33,
    kind: 'csat',
    score: 5,
    touchpoint: 'purchase',
    by: 'screen',
    words: { en: 'The kyusu pours beautifully', de: 'Die Kyusu gießt wunderbar' },
  },
  { from: 'hoa', ago: 40, kind: 'nps', score: 9, touchpoint: 'visit', by: 'paper', words: null },
  { from: 'ken', ago: 45, kind: 'nps', score: 7, touchpoint: 'visit', by: 'paper', words: null },
  {
    from: 'mehmet',
    ago: 62,
    kind: 'csat',
    score: 5,
    touchpoint: 'visit',
    by: 'screen',
    words: null,
  },
  {
    from: 'helga',
    ago: 75,
    kind: 'csat',
    score: 3,
    touchpoint: 'purchase',
    by: 'told',
    words: { en: 'The cake was sold out again', de: 'Der Kuchen war wieder aus' },
  },
];

/** An idea of a sample person. */
export type SampleIdea = {
  readonly by: string;
  readonly asked: readonly string[];
  readonly ago: number;
  readonly title: Text;
  readonly text: Text;
  readonly status: IdeaStatus;
  readonly outcome: Text | null;
  readonly told: readonly string[];
  /** The product that it became, by the key. */
  readonly became?: string;
};

/** Ideas of the sample people. */
export const SAMPLE_IDEAS: readonly SampleIdea[] = [
  {
    by: 'giulia',
    asked: ['matthias', 'hoa'],
    ago: 48,
    title: { en: 'Bring your own tin', de: 'Eigene Dose mitbringen' },
    text: {
      en: 'Fill loose tea into tins that people bring along.',
      de: 'Losen Tee in mitgebrachte Dosen füllen.',
    },
    status: 'told',
    outcome: {
      en: 'Since last month there is a scale for your own tin at the counter.',
      de: 'Seit letztem Monat steht an der Theke eine Waage für eigene Dosen.',
    },
    told: ['giulia', 'matthias', 'hoa'],
  },
  {
    by: 'helga',
    asked: ['frieda', 'ken', 'mehmet'],
    ago: 92,
    title: { en: 'Something for the evening', de: 'Etwas für den Abend' },
    text: {
      en: 'A blend without caffeine that still tastes of something.',
      de: 'Eine Mischung ohne Koffein, die trotzdem nach etwas schmeckt.',
    },
    status: 'done',
    outcome: {
      en: 'Ginger and lemongrass is on the shelf now, without caffeine and with some bite.',
      de: 'Ingwer und Zitronengras steht jetzt im Regal, ohne Koffein und mit etwas Schärfe.',
    },
    told: ['helga', 'frieda'],
    became: 'ginger',
  },
  {
    by: 'oksana',
    asked: ['layla'],
    ago: 24,
    title: { en: 'Small packs for trying', de: 'Kleine Tüten zum Probieren' },
    text: {
      en: 'Ten grams, enough for three cups, before one buys the whole bag.',
      de: 'Zehn Gramm, genug für drei Tassen, bevor man die ganze Tüte kauft.',
    },
    status: 'doing',
    outcome: null,
    told: [],
  },
  {
    by: 'otto',
    asked: [],
    ago: 61,
    title: { en: 'Coffee on Saturdays', de: 'Samstags auch Kaffee' },
    text: { en: 'For those who come along.', de: 'Für alle, die nur mitkommen.' },
    status: 'declined',
    outcome: {
      en: 'There is no room for a machine. From now on a thermos jug stands ready for those who come along.',
      de: 'Für eine Maschine fehlt der Platz. Für alle, die mitkommen, steht jetzt eine Kanne bereit.',
    },
    told: ['otto'],
  },
  {
    by: 'ken',
    asked: ['yuki'],
    ago: 17,
    title: { en: 'A matcha morning', de: 'Ein Matcha-Morgen' },
    text: {
      en: 'One Saturday a month with whisk and bowl, for beginners.',
      de: 'Ein Samstag im Monat mit Besen und Schale, für Anfänger.',
    },
    status: 'examined',
    outcome: null,
    told: [],
  },
  {
    by: 'sabine',
    asked: [],
    ago: 5,
    title: { en: 'Office box', de: 'Bürokiste' },
    text: {
      en: 'A box for ten people, every month.',
      de: 'Eine Kiste für zehn Leute, jeden Monat.',
    },
    status: 'new',
    outcome: null,
    told: [],
  },
];

/** Thank-yous of the last days. */
export const SAMPLE_THANKS: readonly {
  readonly to: string;
  readonly ago: number;
  readonly reason: ThanksReason;
  /** `null` where nobody owes it any more without a word. */
  readonly channel: Channel | null;
  /** Who was brought along, by the key. */
  readonly brought?: string;
}[] = [
  { to: 'yuki', ago: 6, reason: 'purchase', channel: 'letter' },
  { to: 'frieda', ago: 5, reason: 'purchase', channel: 'visit' },
  { to: 'matthias', ago: 4, reason: 'feedback', channel: 'email' },
  { to: 'nora', ago: 4, reason: 'first-purchase', channel: 'visit' },
  { to: 'kwame', ago: 3, reason: 'referral', channel: null, brought: 'nora' },
  { to: 'hoa', ago: 3, reason: 'other', channel: 'visit' },
  { to: 'helga', ago: 3, reason: 'feedback', channel: 'phone' },
  { to: 'ken', ago: 2, reason: 'idea', channel: 'chat' },
  { to: 'emre', ago: 1, reason: 'first-purchase', channel: 'visit' },
  { to: 'paola', ago: 1, reason: 'first-purchase', channel: 'visit' },
];

/** Groups of sample people. */
export const SAMPLE_SEGMENTS: readonly {
  readonly key: string;
  readonly name: Text;
  readonly note: Text;
  readonly relationships: readonly RelationshipType[];
  readonly goal: RelationshipGoal;
  /** Chosen people, or everybody who came that often in so many days. */
  readonly members: readonly string[] | { readonly purchases: number; readonly days: number };
}[] = [
  {
    key: 'often',
    name: { en: 'Comes often', de: 'Kommt oft' },
    note: { en: 'Knows us, and we know them.', de: 'Kennt uns, und wir kennen sie.' },
    relationships: ['personal-help'],
    goal: 'keep',
    members: { purchases: 4, days: 60 },
  },
  {
    key: 'table',
    name: { en: 'Tasting table', de: 'Probiertisch' },
    note: { en: 'Tastes new harvests with us.', de: 'Probiert neue Ernten mit uns.' },
    relationships: ['community', 'co-creation'],
    goal: 'extend',
    members: ['yuki', 'matthias', 'ken', 'giulia', 'frieda'],
  },
];

/** Who is being welcomed, since so many days, with what was done of it. */
export const SAMPLE_JOURNEYS: readonly {
  readonly of: string;
  readonly ago: number;
  readonly steps: readonly {
    readonly text: Text;
    readonly afterDays: number;
    readonly message?: StepMessage;
    readonly done?: true;
  }[];
}[] = [
  {
    of: 'nora',
    ago: 4,
    steps: [
      {
        text: { en: 'Say hello by name', de: 'Mit Namen begrüßen' },
        afterDays: 0,
        done: true,
      },
      {
        text: { en: 'Ask how the tea was', de: 'Fragen, wie der Tee war' },
        afterDays: 7,
        message: 'check-in',
      },
      {
        text: { en: 'Offer a tasting', de: 'Zum Probieren einladen' },
        afterDays: 21,
      },
    ],
  },
];

/** With whom to keep in touch, every so many days: a person by their key, or a group of sample people. */
export const SAMPLE_RHYTHMS: readonly (
  { readonly of: string; readonly days: number } | { readonly group: string; readonly days: number }
)[] = [
  { of: 'yuki', days: 42 },
  { of: 'hotel', days: 90 },
  { of: 'jose', days: 42 },
  { of: 'kwame', days: 28 },
  { group: 'table', days: 60 },
];
