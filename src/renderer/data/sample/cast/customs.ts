import type { CustomsFields } from '@shared/domain/culture/customs';
import type { Text } from '../samplePerson';

/** What a sample person said about days and hours. */
export type SampleCustoms = Partial<Omit<CustomsFields, 'leaveAloneUntil' | 'leaveAloneReason'>> & {
  /** No contact for so many days from today. */
  readonly leaveAlone?: { readonly forDays: number; readonly reason: Text };
};

/** By the keys of people. Nobody has greetings of a tradition but who said so. */
export const SAMPLE_CUSTOMS: Readonly<Record<string, SampleCustoms>> = {
  yuki: {
    goodToCall: [{ from: '16:00', to: '18:30' }],
    quiet: { from: '20:00', to: '09:00' },
    budget: { contacts: 3, days: 30 },
    scales: { formality: 5 },
  },
  layla: {
    greetings: ['islamic'],
    weekend: [5, 6],
    office: [{ days: [7, 1, 2, 3, 4], from: '09:00', to: '17:00' }],
    goodToCall: [{ from: '12:00', to: '16:00' }],
  },
  wei: {
    greetings: ['chinese'],
    // 26 October 1980, as he counts it himself.
    birthday: { calendar: 'chinese', year: 1980, monthCode: 'M09', day: 18 },
    scales: { pace: 5 },
  },
  otto: {
    leaveAlone: {
      forDays: 18,
      reason: { en: 'His wife has died.', de: 'Seine Frau ist gestorben.' },
    },
  },
  mehmet: { greetings: ['islamic'] },
  samir: { greetings: ['orthodox'] },
  priya: { greetings: ['hindu'] },
  eleni: { greetings: ['orthodox'] },
  hoa: { greetings: ['vietnamese'] },
  minjun: { greetings: ['korean'] },
  frieda: { greetings: ['christian'], notGreeted: ['new-year'] },
  giulia: { greetings: ['christian'] },
  jose: {
    lunch: { from: '14:00', to: '17:00' },
    goodToCall: [{ from: '17:00', to: '20:00' }],
  },
  matthias: { lunch: 'none', goodToCall: [{ from: '12:30', to: '13:30' }] },
};

/** Who said that greetings are welcome, by their keys. */
export const GREETINGS_WELCOME: readonly string[] = [
  ...['yuki', 'layla', 'wei', 'frieda', 'juergen', 'giulia', 'mehmet', 'priya', 'eleni', 'hoa'],
  ...['minjun', 'chloe', 'margaret', 'helga', 'jana', 'sinead', 'amelie', 'ken'],
];
