import type { CultureCard } from '@shared/domain/culture/cultureCard';
import { useEffect, useMemo, useState } from 'react';
import type { Loadable } from '../useLive';
import { loadCultureCard, loadedCultureCard } from './cultureCards';

const LOADING = { status: 'loading' } as const;

/** The card of a country, `null` where there is none. A file that cannot be read is a fault for the nearest boundary. */
export function useCultureCard(country: string): Loadable<CultureCard | null> {
  const cards = useCultureCards([country]);
  return cards ? { status: 'ready', value: cards.get(country) ?? null } : LOADING;
}

/** The cards of some countries; `undefined` while they are read. Countries without one are missing. */
export function useCultureCards(
  countries: readonly string[],
): ReadonlyMap<string, CultureCard> | undefined {
  const key = [...new Set(countries)].sort().join(' ');
  const [read, setRead] = useState<{ readonly key: string; readonly cards: CardMap }>();
  const [fault, setFault] = useState<Error>();
  const known = useMemo(() => loadedCards(key), [key]);

  useEffect(() => {
    if (known) return undefined;
    let isWanted = true;
    readCards(key).then(
      (cards) => {
        if (isWanted) setRead({ key, cards });
      },
      (reason: unknown) => {
        if (isWanted) setFault(reason instanceof Error ? reason : new Error(String(reason)));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [key, known]);

  if (fault) throw fault;
  return known ?? (read?.key === key ? read.cards : undefined);
}

type CardMap = ReadonlyMap<string, CultureCard>;

const codesOf = (key: string): readonly string[] => (key === '' ? [] : key.split(' '));

function loadedCards(key: string): CardMap | undefined {
  const cards = new Map<string, CultureCard>();
  for (const country of codesOf(key)) {
    const card = loadedCultureCard(country);
    if (card === undefined) return undefined;
    if (card !== null) cards.set(country, card);
  }
  return cards;
}

async function readCards(key: string): Promise<CardMap> {
  const countries = codesOf(key);
  const cards = await Promise.all(countries.map((country) => loadCultureCard(country)));
  return new Map(
    cards.flatMap((card, at) => (card === null ? [] : [[countries[at]!, card] as const])),
  );
}
