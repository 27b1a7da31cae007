import { useMemo } from 'react';
import { CARD_COUNTRIES } from '@renderer/data/culture/cultureCards';
import { usePlaces } from '@renderer/data/people/usePeople';
import { useFormat } from '@renderer/i18n/useFormat';

/** A country in the list. */
export type CountryLine = {
  readonly code: string;
  readonly name: string;
  /** People of the shop who live there. */
  readonly people: number;
  readonly hasCard: boolean;
};

/** Countries where people of the shop live, most people first, then those with a card by name; `null` while it is read. */
export function useCountries(): readonly CountryLine[] | null {
  const format = useFormat();
  const places = usePlaces();
  return useMemo(() => {
    if (places.status !== 'ready') return null;
    const people = new Map<string, number>();
    for (const { country, people: count } of places.value) {
      if (country !== '') people.set(country, (people.get(country) ?? 0) + count);
    }
    return [...new Set([...people.keys(), ...CARD_COUNTRIES])]
      .map((code) => ({
        code,
        name: format.country(code),
        people: people.get(code) ?? 0,
        hasCard: CARD_COUNTRIES.includes(code),
      }))
      .sort((a, b) => b.people - a.people || format.compare(a.name, b.name));
  }, [places, format]);
}
