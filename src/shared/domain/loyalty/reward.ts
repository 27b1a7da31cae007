import type { Brand } from '@shared/kernel/brand';
import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';

/** UUIDv7 of a reward. */
export type RewardId = Brand<string, 'RewardId'>;

/** What a reward is: money off, something to take along, something others do not get into, something done for them. */
export type RewardKind = 'saving' | 'gift' | 'access' | 'service';

/** Something that points can be handed in for. */
export type Reward = {
  readonly id: RewardId;
  readonly name: string;
  readonly kind: RewardKind;
  /** Price in points, 1 or more. */
  readonly points: number;
  /** What it costs or saves in minor units; `null` where nobody said. */
  readonly valueMinor: number | null;
  /** ISO 4217. */
  readonly currency: string;
  /** A line below the name: *fridays from 6 pm*. May be empty. */
  readonly detail: string;
  /** First and last day on which it can be had; `null` for no limit. */
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
  /** How many there are in all; handed out ones are counted off by the ledger. `null` for enough. */
  readonly stock: number | null;
  /** Only for this tier and those above it; `null` for everybody. */
  readonly minTier: string | null;
  readonly isArchived: boolean;
  /** Came with the sample people, and goes with them. */
  readonly isSample: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
