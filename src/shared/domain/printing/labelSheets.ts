import { A4, ID_1, LETTER, type RectMm, type SizeMm } from './paper';

/** How labels or cards lie on a sheet. All measures in millimetres, printed at 100 %. */
export type LabelSheet = {
  readonly paper: SizeMm;
  readonly label: SizeMm;
  readonly columns: number;
  readonly rows: number;
  /** The first label's distance from the left and the upper edge of the paper. */
  readonly leftMm: number;
  readonly topMm: number;
  /** From the beginning of one label to the beginning of the next. */
  readonly pitchXMm: number;
  readonly pitchYMm: number;
  /** Plain paper that is cut: marks show where. Label sheets are cut already. */
  readonly isCut: boolean;
};

/** The formats that are known by name. */
export type SheetId =
  | 'card-a4'
  | 'card-letter'
  | 'card-printer'
  | 'labels-70x36'
  | 'labels-63x38'
  | 'cards-85x54'
  | 'labels-67x25';

/** A sheet whose labels lie in the middle of the paper, with nothing or a gap between them. */
function centred(
  paper: SizeMm,
  label: SizeMm,
  [columns, rows]: readonly [number, number],
  gapXMm: number,
  isCut: boolean,
): LabelSheet {
  const pitchXMm = label.widthMm + gapXMm;
  const pitchYMm = label.heightMm;
  return {
    paper,
    label,
    columns,
    rows,
    leftMm: rounded((paper.widthMm - (columns - 1) * pitchXMm - label.widthMm) / 2),
    topMm: rounded((paper.heightMm - (rows - 1) * pitchYMm - label.heightMm) / 2),
    pitchXMm,
    pitchYMm,
    isCut,
  };
}

/** A thousandth of a millimetre is finer than any printer. */
const rounded = (mm: number): number => Math.round(mm * 1000) / 1000;

/**
 * Known formats. Sources: sizes and counts as the makers print them on the packages; margins and gaps from the
 * label tables of LibreOffice and gLabels, which agree with the sheets lying centred on the paper to 0.1 mm
 * (5160: 3/16 inch at the sides, 1/2 inch above, 1/8 inch between the columns).
 */
export const LABEL_SHEETS: Readonly<Record<SheetId, LabelSheet>> = {
  'card-a4': centred(A4, ID_1, [2, 5], 0, true),
  'card-letter': centred(LETTER, ID_1, [2, 4], 0, true),
  'card-printer': centred(ID_1, ID_1, [1, 1], 0, false),
  // Avery Zweckform 3475 and its like.
  'labels-70x36': centred(A4, { widthMm: 70, heightMm: 36 }, [3, 8], 0, false),
  // Avery L7160 and its like: 2.54 mm between the columns.
  'labels-63x38': centred(A4, { widthMm: 63.5, heightMm: 38.1 }, [3, 7], 2.54, false),
  // Business cards edge to edge, such as Avery C32016.
  'cards-85x54': centred(A4, { widthMm: 85, heightMm: 54 }, [2, 5], 0, false),
  // Avery 5160 and its like: 2 5/8 x 1 inch.
  'labels-67x25': centred(LETTER, { widthMm: 66.675, heightMm: 25.4 }, [3, 10], 3.175, false),
};

/** The known formats in the order in which they are offered. */
export const SHEET_IDS = Object.keys(LABEL_SHEETS) as readonly SheetId[];

/** Labels on one sheet. */
export const labelsPerSheet = ({ columns, rows }: LabelSheet): number => columns * rows;

/**
 * Where a label lies on its sheet; they are filled line by line.
 *
 * @param slot - 0 for the first label.
 */
export function labelAt(sheet: LabelSheet, slot: number): RectMm {
  return {
    xMm: sheet.leftMm + (slot % sheet.columns) * sheet.pitchXMm,
    yMm: sheet.topMm + Math.floor(slot / sheet.columns) * sheet.pitchYMm,
    ...sheet.label,
  };
}

