import type { CountryNote, CountryNoteFields } from '@shared/domain/culture/countryNote';
import type { CultureCard } from '@shared/domain/culture/cultureCard';
import { useCultureCard } from '@renderer/data/culture/useCultureCard';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Saving } from '@renderer/data/repositories/saving';
import { useLive } from '@renderer/data/useLive';

/** What is known of dealing with people in a country: the card that is shipped, and what the owner has learnt. */
export type CountryKnowledge = {
  /** `null` where there is none. */
  readonly card: CultureCard | null;
  readonly note: CountryNote | null;
  readonly saveNote: (fields: Partial<CountryNoteFields>) => Saving<CountryNote>;
};

/** What is known of a country; `null` while it is read. */
export function useCountryCard(country: string): CountryKnowledge | null {
  const { countryNotes } = useRepositories();
  const card = useCultureCard(country);
  const note = useLive(`country-note/${country}`, () => countryNotes.of(country));
  if (card.status !== 'ready' || note.status !== 'ready') return null;
  return {
    card: card.value,
    note: note.value,
    saveNote: (fields) => countryNotes.save(country, fields),
  };
}
