import type { Bars, Matrix } from './barcode';
import type { RectMm, SizeMm } from './paper';

/** What a card shall carry. */
export type CardContents = {
  readonly bars: Bars | null;
  readonly qr: Matrix | null;
  readonly hasShop: boolean;
  readonly hasWord: boolean;
};

/** Bars in their place, with their quiet zones. */
export type PlacedBars = RectMm & {
  /** Width of the thinnest bar. */
  readonly moduleMm: number;
  readonly barHeightMm: number;
};

/** A QR code in its place, with its quiet zone. */
export type PlacedQr = RectMm & { readonly moduleMm: number };

/** Why a code is not as wanted. */
export type CodeProblem =
  /** It would be narrower than scanners read: `percent` of the usual size. */
  | { readonly kind: 'bars-too-narrow'; readonly percent: number }
  | { readonly kind: 'qr-too-small' }
  /** No code has room at all. */
  | { readonly kind: 'no-room' };

/** Where everything on a card lies, in millimetres from the corner where its writing begins. */
export type CardLayout = {
  readonly shop: RectMm | null;
  readonly name: RectMm;
  readonly word: RectMm | null;
  /** The number in figures, where no bars carry it. */
  readonly number: RectMm | null;
  readonly bars: PlacedBars | null;
  readonly qr: PlacedQr | null;
  readonly problem: CodeProblem | null;
};

/** The thinnest bar of an EAN-13 at 100 %. Source: GS1 General Specifications. */
export const EAN13_MODULE_MM = 0.33;
/** The least for shops: 80 %. Source: GS1 General Specifications. */
export const EAN13_LEAST_MM = 0.264;
/** The thinnest bar of a Code 128 that office printers and common scanners agree on. */
export const CODE128_LEAST_MM = 0.25;
/** The smallest module of a QR code that a telephone reads from a scratched card. */
export const QR_LEAST_MM = 0.35;

const QR_HIGHEST_MM = 24;
const NAME_HIGHEST_MM = 16;
const BARS_LOWEST_MM = 5;
const BARS_HIGHEST_MM = 15;
/** The figures below bars, or the number where there are none. */
export const DIGITS_MM = 3.2;
const GAP_MM = 2;

/** How wide bars are with their quiet zones when the thinnest is so wide. */
const barsWidth = ({ modules, quietBefore, quietAfter }: Bars, moduleMm: number): number =>
  (modules + quietBefore + quietAfter) * moduleMm;

const leastModule = ({ symbology }: Bars): number =>
  symbology === 'ean13' ? EAN13_LEAST_MM : CODE128_LEAST_MM;

/**
 * Lays out a card: shop, name and word above one another, bars below them, the QR code beside. A code that would be
 * too small to be read is left out and named; where bars have no room, the QR code takes their place if there is one.
 *
 * @param instead - The QR code that may stand in for bars that have no room.
 */
export function cardLayout(
  size: SizeMm,
  padding: { readonly xMm: number; readonly yMm: number },
  contents: CardContents,
  instead: Matrix | null,
): CardLayout {
  const inner = {
    widthMm: size.widthMm - 2 * padding.xMm,
    heightMm: size.heightMm - 2 * padding.yMm,
  };
  const { bars } = contents;
  const bottomMm = size.heightMm - padding.yMm;
  const lines = linesOf(inner.heightMm, contents);
  const barRoom = inner.heightMm - lines.total - lines.gap - DIGITS_MM;
  const narrowest = bars === null ? 0 : barsWidth(bars, leastModule(bars));
  const hasBars = bars !== null && narrowest <= inner.widthMm && barRoom >= BARS_LOWEST_MM;

  const lowest = hasBars ? DIGITS_MM + Math.min(BARS_HIGHEST_MM, barRoom) : DIGITS_MM;
  const nameRoom = inner.heightMm - (lines.total - lines.name) - lowest - lines.gap;
  const nameMm = Math.max(lines.name, Math.min(nameRoom, NAME_HIGHEST_MM));
  const belowName = inner.heightMm - nameMm - (contents.hasShop ? lines.shop + lines.gap : 0);

  const matrix = contents.qr ?? (bars !== null && !hasBars ? instead : null);
  const side = matrix === null ? null : qrSide(matrix, inner, belowName, hasBars ? bars : null);
  const qr =
    matrix === null || side === null
      ? null
      : {
          xMm: size.widthMm - padding.xMm - side,
          yMm: bottomMm - side,
          widthMm: side,
          heightMm: side,
          moduleMm: side / (matrix.modules + 2 * matrix.quiet),
        };
  const besideQr = inner.widthMm - (qr === null ? 0 : qr.widthMm + GAP_MM);

  let y = padding.yMm;
  const take = (heightMm: number): RectMm => {
    const isAboveQr = qr !== null && y + heightMm <= qr.yMm + 1e-6;
    const widthMm = isAboveQr ? inner.widthMm : besideQr;
    const place = { xMm: padding.xMm, yMm: y, widthMm, heightMm };
    y += heightMm + lines.gap;
    return place;
  };
  const shop = contents.hasShop ? take(lines.shop) : null;
  const name = take(nameMm);
  const word = contents.hasWord ? take(lines.word) : null;
  return {
    shop,
    name,
    word,
    number: hasBars
      ? null
      : {
          xMm: padding.xMm,
          yMm: bottomMm - DIGITS_MM,
          widthMm: besideQr,
          heightMm: DIGITS_MM,
        },
    bars: hasBars
      ? placedBars(bars, { xMm: padding.xMm, widthMm: besideQr, topMm: y, bottomMm })
      : null,
    qr,
    problem: codeProblem(contents, inner.widthMm, hasBars, qr !== null),
  };
}

