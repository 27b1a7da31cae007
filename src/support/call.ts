import { isIsoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import { isTimeZone } from '@shared/domain/calendar/wallTime';
import type { ContactWay } from '@shared/domain/culture/moment';
import type { SplitBy } from '@shared/domain/insights/figure';
import type { Span } from '@shared/domain/insights/span';
import type { KeyFiles } from './backupInput';
import type { Values } from './words';

/** What was asked for. */
export type Call =
  | { readonly command: 'help' | 'version' }
  | {
      readonly command: 'backup-verify' | 'backup-print' | 'ledger-verify';
      readonly file: string;
      /** What opens it if it is encrypted. */
      readonly keys: KeyFiles;
    }
  | ImportCheckCall
  | HolidaysCall
  | GoodMomentCall
  | FiguresCall
  /** The call is wrong; a sentence of the namespace `support` says how. */
  | { readonly command: 'wrong'; readonly sentence: string; readonly values: Values };

/** A check of a file that somebody wants to import. */
export type ImportCheckCall = {
  readonly command: 'import-check';
  readonly file: string;
  readonly isJson: boolean;
  /** ISO 3166-1 alpha-2: the country that phone numbers and dates are read with. */
  readonly country: string;
  /** `null`: find out. */
  readonly encoding: string | null;
};

/** The named days of countries and regions. */
export type HolidaysCall = {
  readonly command: 'holidays';
  /** ISO 3166-1 such as `DE`, or ISO 3166-2 such as `CH-VS`. */
  readonly places: readonly string[];
  /** First and last year, both included. */
  readonly years: readonly [from: number, to: number];
  readonly language: 'de' | 'en' | 'own';
};

/** A moment to be judged for somebody somewhere. */
export type GoodMomentCall = {
  readonly command: 'good-moment';
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2, or empty. */
  readonly region: string;
  readonly city: string;
  /** IANA; empty: by the region, the city or the country. */
  readonly zone: string;
  /** `null`: now. */
  readonly at: number | null;
  readonly way: ContactWay;
  readonly minutes: number;
  /** The shop's own zone, IANA; empty: that of the computer. */
  readonly shopZone: string;
  /** `null`: that of the terminal. */
  readonly language: 'de' | 'en' | null;
};

/** The figures of a backup. */
export type FiguresCall = {
  readonly command: 'figures';
  readonly file: string;
  /** What opens it if it is encrypted. */
  readonly keys: KeyFiles;
  /** Both included. */
  readonly span: Span;
  /** `null`: not split. */
  readonly by: SplitBy | null;
  /** As it stood at the end of this day; `null`: as the backup has it. */
  readonly asOf: IsoDate | null;
  /** ISO 4217, to convert into; `null`: as the shop has chosen. */
  readonly currency: string | null;
  /** IANA: the zone in which the shop's days begin and end; empty: that of the computer. */
  readonly shopZone: string;
};

/** Files that open an encrypted backup. */
const KEY_OPTIONS = ['--passphrase-file', '--identity-file'] as const;

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'import-check': ['--json', '--country', '--encoding'],
  'backup-verify': KEY_OPTIONS,
  'backup-print': KEY_OPTIONS,
  // Always JSON: the option is taken so that nobody has to remember which command has it.
  'ledger-verify': ['--json', ...KEY_OPTIONS],
  figures: [...KEY_OPTIONS, '--from', '--to', '--by', '--as-of', '--currency', '--shop-zone'],
  holidays: ['--countries', '--years', '--language'],
  'good-moment': [
    ...['--country', '--region', '--city', '--zone', '--at', '--way', '--minutes'],
    ...['--shop-zone', '--language'],
  ],
};

const TAKES_VALUE: ReadonlySet<string> = new Set([
  ...KEY_OPTIONS,
  '--country',
  '--encoding',
  '--countries',
  '--years',
  '--language',
  '--from',
  '--to',
  '--by',
  '--as-of',
  '--currency',
  '--region',
  '--city',
  '--zone',
  '--at',
  '--way',
  '--minutes',
  '--shop-zone',
]);

const wrong = (sentence: string, values: Values = {}): Call => ({
  command: 'wrong',
  sentence,
  values,
});

/** Reads the words after the program's name. Options may stand anywhere; after `--` come files only. */
export function readCall(words: readonly string[]): Call {
  const [command, ...rest] = words;
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    return { command: 'help' };
  }
  if (command === '--version' || command === '-v') return { command: 'version' };
  const known = Object.hasOwn(OPTIONS, command) ? OPTIONS[command] : undefined;
  if (!known) return wrong('unknownCommand', { command });

  const files: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i]!;
    if (word === '--') {
      files.push(...rest.slice(i + 1));
      break;
    }
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const option = equals < 0 ? word : word.slice(0, equals);
    if (!known.includes(option)) return wrong('unknownOption', { option });
    if (!TAKES_VALUE.has(option)) {
      options.set(option, '');
      continue;
    }
    const value = equals < 0 ? rest[(i += 1)] : word.slice(equals + 1);
    if (value === undefined || value === '') return wrong('needsValue', { option });
    options.set(option, value);
  }
  if (command === 'holidays') return readHolidaysCall(files, options);
  if (command === 'good-moment') return readGoodMomentCall(files, options);
  const [file] = files;
  if (files.length !== 1 || file === undefined || file === '') return wrong('needsFile');
  const keys: KeyFiles = {
    passphraseFile: options.get('--passphrase-file') ?? null,
    identityFile: options.get('--identity-file') ?? null,
  };
  if (command === 'backup-verify' || command === 'backup-print' || command === 'ledger-verify') {
    return { command, file, keys };
  }

  if (command === 'figures') return readFiguresCall(file, keys, options);

  const country = (options.get('--country') ?? 'DE').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return wrong('notACountry', { value: country });
  return {
    command: 'import-check',
    file,
    isJson: options.has('--json'),
    country,
    encoding: options.get('--encoding') ?? null,
  };
}

