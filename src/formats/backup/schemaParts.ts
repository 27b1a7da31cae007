import type { Instant } from '@shared/domain/calendar/clock';
import { isIsoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import { isPartialDate, type PartialDate } from '@shared/domain/calendar/partialDate';
import * as v from 'valibot';

/** Says whether a value is a row as one schema version stores it. */
export type RowSchema<Row> = v.GenericSchema<unknown, Row>;

/** An object that is neither list nor bytes. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Uint8Array);

/** A key that is not empty. */
export const id = <Id extends string>() =>
  v.custom<Id>((value) => typeof value === 'string' && value !== '');

/** One of a closed list of words; the type rejects both a missing and an unknown one. */
export const oneOf = <Word extends string>(words: Readonly<Record<Word, true>>) =>
  v.picklist(Object.keys(words) as Word[]);

/** A civil day that exists. */
export const day = v.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value));

/** Milliseconds since 1970. */
export const instant: v.GenericSchema<unknown, Instant> = v.pipe(v.number(), v.finite());

/** A date of which the year or the day may be unknown. */
export const partialDate: v.GenericSchema<unknown, PartialDate> = v.pipe(
  v.object({
    year: v.nullable(v.number()),
    month: v.number(),
    day: v.nullable(v.number()),
  }),
  v.check(isPartialDate),
);

/** Any object. */
export const record = v.custom<Readonly<Record<string, unknown>>>(isRecord);
