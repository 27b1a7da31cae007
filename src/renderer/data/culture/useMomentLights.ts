import type { Instant } from '@shared/domain/calendar/clock';
import type { Customs } from '@shared/domain/culture/customs';
import { judgeMoment } from '@shared/domain/culture/judgeMoment';
import type { ContactWay, Judgement, MomentWorld, Whom } from '@shared/domain/culture/moment';
import { whomInList } from '@shared/domain/culture/whomInList';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useMemo, useState } from 'react';
import { useRepositories } from '../RepositoriesContext';
import { useLive } from '../useLive';
import { useMomentWorld } from './useMomentWorld';

/** How a moment is for somebody in a list. */
export type MomentLight = {
  readonly judgement: Judgement;
  readonly place: Whom['place'];
  /** Names a region of the person's country by its ISO 3166-2 code. */
  readonly regionName: (code: string) => string;
};

type Ready = { readonly countries: ReadonlySet<string>; readonly world: MomentWorld };

const NOBODY: ReadonlyMap<string, Customs> = new Map();

/**
 * Judges a moment for people in a list, one by one when they are drawn: with 20,000 people only the
 * rows on screen cost anything. The answer is `null` for somebody whose country is unknown, of whom a
 * list has nothing to tell, and while a country's days are read.
 *
 * How often the shop got in touch is not counted here (see `whomInList`).
 *
 * @param countries - ISO 3166-1 alpha-2 of the people on screen, in any order, more than once if need
 *   be. Those seen before stay known, so that scrolling back and forth reads nothing again.
 * @param now - A whole minute: every change judges again.
 */
export function useMomentLights(
  countries: readonly string[],
  now: Instant,
  way: ContactWay = 'call',
): (person: PersonSummary) => MomentLight | null {
  const { customs } = useRepositories();
  const said = useLive('customs/all', () => customs.all());
  const [asked, setAsked] = useState<readonly string[]>([]);
  const unknown = [...new Set(countries)].filter(
    (country) => country !== '' && !asked.includes(country),
  );
  if (unknown.length > 0) setAsked([...asked, ...unknown]);

  const world = useMomentWorld(asked);
  const [ready, setReady] = useState<Ready | null>(null);
  // While more countries are read, those that are known keep their light.
  if (world !== undefined && world !== ready?.world) {
    setReady({ countries: new Set(asked), world });
  }

  const everybody = said.status === 'ready' ? said.value : null;
  const byId = useMemo(
    () => (everybody === null ? NOBODY : new Map(everybody.map((one) => [one.id, one]))),
    [everybody],
  );
  const isRead = everybody !== null;

  return useMemo(
    () => (isRead && ready !== null ? createLights(ready, byId, now, way) : () => null),
    [isRead, ready, byId, now, way],
  );
}

/** Answers for one person after the other, and the same again for a row that is drawn again. */
function createLights(
  { countries, world }: Ready,
  customs: ReadonlyMap<string, Customs>,
  now: Instant,
  way: ContactWay,
): (person: PersonSummary) => MomentLight | null {
  const judged = new WeakMap<PersonSummary, MomentLight>();
  return (person) => {
    if (!countries.has(person.country)) return null;
    const known = judged.get(person);
    if (known) return known;
    const whom = whomInList(person, customs.get(person.id) ?? null);
    const light: MomentLight = {
      judgement: judgeMoment(whom, now, way, world),
      place: whom.place,
      regionName: (code) =>
        world.holidays.regionsOf(person.country).find((region) => region.code === code)?.name ??
        code,
    };
    judged.set(person, light);
    return light;
  };
}
