import type { Instant } from './clock';
import type { HolidayCorrection } from './holiday';
import type { IsoDate } from './isoDate';

/** A correction as it is kept: whose it is, and since when. */
export type StoredCorrection = {
  readonly id: string;
  readonly country: string;
  readonly correction: HolidayCorrection;
  /** The pack that it came with; the empty string for the owner's own. */
  readonly packId: string;
  readonly packName: string;
  /** When the pack's sources were looked at; `null` for the owner's own. */
  readonly dataAsOf: IsoDate | null;
  readonly createdAt: Instant;
};
