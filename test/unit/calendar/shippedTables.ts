import type { HolidayTable } from '@shared/domain/calendar/holiday';
import { createHolidayBook, type HolidayBook } from '@shared/domain/calendar/holidayBook';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../resources/calendar/', import.meta.url);

/** Countries that have a table. */
export const COUNTRIES: readonly string[] = readdirSync(folder)
  .filter((file) => /^[A-Z]{2}\.json$/.test(file))
  .map((file) => file.slice(0, 2));

export const textOf = (country: string): string =>
  readFileSync(new URL(`${country}.json`, folder), 'utf8');

/** The committed table of a country. */
export const tableOf = (country: string): HolidayTable =>
  JSON.parse(textOf(country)) as HolidayTable;

/** A book of the committed tables of some countries, without corrections. */
export const shippedBook = (...countries: readonly string[]): HolidayBook =>
  createHolidayBook(new Map(countries.map((country) => [country, tableOf(country)])), []);

/** The countries whose data are looked after by hand. */
export const PRIORITY: readonly string[] = (
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB CH NO LI TR UA RS US CA MX BR AR CL CO ' +
  'CN HK TW JP KR IN SG MY TH ID VN PH AU NZ AE SA IL EG ZA'
).split(' ');
