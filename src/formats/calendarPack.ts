import { LIMITS } from '@shared/kernel/readingLimits';
import type { HolidayCorrection, HolidayKind } from '@shared/domain/calendar/holiday';
import { daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { parseJson } from '@shared/kernel/safeJson';
import * as v from 'valibot';
import { day, isRecord, oneOf } from './backup/schemaParts';
import { ALL_COUNTRIES } from './countries';

/** Corrections to the shipped holidays that somebody hands on: a year's decrees, a sighted moon. */
export type CalendarPackFile = {
  readonly name: string;
  /** When its sources were looked at. */
  readonly dataAsOf: IsoDate;
  /** In words: who put it together, from what. May be empty. */
  readonly source: string;
  readonly corrections: readonly HolidayCorrection[];
};

/** Why a file cannot be taken as a calendar pack. */
export type CalendarPackRefusal =
  | { readonly code: 'calendar-pack/too-large'; readonly sizeBytes: number }
  /** It is no JSON, or no calendar pack. */
  | { readonly code: 'calendar-pack/foreign' }
  /** It was written by a newer version of the program. */
  | { readonly code: 'calendar-pack/newer'; readonly version: number }
  | { readonly code: 'calendar-pack/too-many'; readonly count: number }
  | { readonly code: 'calendar-pack/empty' }
  /** A part does not fit: `head`, or the correction at `position`, counted from 1. */
  | {
      readonly code: 'calendar-pack/invalid';
      readonly position: number | null;
      /** The name of what does not fit, such as `day`. */
      readonly field: string;
    };

/** The word in `format` that makes a file a calendar pack. */
export const CALENDAR_PACK_FORMAT = 'regulars-calendar-pack';

const VERSION = 1;

const COUNTRIES = new Set(ALL_COUNTRIES);

/** One line without what steers a terminal or turns the direction of writing. */
const line = (length: number) =>
  v.pipe(
    v.string(),
    v.maxLength(length),
    v.check(
      (text) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(text),
    ),
  );

const words = (length: number) =>
  v.pipe(
    line(length),
    v.check((text) => text.trim() !== ''),
  );

const country = v.pipe(
  v.string(),
  v.check((code) => COUNTRIES.has(code)),
);
const event = v.pipe(v.string(), v.maxLength(120), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const region = v.union([v.literal(''), v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/))]);
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const nearDay = v.pipe(
  day,
  v.check((text) => text >= '1900-01-01' && text <= '2199-12-31'),
);
const kind = oneOf<HolidayKind>({
  public: true,
  bank: true,
  school: true,
  optional: true,
  observance: true,
  workday: true,
});

const correction: v.GenericSchema<unknown, HolidayCorrection> = v.variant('kind', [
  v.strictObject({ kind: v.literal('hide'), country, event, day: v.nullable(nearDay) }),
  v.pipe(
    v.strictObject({ kind: v.literal('move'), country, event, from: nearDay, to: nearDay }),
    // A day is moved within its year or so; further away it is another one.
    v.forward(
      v.check(({ from, to }) => from !== to && Math.abs(daysBetween(from, to)) <= 366),
      ['to'],
    ),
  ),
  v.pipe(
    v.strictObject({
      kind: v.literal('add'),
      country,
      region,
      event,
      name: words(200),
      holidayKind: kind,
      day: nearDay,
      isYearly: v.boolean(),
      from: v.nullable(time),
    }),
    v.forward(
      v.check(({ country: of, region: part }) => part === '' || part.startsWith(`${of}-`)),
      ['region'],
    ),
  ),
]);

const head = v.strictObject({
  format: v.literal(CALENDAR_PACK_FORMAT),
  version: v.literal(VERSION),
  name: words(200),
  dataAsOf: nearDay,
  source: line(2000),
  corrections: v.array(v.unknown()),
});

/** Reads a calendar pack, all of it or nothing. */
export function readCalendarPack(bytes: Uint8Array): Result<CalendarPackFile, CalendarPackRefusal> {
  if (bytes.length > LIMITS.packFile.most) {
    return refuse({ code: 'calendar-pack/too-large', sizeBytes: bytes.length });
  }
  const value = parse(bytes);
  if (!isRecord(value) || value['format'] !== CALENDAR_PACK_FORMAT) {
    return refuse({ code: 'calendar-pack/foreign' });
  }
  const version = value['version'];
  if (typeof version === 'number' && version > VERSION) {
    return refuse({ code: 'calendar-pack/newer', version });
  }

  const pack = v.safeParse(head, value);
  if (!pack.success) return invalid(null, pack.issues[0]);
  const { name, dataAsOf, source, corrections } = pack.output;
  if (corrections.length === 0) return refuse({ code: 'calendar-pack/empty' });
  if (corrections.length > LIMITS.packChanges.most) {
    return refuse({ code: 'calendar-pack/too-many', count: corrections.length });
  }
  const read: HolidayCorrection[] = [];
  for (const [index, item] of corrections.entries()) {
    const result = v.safeParse(correction, item);
    if (!result.success) return invalid(index + 1, result.issues[0]);
    read.push(result.output);
  }
  return ok({ name, dataAsOf, source, corrections: read });
}

/** The text of a calendar pack: one correction on a line, the same text for the same pack. */
export function writeCalendarPack({
  name,
  dataAsOf,
  source,
  corrections,
}: CalendarPackFile): string {
  const lines = corrections.map((each) => `  ${JSON.stringify(each)}`).join(',\n');
  const first = { format: CALENDAR_PACK_FORMAT, version: VERSION, name, dataAsOf, source };
  const opening = JSON.stringify(first, null, 1).slice(0, -2);
  return `${opening},\n "corrections": [${lines === '' ? '' : `\n${lines}\n `}]\n}\n`;
}

/** The value of a text in UTF-8; `undefined` if it is no JSON. */
function parse(bytes: Uint8Array): unknown {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const invalid = (position: number | null, issue: v.BaseIssue<unknown>) =>
  refuse({
    code: 'calendar-pack/invalid' as const,
    position,
    field: v.getDotPath(issue) ?? '',
  });
