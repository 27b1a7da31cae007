import type { Instant } from '../calendar/clock';

/** How often somebody, or everybody with a tag or in a segment, should hear from the shop. */
export type KeepInTouch = {
  /** `person:<id>`, `tag:<tag>` or `segment:<id>`; a person's own wins, then those of tags, then of segments, the shortest. */
  readonly id: string;
  /** Whole days, 1 to 730. */
  readonly everyDays: number;
  readonly updatedAt: Instant;
};
