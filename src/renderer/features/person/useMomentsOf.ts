import { useMemo } from 'react';
import type { Contact } from '@shared/domain/contacts/contact';
import { judgeMoment } from '@shared/domain/culture/judgeMoment';
import type { ContactWay, Judgement, Whereabouts } from '@shared/domain/culture/moment';
import {
  nextGoodMoment,
  type GoodMoment,
  type NoGoodMoment,
} from '@shared/domain/culture/nextGoodMoment';
import { useWhom, type KnownWhom } from '@renderer/data/culture/useWhom';
import type { Result } from '@shared/kernel/result';
import { useClock } from '@renderer/hooks/useClock';

/** Somebody's moments, as soon as everything that they depend on is read. */
export type Moments = {
  readonly place: Whereabouts;
  /** What this very moment is like. */
  readonly judge: (way: ContactWay) => Judgement;
  /** The next moment that is good, in the shop's hours if there is one in them. */
  readonly next: (way: ContactWay) => Result<GoodMoment, NoGoodMoment>;
  /** Names a region of the person's country by its ISO 3166-2 code. */
  readonly regionName: (code: string) => string;
};

/** What moments are like for a person; `null` while it is read. */
export function useMomentsOf(contact: Contact): Moments | null {
  const clock = useClock();
  const known = useWhom(contact);
  return useMemo(
    () => (known === null ? null : momentsOf(known, () => clock.now())),
    [known, clock],
  );
}

function momentsOf({ whom, world }: KnownWhom, now: () => number): Moments {
  return {
    place: whom.place,
    judge: (way) => judgeMoment(whom, now(), way, world),
    next: (way) => {
      const at = now();
      const inHours = nextGoodMoment(whom, at, way, world, { isInOwnHours: true });
      // Outside the own hours is better than nothing: the owner decides.
      return inHours.ok ? inHours : nextGoodMoment(whom, at, way, world);
    },
    regionName: (code) =>
      world.holidays.regionsOf(whom.place.country).find((region) => region.code === code)?.name ??
      code,
  };
}
