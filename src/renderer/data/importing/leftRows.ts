import type { PlannedRow } from '@shared/domain/importing/plan';
import type { ReadContact, ReadProblem } from '@shared/domain/importing/readContact';
import { BYTE_ORDER_MARK, csvLine } from '@shared/domain/exporting/csvText';
import type { LeftRowsWords } from './importApi';
import type { PlannedFile } from './importPlanning';

/** Rows turned into bytes at a time. */
const PORTION = 500;

/** Rows that were not brought in, as they stood in the file, with their line and the reason. */
export function leftRowsCsv(
  planned: PlannedFile | null,
  header: readonly string[] | null,
  words: LeftRowsWords,
): Uint8Array<ArrayBuffer> {
  const rows = leftRows(planned);
  const encoder = new TextEncoder();
  const width = Math.max(
    header?.length ?? 0,
    ...rows.map(({ read }) => read.raw.length).slice(0, 1),
  );
  const names = Array.from({ length: width }, (_, at) => header?.[at] ?? '');
  const pieces: Uint8Array[] = [];
  let text = BYTE_ORDER_MARK + csvLine([...names, words.line, words.reason]);
  for (const [at, { read, row }] of rows.entries()) {
    const cells = Array.from({ length: width }, (_, column) => read.raw[column] ?? '');
    // Cells beyond the columns of the table stand behind the reason: nothing is dropped.
    const beyond = read.raw.slice(width);
    text += csvLine([...cells, String(read.line), reasonOf(read, row, words), ...beyond]);
    if (at % PORTION !== PORTION - 1) continue;
    pieces.push(encoder.encode(text));
    text = '';
  }
  pieces.push(encoder.encode(text));
  return joined(pieces);
}

type LeftRow = { readonly read: ReadContact; readonly row: PlannedRow | undefined };

/** Rows that cannot come in, wait for a decision, or were left out by the owner. */
const leftRows = (planned: PlannedFile | null): readonly LeftRow[] =>
  (planned?.contacts ?? []).flatMap((read): readonly LeftRow[] => {
    const row = planned?.rows.get(read.position);
    const isLeft = !row || row.verdict === 'problem' || row.verdict === 'twin';
    return isLeft ? [{ read, row }] : [];
  });

function reasonOf(
  { problems }: ReadContact,
  planned: PlannedRow | undefined,
  words: LeftRowsWords,
): string {
  if (planned === undefined) return words.skipped;
  if (planned.verdict === 'twin') return words.twin;
  return problems
    .filter(({ severity }) => severity === 'blocking')
    .map((problem) => sentenceOf(problem, words))
    .join(' ');
}

const sentenceOf = ({ code, value }: ReadProblem, words: LeftRowsWords): string =>
  (words.problems[code] ?? code).replaceAll(words.valueMark, () => value);

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
