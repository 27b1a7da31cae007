// What the tables of holidays cover and where their parts lie.
import { fileURLToPath } from 'node:url';

/** First and last year of every table. */
export const YEARS = [2020, 2036];

/** When the sources were last looked at: raised by whoever looks at them again. */
export const DATA_AS_OF = '2026-11-22';

/** The last year whose decrees are taken as published. */
export const PUBLISHED_UNTIL = 2026;

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const FOLDER = at('resources/calendar');
export const OVERLAY_FOLDER = at('resources/calendar/overlay');
export const GERMAN_NAMES = at('resources/calendar/names-de.json');
export const ENGLISH_NAMES = at('resources/calendar/names-en.json');

/** What a day means for work, the weightiest first. */
export const KINDS = ['public', 'workday', 'bank', 'optional', 'school', 'observance'];

export const CERTAINTIES = ['fixed', 'computed', 'tentative', 'announced', 'projected'];

export const TRADITIONS = [
  'civil',
  'commercial',
  'christian',
  'orthodox',
  'islamic',
  'jewish',
  'hindu',
  'sikh',
  'buddhist',
  'chinese',
  'korean',
  'vietnamese',
  'persian',
  'other',
];
