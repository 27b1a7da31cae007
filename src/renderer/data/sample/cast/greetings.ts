import type { CalendarDate } from '@shared/domain/calendar/calendarSystem';
import type { Channel } from '@shared/domain/contacts/contact';
import type { Text } from '../samplePerson';

/** A greeting to a sample person. */
export type SampleGreeting = {
  /** To whom, by the key. */
  readonly to: string;
  /** The event of a celebration. */
  readonly event: string;
  readonly name: Text;
  /** The day it was for: the last birthday, the next one, or the last return of a date. */
  readonly day: 'last-birthday' | 'next-birthday' | CalendarDate;
  readonly language: string;
  readonly channel: Channel;
  readonly text: string;
};

const BIRTHDAY: Text = { en: 'Birthday', de: 'Geburtstag' };
const NEW_YEAR: Text = { en: 'New Year', de: 'Neujahr' };

const firstOf = (calendar: CalendarDate['calendar'], monthCode: string): CalendarDate => ({
  calendar,
  year: null,
  monthCode,
  day: 1,
});

/** Greetings of the past year, and one that waits. */
export const SAMPLE_GREETINGS: readonly SampleGreeting[] = [
  {
    to: 'yuki',
    event: 'new-year',
    name: NEW_YEAR,
    day: firstOf('gregory', 'M01'),
    language: 'ja',
    channel: 'letter',
    text: '田中様\n\n明けましておめでとうございます。\n本年もどうぞよろしくお願いいたします。',
  },
  {
    to: 'hotel',
    event: 'new-year',
    name: NEW_YEAR,
    day: firstOf('gregory', 'M01'),
    language: 'de',
    channel: 'letter',
    text: 'Liebes Team vom Hotel zur Linde,\n\nein gutes neues Jahr und viele ausgeschlafene Gäste.',
  },
  {
    to: 'wei',
    event: 'lunar-new-year',
    name: { en: 'Chinese New Year', de: 'Chinesisches Neujahr' },
    day: firstOf('chinese', 'M01'),
    language: 'zh-Hans',
    channel: 'email',
    text: '尊敬的陈先生：\n\n祝您新春快乐，身体健康，万事如意。',
  },
  {
    to: 'layla',
    event: 'eid-al-fitr',
    name: { en: 'Eid al-Fitr', de: 'Zuckerfest' },
    day: firstOf('islamic-umalqura', 'M10'),
    language: 'ar',
    channel: 'chat',
    text: 'السيدة ليلى، عيد مبارك لكِ ولعائلتكِ.',
  },
  {
    to: 'frieda',
    event: 'birthday',
    name: BIRTHDAY,
    day: 'last-birthday',
    language: 'de',
    channel: 'letter',
    text: 'Liebe Frau Baumgartner,\n\nalles Gute zum Geburtstag. Der Darjeeling steht bereit.',
  },
  {
    to: 'giulia',
    event: 'birthday',
    name: BIRTHDAY,
    day: 'last-birthday',
    language: 'it',
    channel: 'email',
    text: 'Cara Giulia,\n\ntanti auguri di buon compleanno!',
  },
  {
    to: 'helga',
    event: 'birthday',
    name: BIRTHDAY,
    day: 'next-birthday',
    language: 'de',
    channel: 'letter',
    text: 'Liebe Frau Sommer,\n\nzum 75. Geburtstag alles Gute.',
  },
];

/** What the owner of the sample shop has noted on countries. */
export const SAMPLE_COUNTRY_NOTES: Readonly<Record<string, Text>> = {
  JP: {
    en: 'Small parcels, folded with care. Business cards with both hands. Wait for the pause.',
    de: 'Kleine Pakete, sorgfältig gefaltet. Karten mit beiden Händen. Pausen aushalten.',
  },
};
