import { storedState, type StoredState } from '@renderer/hooks/storedState';
import {
  LABEL_SHEETS,
  MEASURE_RANGES,
  SHEET_IDS,
  measuresOf,
  ownSheet,
  problemOf,
  type LabelSheet,
  type OwnMeasures,
  type SheetId,
} from '@shared/domain/printing/labelSheets';

/** Which codes a card carries. */
export type CodeChoice = 'bars' | 'qr' | 'both';

/** How cards are printed on this computer. */
export type PrintChoices = {
  /** `null`: nobody has chosen; the country's usual paper holds. */
  readonly format: SheetId | 'own' | null;
  /** As they were typed last. */
  readonly own: OwnMeasures;
  /** The last ones that were a sheet: shown as long as the typed ones are none. */
  readonly ownBefore: OwnMeasures;
  readonly codes: CodeChoice;
  /** How many of each card, 1 to 20. */
  readonly copies: number;
  readonly hasShop: boolean;
  readonly hasSign: boolean;
  readonly hasMarks: boolean;
  /** A line of the owner's below the name; may be empty. */
  readonly word: string;
};

/** The most cards of one person at once. */
export const MOST_COPIES = 20;
/** The longest word of the owner. */
export const MOST_WORD = 60;

const USUAL: PrintChoices = {
  format: null,
  own: measuresOf(LABEL_SHEETS['labels-63x38']),
  ownBefore: measuresOf(LABEL_SHEETS['labels-63x38']),
  codes: 'both',
  copies: 1,
  hasShop: true,
  hasSign: true,
  hasMarks: true,
  word: '',
};

/** The choices of this computer: its printer and its labels stand beside it. */
export function createPrintChoices(storage: Storage | null): StoredState<PrintChoices> {
  return storedState(storage, 'regulars.printing', read);
}

/** The sheet that is meant; for measures that cannot be, what is wrong with them. */
export function chosenSheet(
  { format, own, ownBefore }: PrintChoices,
  usual: SheetId,
): { readonly sheet: LabelSheet; readonly problem: ReturnType<typeof problemOf> } {
  if (format !== 'own') return { sheet: LABEL_SHEETS[format ?? usual], problem: null };
  const problem = problemOf(own);
  return { sheet: ownSheet(problem === null ? own : ownBefore), problem };
}

function read(stored: unknown): PrintChoices {
  if (typeof stored !== 'object' || stored === null) return USUAL;
  const known = stored as { readonly [K in keyof PrintChoices]?: unknown };
  const { format, codes, copies, word } = known;
  const isYes = (value: unknown, usual: boolean) => (typeof value === 'boolean' ? value : usual);
  return {
    format: format === 'own' ? 'own' : (SHEET_IDS.find((id) => id === format) ?? null),
    own: readMeasures(known.own),
    ownBefore: goodMeasures(readMeasures(known.ownBefore)),
    codes: codes === 'bars' || codes === 'qr' ? codes : 'both',
    copies:
      typeof copies === 'number' && copies >= 1 ? Math.min(MOST_COPIES, Math.floor(copies)) : 1,
    hasShop: isYes(known.hasShop, true),
    hasSign: isYes(known.hasSign, true),
    hasMarks: isYes(known.hasMarks, true),
    word: typeof word === 'string' ? word.slice(0, MOST_WORD) : '',
  };
}

const goodMeasures = (measures: OwnMeasures): OwnMeasures =>
  problemOf(measures) === null ? measures : USUAL.ownBefore;

function readMeasures(stored: unknown): OwnMeasures {
  if (typeof stored !== 'object' || stored === null) return USUAL.own;
  const known = stored as Readonly<Record<string, unknown>>;
  const measures = Object.keys(MEASURE_RANGES).map((key) => {
    const value = known[key];
    return [key, typeof value === 'number' ? value : USUAL.own[key as keyof OwnMeasures]] as const;
  });
  return Object.fromEntries(measures) as OwnMeasures;
}
