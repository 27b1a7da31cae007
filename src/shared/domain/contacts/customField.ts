import type { Instant } from '../calendar/clock';

/** A field of the owner's own, shown on every contact. */
export type CustomField = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'date' | 'link' | 'yes-no';
  readonly position: number;
  readonly createdAt: Instant;
};
