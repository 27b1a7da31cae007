import { readBackup, type RowBlock } from '@formats/backup/readBackup';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { addDays } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { BackupManifest } from '@shared/domain/backups/backup';
import { rowsAsOf } from '@shared/domain/insights/asOf';
import type { InsightFacts } from '@shared/domain/insights/facts';
import {
  DEFAULT_INSIGHT_SETTINGS,
  type Figure,
  type FigureState,
  type InsightQuery,
  type InsightSettings,
  type Quantity,
  type Unit,
} from '@shared/domain/insights/figure';
import { figuresOf, splitFiguresOf } from '@shared/domain/insights/figures';
import { factsOfRows, INSIGHT_TABLES } from '@shared/domain/insights/insightRows';
import { decimalText, type Ratio } from '@shared/domain/insights/ratio';
import type { Batch, Change } from '@shared/domain/journal/change';
import { stampTime } from '@shared/domain/journal/stamp';
import { laterChanges, type LaterChanges } from '@shared/domain/past/laterChanges';
import { minorDigitsOf } from '@shared/domain/money/money';
import type { FiguresCall } from '../call';
import type { Console, ExitCode } from '../console';
import { readBackupInput } from '../backupInput';
import { segmentGroupsOf, SEGMENT_TABLES, type SegmentRows } from '../segmentGroups';
import { json, sayRefusal } from './backup';

type Rows = SegmentRows;

const TABLES = [...new Set([...INSIGHT_TABLES, ...SEGMENT_TABLES])];

/**
 * The nine figures of a backup with everything that was put in, as JSON: for everybody, or for each group. Exit
 * code 1: the backup is not sound; then no figures are printed.
 */
export async function printFigures(call: FiguresCall, console: Console): Promise<ExitCode> {
  const input = await readBackupInput(call.file, call.keys, console);
  if (!input.ok) return input.exit;
  const { bytes } = input;
  const found = Object.fromEntries(TABLES.map((table) => [table, [] as unknown[]]));
  const journal: Journal = { batches: [], changes: [] };
  const read = await readBackup(bytes, {
    onRows: (block) => gather(block, found, call.asOf === null ? null : journal),
  });
  if (!read.ok) {
    sayRefusal(read.refusal, console);
    await console.print(json({ isSound: false, refusal: read.refusal }));
    return 1;
  }

  const zone = call.shopZone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  const stored = found as unknown as Rows;
  const rows =
    call.asOf === null ? stored : rowsAsOf(stored, laterThan(journal, endOfDay(call.asOf, zone)));
  await console.print(json(reportOf(rows, read.value, zone, call, console)));
  return 0;
}

const endOfDay = (day: IsoDate, zone: string): number =>
  instantAt(addDays(day, 1), '00:00', zone) - 1;

type Journal = { readonly batches: Batch[]; readonly changes: Change[] };

/** What the computer that wrote the backup did after an instant; acts of others count from the merge that brought them. */
function laterThan({ batches, changes }: Journal, until: number): LaterChanges {
  const own = batches.filter(({ seq, at }) => seq > 0 && stampTime(at) > until);
  const inOrder = own.toSorted((a, b) => a.seq - b.seq).map(({ id }) => id);
  return laterChanges(inOrder, changes);
}

function gather(block: RowBlock, found: Record<string, unknown[]>, journal: Journal | null): void {
  if (block.table === 'changes') {
    if (journal) for (const change of block.rows) journal.changes.push(change);
    return;
  }
  if (block.table === 'batches') {
    if (journal) for (const batch of block.rows) journal.batches.push(batch);
    return;
  }
  const rows = Object.hasOwn(found, block.table) ? found[block.table] : undefined;
  // One by one: a block is longer than a call may have arguments.
  if (rows) for (const row of block.rows) rows.push(row);
}