/** What lies on one sheet: the number of each thing with the place it has. */
export type FilledSheet = readonly { readonly slot: number; readonly item: number }[];

/**
 * Spreads things over sheets.
 *
 * @param count - How many things, 0 or more.
 * @param copies - How often each comes, one after another; 1 or more.
 * @param firstSlot - The first free place of the first sheet, from 0: those before are used up.
 */
export function filledSheets(
  sheet: LabelSheet,
  count: number,
  copies: number,
  firstSlot: number,
): readonly FilledSheet[] {
  const size = labelsPerSheet(sheet);
  const first = Math.min(Math.max(0, firstSlot), size - 1);
  const all = Array.from({ length: count * copies }, (_label, index) => ({
    place: first + index,
    item: Math.floor(index / copies),
  }));
  const sheets: { slot: number; item: number }[][] = [];
  for (const { place, item } of all) {
    (sheets[Math.floor(place / size)] ??= []).push({ slot: place % size, item });
  }
  return sheets;
}

/** What is wrong with measures that somebody typed. */
export type SheetProblem =
  /** A figure is missing, or too small or large to be meant. */
  | { readonly kind: 'out-of-range'; readonly measure: keyof OwnMeasures }
  /** The last column or line ends beyond the paper, by so much. */
  | { readonly kind: 'too-wide' | 'too-high'; readonly byMm: number }
  | { readonly kind: 'overlap' };

/** The measures of an own format, as they are typed. */
export type OwnMeasures = {
  readonly paperWidthMm: number;
  readonly paperHeightMm: number;
  readonly labelWidthMm: number;
  readonly labelHeightMm: number;
  readonly columns: number;
  readonly rows: number;
  readonly leftMm: number;
  readonly topMm: number;
  readonly pitchXMm: number;
  readonly pitchYMm: number;
};

/** The least and the most of each measure. */
export const MEASURE_RANGES: Readonly<
  Record<keyof OwnMeasures, { readonly min: number; readonly max: number }>
> = {
  paperWidthMm: { min: 25, max: 500 },
  paperHeightMm: { min: 25, max: 1000 },
  labelWidthMm: { min: 20, max: 500 },
  labelHeightMm: { min: 12, max: 500 },
  columns: { min: 1, max: 20 },
  rows: { min: 1, max: 60 },
  leftMm: { min: 0, max: 400 },
  topMm: { min: 0, max: 900 },
  pitchXMm: { min: 1, max: 500 },
  pitchYMm: { min: 1, max: 1000 },
};

/** The sheet that typed measures describe; whether it can be, `problemOf` says. */
export const ownSheet = (own: OwnMeasures): LabelSheet => ({
  paper: { widthMm: own.paperWidthMm, heightMm: own.paperHeightMm },
  label: { widthMm: own.labelWidthMm, heightMm: own.labelHeightMm },
  columns: own.columns,
  rows: own.rows,
  leftMm: own.leftMm,
  topMm: own.topMm,
  pitchXMm: own.pitchXMm,
  pitchYMm: own.pitchYMm,
  isCut: false,
});

/** The measures of a sheet, to begin an own format with. */
export const measuresOf = (sheet: LabelSheet): OwnMeasures => ({
  paperWidthMm: sheet.paper.widthMm,
  paperHeightMm: sheet.paper.heightMm,
  labelWidthMm: sheet.label.widthMm,
  labelHeightMm: sheet.label.heightMm,
  columns: sheet.columns,
  rows: sheet.rows,
  leftMm: sheet.leftMm,
  topMm: sheet.topMm,
  pitchXMm: sheet.pitchXMm,
  pitchYMm: sheet.pitchYMm,
});

/** Measures may be rounded by as much. */
const TOLERANCE_MM = 0.05;