/** The side of the QR code with its quiet zone; `null` if there is no room for one that can be read. */
function qrSide(
  matrix: Matrix,
  inner: SizeMm,
  belowName: number,
  bars: Bars | null,
): number | null {
  const least = (matrix.modules + 2 * matrix.quiet) * QR_LEAST_MM;
  const beside = (widthMm: number) => inner.widthMm - widthMm - GAP_MM;
  // Bars get what they need first; without bars half the width is for the words.
  const room = Math.min(
    QR_HIGHEST_MM,
    inner.heightMm,
    beside(bars === null ? inner.widthMm / 2 : barsWidth(bars, leastModule(bars))),
  );
  if (room < least) return null;
  if (bars === null) return room;
  // Bars keep their usual width, and the name the whole line, as far as the QR code can do with less.
  const modest = Math.min(beside(barsWidth(bars, EAN13_MODULE_MM)), belowName);
  return Math.max(least, Math.min(room, modest));
}

function codeProblem(
  { bars, qr }: CardContents,
  widthMm: number,
  hasBars: boolean,
  hasQr: boolean,
): CodeProblem | null {
  if (!hasBars && !hasQr) return { kind: 'no-room' };
  if (bars !== null && !hasBars) {
    const percent = Math.floor((100 * widthMm) / barsWidth(bars, EAN13_MODULE_MM));
    return { kind: 'bars-too-narrow', percent: Math.min(99, percent) };
  }
  return qr !== null && !hasQr ? { kind: 'qr-too-small' } : null;
}

/** Bars at the lower edge, as wide as they may be and as high as there is room. */
function placedBars(
  bars: Bars,
  room: {
    readonly xMm: number;
    readonly widthMm: number;
    readonly topMm: number;
    readonly bottomMm: number;
  },
): PlacedBars {
  const moduleMm = Math.min(EAN13_MODULE_MM, room.widthMm / barsWidth(bars, 1));
  const barHeightMm = Math.min(
    BARS_HIGHEST_MM,
    Math.max(BARS_LOWEST_MM, room.bottomMm - room.topMm - DIGITS_MM),
  );
  const heightMm = barHeightMm + DIGITS_MM;
  return {
    xMm: room.xMm,
    yMm: room.bottomMm - heightMm,
    widthMm: barsWidth(bars, moduleMm),
    heightMm,
    moduleMm,
    barHeightMm,
  };
}

/** The least heights of the lines of writing, larger on larger cards. */
function linesOf(heightMm: number, { hasShop, hasWord }: CardContents) {
  const scale = Math.min(1, Math.max(0.5, heightMm / 46));
  const shop = Math.max(3, 6 * scale);
  const name = Math.max(4, 8 * scale);
  const word = Math.max(2.6, 4 * scale);
  const gap = Math.max(0.6, 2 * scale);
  const total = (hasShop ? shop + gap : 0) + name + (hasWord ? gap + word : 0);
  return { shop, name, word, gap, total };
}
