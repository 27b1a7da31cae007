// Finds the days of the seasons.

const DAY_MS = 86_400_000;
const text = (ms) => new Date(ms).toISOString().slice(0, 10);
const plus = (day, count) => text(Date.parse(day) + count * DAY_MS);
const weekdayOf = (day) => new Date(day).getUTCDay() || 7;

/** Easter Sunday, by the Gregorian rule (Meeus, Jones, Butcher). */
export function westernEaster(year) {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return text(Date.UTC(year, month - 1, day));
}

/** Easter Sunday of the Orthodox churches, by the Julian rule (Meeus), as a Gregorian day. Years 1900 to 2099. */
export function orthodoxEaster(year) {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  return text(Date.UTC(year, month - 1, day) + 13 * DAY_MS);
}

function nthWeekday(year, month, weekday, week) {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return plus(first, ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7);
}

function found(find, year) {
  if (find === 'advent') {
    const christmas = `${year}-12-25`;
    return [plus(christmas, -(weekdayOf(christmas) % 7 || 7) - 21), `${year}-12-24`];
  }
  if (find === 'midsummer') {
    // Its eve is the Friday from 19 to 25 June.
    const start = `${year}-06-19`;
    const eve = plus(start, (5 - weekdayOf(start) + 7) % 7);
    return [eve, plus(eve, 1)];
  }
  // A holiday on a Sunday is made up for on the next working day, which is then 6 May.
  const isMoved = ['05-03', '05-04', '05-05'].some((day) => weekdayOf(`${year}-${day}`) === 7);
  return [`${year}-04-29`, `${year}-05-${isMoved ? '06' : '05'}`];
}

/**
 * First and last day of each time of a rule that begins in the years, in order.
 *
 * @param calendars - `toGregorian`, `fromGregorian` and `monthsOf` of the product.
 */
export function spansOf(rule, [fromYear, toYear], calendars) {
  const spans = [];
  for (let year = fromYear; year <= toYear; year += 1)
    spans.push(...spansIn(rule, year, calendars));
  return spans;
}

function spansIn(rule, year, calendars) {
  if ('table' in rule) {
    const day = rule.table[year];
    if (day === undefined) return [];
    return [rule.until ? [day, rule.until[year]] : [plus(day, rule.from), plus(day, rule.to)]];
  }
  if ('find' in rule) return [found(rule.find, year)];
  if ('calendar' in rule) return spansOfCalendar(rule, year, calendars);
  if ('easter' in rule || 'weekday' in rule) {
    const day =
      'easter' in rule
        ? (rule.easter === 'western' ? westernEaster : orthodoxEaster)(year)
        : nthWeekday(year, rule.month, rule.weekday, rule.week);
    return [[plus(day, rule.from), plus(day, rule.to)]];
  }
  return [[`${year}-${rule.from}`, `${rule.to < rule.from ? year + 1 : year}-${rule.to}`]];
}

function spansOfCalendar(rule, year, { toGregorian, fromGregorian, monthsOf }) {
  const { calendar } = rule;
  const first = fromGregorian(`${year}-01-01`, calendar).year;
  const spans = [];
  for (let own = first; own <= first + 2; own += 1) {
    const day = toGregorian({ calendar, year: own, monthCode: rule.month, day: rule.day });
    if (day === null || !day.startsWith(String(year))) continue;
    const days = monthsOf(calendar, own).find(({ code }) => code === rule.month).days;
    spans.push([plus(day, rule.from), plus(day, rule.whole === 'month' ? days - 1 : rule.to)]);
  }
  return spans;
}
