/** The kinds of codes that a card can carry. */
export type Symbology = 'ean13' | 'code128' | 'qr';

/** A code of bars: what is dark along one line, in modules (the width of the thinnest bar). */
export type Bars = {
  readonly symbology: 'ean13' | 'code128';
  /** From the first to the last bar, without the quiet zones. */
  readonly modules: number;
  /** Modules that must stay blank before and behind. */
  readonly quietBefore: number;
  readonly quietAfter: number;
  /** Each bar: its first module and how many it covers; from left to right. */
  readonly bars: readonly { readonly at: number; readonly width: number }[];
};

/** A square code. */
export type Matrix = {
  readonly symbology: 'qr';
  /** Modules of one side, without the quiet zone. */
  readonly modules: number;
  /** Modules that must stay blank on every side. */
  readonly quiet: number;
  /** What is dark, as SVG path data in modules with the even-odd rule: one outline, so that no printer sees seams. */
  readonly path: string;
};

/** Quiet zones of an EAN-13. Source: GS1 General Specifications, EAN-13 symbol. */
export const EAN13_QUIET = { before: 11, after: 7 } as const;

/** Quiet zones of a Code 128 on either side. Source: ISO/IEC 15417. */
export const CODE128_QUIET = 10;

/** Quiet zone of a QR code. Source: ISO/IEC 18004. */
export const QR_QUIET = 4;
