// Civil days as text, counted in UTC, where every day has the same length.

const DAY_MS = 86_400_000;

/** The day `count` days after `day`. */
export const addDays = (day, count) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** Weekday, 0 (Sunday) to 6. */
export const weekday = (day) => new Date(`${day}T00:00:00Z`).getUTCDay();

export const isWeekend = (day) => weekday(day) === 0 || weekday(day) === 6;

/** Whether `text` is a day that exists. */
export const isDay = (text) =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;

export const yearOf = (day) => Number(day.slice(0, 4));

/** Whole days from the start to the end of an occurrence: a summer-time change is no day. */
export const wholeDays = (start, end) => Math.max(1, Math.round((end - start) / DAY_MS));