/** The first thing that keeps measures from being a sheet; `null` if they are one. */
export function problemOf(own: OwnMeasures): SheetProblem | null {
  for (const [measure, { min, max }] of Object.entries(MEASURE_RANGES)) {
    const key = measure as keyof OwnMeasures;
    const value = own[key];
    const isCount = key === 'columns' || key === 'rows';
    if (!(value >= min && value <= max) || (isCount && !Number.isInteger(value))) {
      return { kind: 'out-of-range', measure: key };
    }
  }
  const isOverlapping =
    (own.columns > 1 && own.pitchXMm < own.labelWidthMm - TOLERANCE_MM) ||
    (own.rows > 1 && own.pitchYMm < own.labelHeightMm - TOLERANCE_MM);
  if (isOverlapping) return { kind: 'overlap' };
  const beyond = (first: number, count: number, pitch: number, size: number, paper: number) =>
    first + (count - 1) * pitch + size - paper;
  const wide = beyond(own.leftMm, own.columns, own.pitchXMm, own.labelWidthMm, own.paperWidthMm);
  if (wide > TOLERANCE_MM) return { kind: 'too-wide', byMm: wide };
  const high = beyond(own.topMm, own.rows, own.pitchYMm, own.labelHeightMm, own.paperHeightMm);
  if (high > TOLERANCE_MM) return { kind: 'too-high', byMm: high };
  return null;
}

/** What office printers cannot reach at the edges of the paper. */
const UNPRINTABLE_MM = 4.5;

/**
 * How far writing keeps from the edges of a label: 6 % of its shorter side, from 1.5 to 4 mm, and more where a label
 * lies at the edge of the paper, which office printers do not reach. Printers for single cards do.
 */
export function paddingOf(sheet: LabelSheet): { readonly xMm: number; readonly yMm: number } {
  const { paper, label, columns, rows, leftMm, topMm, pitchXMm, pitchYMm } = sheet;
  const own = Math.min(4, Math.max(1.5, 0.06 * Math.min(label.widthMm, label.heightMm)));
  if (columns * rows === 1) return { xMm: own, yMm: own };
  const rightMm = paper.widthMm - leftMm - (columns - 1) * pitchXMm - label.widthMm;
  const bottomMm = paper.heightMm - topMm - (rows - 1) * pitchYMm - label.heightMm;
  return {
    xMm: Math.max(own, UNPRINTABLE_MM - Math.min(leftMm, rightMm)),
    yMm: Math.max(own, UNPRINTABLE_MM - Math.min(topMm, bottomMm)),
  };
}

/** A straight line, from one point to another. */
export type LineMm = {
  readonly x1Mm: number;
  readonly y1Mm: number;
  readonly x2Mm: number;
  readonly y2Mm: number;
};

const MARK_MM = 4;
const MARK_GAP_MM = 1;

/** Short lines in the margins of a cut sheet: a knife laid from one to its opposite cuts along the cards. */
export function cutMarks(sheet: LabelSheet): readonly LineMm[] {
  if (!sheet.isCut) return [];
  const edges = (first: number, count: number, pitch: number, size: number): readonly number[] => [
    ...new Set(
      Array.from({ length: count }, (_label, index) => first + index * pitch).flatMap((at) => [
        rounded(at),
        rounded(at + size),
      ]),
    ),
  ];
  const xs = edges(sheet.leftMm, sheet.columns, sheet.pitchXMm, sheet.label.widthMm);
  const ys = edges(sheet.topMm, sheet.rows, sheet.pitchYMm, sheet.label.heightMm);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const outward = MARK_GAP_MM + MARK_MM;
  return [
    ...xs.flatMap((x) => [
      { x1Mm: x, y1Mm: top - outward, x2Mm: x, y2Mm: top - MARK_GAP_MM },
      { x1Mm: x, y1Mm: bottom + MARK_GAP_MM, x2Mm: x, y2Mm: bottom + outward },
    ]),
    ...ys.flatMap((y) => [
      { x1Mm: left - outward, y1Mm: y, x2Mm: left - MARK_GAP_MM, y2Mm: y },
      { x1Mm: right + MARK_GAP_MM, y1Mm: y, x2Mm: right + outward, y2Mm: y },
    ]),
  ];
}
