import type { RectMm, SizeMm } from './paper';
import { usualPaper } from './paper';

/** The envelopes that can be printed on. */
export const ENVELOPE_IDS = ['dl', 'c6', 'c5', 'no10'] as const;

export type EnvelopeId = (typeof ENVELOPE_IDS)[number];

/** Their sizes, the long side along the writing. Sources: ISO 269 for DL, C6 and C5; No. 10 is 9 1/2 x 4 1/8 inches. */
export const ENVELOPES: Readonly<Record<EnvelopeId, SizeMm>> = {
  dl: { widthMm: 220, heightMm: 110 },
  c6: { widthMm: 162, heightMm: 114 },
  c5: { widthMm: 229, heightMm: 162 },
  no10: { widthMm: 241.3, heightMm: 104.775 },
};

/** The envelope that is usual in a country. @param country - ISO 3166-1 alpha-2, or empty. */
export const usualEnvelope = (country: string): EnvelopeId =>
  usualPaper(country) === 'letter' ? 'no10' : 'dl';

/** Where whom it is for and whom it comes from stand. */
export type EnvelopeLayout = { readonly sender: RectMm; readonly recipient: RectMm };

/**
 * The places on an envelope. The stamp keeps 40 mm of the upper right corner, machines of the post read the address
 * 40 mm below the upper edge and keep 15 mm free at the right and below. Source: Universal Postal Union, S42 and the
 * reading zones of national posts, of which this is the common part.
 */
export function envelopeLayout({ widthMm, heightMm }: SizeMm): EnvelopeLayout {
  const xMm = Math.round(widthMm * 0.45);
  return {
    sender: { xMm: 12, yMm: 10, widthMm: xMm - 16, heightMm: 24 },
    recipient: { xMm, yMm: 44, widthMm: widthMm - xMm - 15, heightMm: heightMm - 44 - 17 },
  };
}