function reportOf(
  rows: Rows,
  { createdAt }: BackupManifest,
  zone: string,
  { span, by, asOf, currency }: FiguresCall,
  { say, words }: Console,
) {
  const facts: InsightFacts = factsOfRows(rows, zone);
  const stored = rows.settings.find(({ id }) => id === 'insights')?.value as
    InsightSettings | undefined;
  const settings: InsightSettings = {
    ...DEFAULT_INSIGHT_SETTINGS,
    ...stored,
    ...(currency !== null && { currency }),
  };
  const query: InsightQuery = { span, settings, people: null };
  const all = figuresOf(facts, query);
  const leftOut = [...new Set(all.figures.flatMap((figure) => figure.leftOut))];
  if (leftOut.length > 0) say(words('figures.leftOut', { currencies: leftOut.join(', ') }));
  if (all.isSample) say(words('figures.sample'));
  const day = asOf ?? (createdAt.slice(0, 10) as IsoDate);
  const segments = by === 'segment' ? segmentGroupsOf(rows, day, zone) : null;
  if (segments && segments.untold.length > 0) {
    say(words('figures.untold', { names: segments.untold.join(', ') }));
  }
  return {
    asOf: day,
    from: span.from,
    to: span.to,
    zone,
    isSample: all.isSample,
    since: all.since,
    settings,
    figures: all.figures.map(figureJson),
    ...(by !== null && {
      by,
      groups: splitFiguresOf(facts, query, by, segments?.groups).groups.map(
        ({ group, figures }) => ({ ...group, figures: figures.map(figureJson) }),
      ),
    }),
  };
}

/** A figure as JSON: exact as `numerator/denominator`, and as it is shown. */
function figureJson(figure: Figure) {
  const { key, unit, state, n, inputs, parts, interval, yearAgo, target } = figure;
  return {
    key,
    unit: unitJson(unit),
    ...stateJson(state, unit),
    n,
    inputs: Object.fromEntries(inputs.map((input) => [input.key, quantityJson(input)])),
    people: Object.fromEntries(parts.map((part) => [part.key, part.count])),
    ...(figure.scores.length > 0 && {
      scores: Object.fromEntries(figure.scores.map(({ score, count }) => [score, count])),
    }),
    interval: interval && { low: interval.low, high: interval.high, method: interval.method },
    yearAgo: yearAgo && {
      ...yearAgo.span,
      n: yearAgo.n,
      ...stateJson(yearAgo.state, unit),
      change: yearAgo.change && shownAs(yearAgo.change, unit),
    },
    target: target && { ...target, value: shownAs(target.value, unit) },
    activeDays: figure.activeDays,
    rates: figure.rates,
    leftOut: figure.leftOut,
  };
}

const unitJson = (unit: Unit): string => (unit.kind === 'money' ? unit.currency : unit.kind);

function stateJson(state: FigureState, unit: Unit) {
  if (state.kind === 'value' || state.kind === 'few') {
    return { state: state.kind, value: shownAs(state.value, unit), exact: exact(state.value) };
  }
  const because = state.kind === 'no-data' ? state.missing : state.because;
  return { state: state.kind, because, value: null, exact: null };
}

const quantityJson = ({ value, unit }: Quantity): number | string =>
  unit.kind === 'people' || unit.kind === 'purchases' || unit.kind === 'answers'
    ? Number(value.numerator)
    : `${shownAs(value, unit)}${unit.kind === 'money' ? ` ${unit.currency}` : ''}`;

/** In the unit that is shown: percent with one decimal, units of money with the decimals of the currency, else two. */
function shownAs(value: Ratio, unit: Unit): string {
  if (unit.kind === 'share') return `${decimalText(scaled(value, 100n, 1n), 1)} %`;
  if (unit.kind === 'points') return decimalText(value, 1);
  if (unit.kind !== 'money') return decimalText(value, 2);
  const digits = minorDigitsOf(unit.currency);
  return decimalText(scaled(value, 1n, 10n ** BigInt(digits)), digits);
}

/** The exact number: shares as parts of 1, money in minor units. */
const exact = ({ numerator, denominator }: Ratio): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;

const scaled = (value: Ratio, up: bigint, down: bigint): Ratio => ({
  numerator: value.numerator * up,
  denominator: value.denominator * down,
});
