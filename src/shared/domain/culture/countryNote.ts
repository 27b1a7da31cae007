import type { Instant } from '../calendar/clock';
import type { CardScale, OfficeHours } from './cultureCard';

/** What the owner has learnt about a country. It stands above the card that is shipped. */
export type CountryNote = {
  /** ISO 3166-1 alpha-2: one row a country, absent as long as nothing is said. */
  readonly id: string;
  readonly text: string;
  /** ISO weekdays that are free; `null` as the country has it. */
  readonly weekend: readonly number[] | null;
  readonly office: readonly OfficeHours[] | null;
  readonly scales: Readonly<Partial<Record<CardScale, 1 | 2 | 3 | 4 | 5>>>;
  readonly updatedAt: Instant;
};

/** What can be said of a country. */
export type CountryNoteFields = Omit<CountryNote, 'id' | 'updatedAt'>;
