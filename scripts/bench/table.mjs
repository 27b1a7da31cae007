// The one table of a run, and the comparison with the last committed one.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The results that docs/performance.md shows; written with --accept. */
export const COMMITTED = fileURLToPath(new URL('../../bench/committed.json', import.meta.url));

/** A figure that grew by more than this, relative to the yardstick of its run, is named. */
const GROWN = 1.5;

const number = (value) => (value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0));

/** Prints median, worst, the ratio to SQLite and what is to be reached. */
export function printTable({ size, figures, load }) {
  console.log(
    `\n${size.people} people, about ${size.people * size.interactionsEach} exchanges; load of the machine ${load}\n`,
  );
  const row = (...cells) =>
    console.log(
      cells
        .map((cell, at) => (at === 0 ? cell.padEnd(56) : cell.padStart(at === 5 ? 16 : 9)))
        .join(''),
    );
  row('', 'median', 'worst', 'unit', 'x SQLite', 'to reach');
  for (const figure of figures) {
    row(
      figure.work,
      number(figure.median),
      number(figure.worst),
      figure.unit,
      figure.sqlite ? number(ratioOf(figure)) : '',
      wantedText(figure),
    );
    for (const line of figure.detail ?? []) console.log(`    ${line}`);
  }
}

/** How many times as long as SQLite; of a rate, how many times as slow. */
export function ratioOf({ unit, median, sqlite }) {
  return unit === 'rows/s' ? sqlite.median / median : median / sqlite.median;
}

function wantedText({ unit, wanted, median, worst }) {
  if (!wanted) return '';
  const isRate = unit === 'rows/s';
  const holds = (limit, value) => limit === undefined || (isRate ? value >= limit : value <= limit);
  const text = [wanted.median, wanted.worst].map((limit) => limit ?? '–').join(' / ');
  const isReached = holds(wanted.median, median) && holds(wanted.worst, worst);
  return `${isRate ? '≥' : '≤'} ${text} ${isReached ? 'yes' : 'NO'}`;
}

/** What was committed for each number of people. */
export const committed = () =>
  existsSync(COMMITTED) ? JSON.parse(readFileSync(COMMITTED, 'utf8')) : {};

/**
 * Names the figures that grew: each beside the yardstick of its own run, which is SQLite where it does the same work, else
 * the fixed work that is timed in every run.
 */
export function compare(result) {
  const before = committed()[String(result.size.people)];
  if (!before) {
    console.log('\nNothing was committed for this many people: npm run bench -- --accept');
    return [];
  }
  const grown = result.figures.flatMap((figure) => {
    const old = before.figures.find(({ id }) => id === figure.id);
    if (!old || !(old.median > 0) || !(figure.median > 0)) return [];
    const times = relative(figure, result) / relative(old, before);
    return times > GROWN ? [{ work: figure.work, times }] : [];
  });
  console.log(
    grown.length === 0
      ? `\nNo figure grew by more than ${GROWN} times against the committed run of ${before.at.slice(0, 10)}.`
      : `\nGrew against the committed run of ${before.at.slice(0, 10)}, relative to the yardstick:`,
  );
  for (const { work, times } of grown) console.log(`  ${work}: ${times.toFixed(2)} times`);
  return grown;
}

function relative(figure, { pace }) {
  if (figure.sqlite) return ratioOf(figure);
  if (figure.unit === 'ms') return figure.median / pace;
  // Fewer rows a second on a slower machine are the same.
  if (figure.unit === 'rows/s') return 1 / (figure.median * pace);
  return figure.median;
}

/** How much the figures grow from one number of people to another, in the committed runs. */
export function printGrowth() {
  const [small, large] = [committed()['20000'], committed()['100000']];
  if (!small || !large) return;
  console.log('\nFrom 20,000 to 100,000 people, relative to the pace of each run:');
  for (const id of ['search', 'page', 'person', 'book']) {
    const of = ({ figures, pace }) => {
      const found = figures.find((figure) => figure.id === id);
      return found && { ...found, paced: found.median / pace };
    };
    const [a, b] = [of(small), of(large)];
    if (a && b) console.log(`  ${a.work}: ${(b.paced / a.paced).toFixed(2)} times`);
  }
}