const SPLITS: readonly SplitBy[] = ['country', 'segment', 'source', 'owner'];

function readFiguresCall(file: string, keys: KeyFiles, options: ReadonlyMap<string, string>): Call {
  const [from, to] = [options.get('--from'), options.get('--to')];
  if (from === undefined || to === undefined) return wrong('figures.needsSpan');
  const asOf = options.get('--as-of') ?? null;
  for (const day of [from, to, asOf ?? to]) {
    if (!isIsoDate(day)) return wrong('figures.notADay', { value: day });
  }
  if (to < from) return wrong('figures.wrongWay', { from, to });
  const asked = options.get('--by') ?? null;
  const by = SPLITS.find((split) => split === asked) ?? null;
  if (asked !== null && by === null) return wrong('figures.notASplit', { value: asked });
  const currency = options.get('--currency')?.toUpperCase() ?? null;
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) {
    return wrong('figures.notACurrency', { value: currency });
  }
  const shopZone = options.get('--shop-zone') ?? '';
  if (shopZone !== '' && !isTimeZone(shopZone)) {
    return wrong('goodMoment.notAZone', { value: shopZone });
  }
  return {
    command: 'figures',
    file,
    keys,
    span: { from: from as IsoDate, to: to as IsoDate },
    by,
    asOf: asOf as IsoDate | null,
    currency,
    shopZone,
  };
}

function readHolidaysCall(words: readonly string[], options: ReadonlyMap<string, string>): Call {
  const [unexpected] = words;
  if (unexpected !== undefined) return wrong('holidays.unexpected', { value: unexpected });

  const given = options.get('--countries');
  if (given === undefined) return wrong('holidays.needsCountries');
  const places = [...new Set(given.split(',').map((place) => place.trim().toUpperCase()))];
  const odd = places.find((place) => !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(place));
  if (odd !== undefined) return wrong('holidays.notAPlace', { value: odd });

  const span = options.get('--years') ?? String(new Date().getFullYear());
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(span);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  // A hundred years: more is a slip of the finger.
  if (!match || from < 1 || to < from || to - from > 100) {
    return wrong('holidays.notYears', { value: span });
  }

  const language = options.get('--language') ?? 'de';
  if (language !== 'de' && language !== 'en' && language !== 'own') {
    return wrong('holidays.notALanguage', { value: language });
  }
  return { command: 'holidays', places, years: [from, to], language };
}

const WAYS: readonly ContactWay[] = ['call', 'visit', 'message'];

/** An instant of ISO 8601 with its offset from UTC: without one nobody knows which it is. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function readGoodMomentCall(words: readonly string[], options: ReadonlyMap<string, string>): Call {
  const [unexpected] = words;
  if (unexpected !== undefined) return wrong('goodMoment.unexpected', { value: unexpected });
  const country = options.get('--country')?.toUpperCase();
  if (country === undefined) return wrong('goodMoment.needsCountry');
  if (!/^[A-Z]{2}$/.test(country)) return wrong('notACountry', { value: country });

  const region = (options.get('--region') ?? '').toUpperCase();
  if (
    region !== '' &&
    !(region.startsWith(`${country}-`) && /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(region))
  ) {
    return wrong('goodMoment.notARegion', { value: region, country });
  }
  for (const option of ['--zone', '--shop-zone']) {
    const zone = options.get(option);
    if (zone !== undefined && !isTimeZone(zone))
      return wrong('goodMoment.notAZone', { value: zone });
  }
  const moment = options.get('--at');
  const at = moment === undefined ? null : INSTANT.test(moment) ? Date.parse(moment) : NaN;
  if (Number.isNaN(at)) return wrong('goodMoment.notAMoment', { value: moment ?? '' });

  const asked = options.get('--way') ?? 'call';
  const way = WAYS.find((one) => one === asked);
  if (way === undefined) return wrong('goodMoment.notAWay', { value: asked });
  const minutes = Number(options.get('--minutes') ?? 15);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
    return wrong('goodMoment.notMinutes', { value: options.get('--minutes') ?? '' });
  }
  const language = options.get('--language') ?? null;
  if (language !== null && language !== 'de' && language !== 'en') {
    return wrong('goodMoment.notALanguage', { value: language });
  }
  return {
    command: 'good-moment',
    country,
    region,
    city: options.get('--city') ?? '',
    zone: options.get('--zone') ?? '',
    at,
    way,
    minutes,
    shopZone: options.get('--shop-zone') ?? '',
    language,
  };
}
