import type { CountryNote, CountryNoteFields } from '@shared/domain/culture/countryNote';
import { creating, updating } from '@shared/domain/journal/write';
import { actOf } from './acts';
import { doing, save, type Dependencies, type Saving } from './saving';

/** What the owner has learnt about countries. */
export type CountryNotes = {
  readonly of: (country: string) => Promise<CountryNote | null>;
  readonly all: () => Promise<readonly CountryNote[]>;
  /** Changes what is given and keeps the rest. */
  readonly save: (country: string, fields: Partial<CountryNoteFields>) => Saving<CountryNote>;
};

/** Nothing said yet. */
const NO_NOTE: CountryNoteFields = { text: '', weekend: null, office: null, scales: {} };

/** The repository of notes on countries. */
export function createCountryNotes({ db, door, clock }: Dependencies): CountryNotes {
  return {
    of: async (country) => (await db.countryNotes.get(country)) ?? null,

    all: () => db.countryNotes.toArray(),

    save: (country, fields) =>
      save(door, async () => {
        const stored = await db.countryNotes.get(country);
        const note: CountryNote = {
          ...(stored ?? NO_NOTE),
          ...fields,
          id: country,
          updatedAt: clock.now(),
        };
        return doing(
          actOf('culture.noted'),
          [
            stored
              ? updating('countryNotes', country, fields, stored)
              : creating('countryNotes', [note]),
          ],
          note,
        );
      }),
  };
}
