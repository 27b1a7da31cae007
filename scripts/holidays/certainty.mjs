// How sure a date is, by the rule that gave it.
import { yearOf } from './days.mjs';
import { baseOf, ISLAMIC_MONTH } from './events.mjs';
import { PUBLISHED_UNTIL } from './settings.mjs';

const MOON = new Set(['islamic', 'hindu', 'sikh', 'buddhist']);

/** @param enabled - Days that an authority set in place of what the rule gives. */
export function certaintyOf(rule, day, tradition, enabled = []) {
  if (enabled.includes(day)) return 'announced';
  if (/^\d{4}-\d{2}-\d{2}/.test(rule)) {
    if (yearOf(day) <= PUBLISHED_UNTIL) return 'announced';
    return MOON.has(tradition) ? 'tentative' : 'projected';
  }
  const base = baseOf(rule);
  if (ISLAMIC_MONTH.test(base)) return 'tentative';
  // The Julian calendar stays thirteen days behind until 2100.
  if (/^julian \d\d-\d\d$/.test(base)) return 'fixed';
  // Where a rule also gives a day in lieu, only the day itself is fixed.
  return base === day.slice(5) ? 'fixed' : 'computed';
}
