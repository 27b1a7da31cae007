import type { ContactId } from '../contacts/contact';
import type { InsightPerson } from './facts';
import { byLoyalty, FACES } from './partPeople';

/** More are kept than are shown, so that some can go before everybody must be looked through again. */
const KEPT = 64;

/**
 * The members of a part who are shown as its faces, kept while members come and go.
 *
 * `kept` is always the beginning of the order of all members who can be listed, though not always the same length of it.
 */
export type Faces = {
  kept: InsightPerson[];
  /** Members who can be listed; the others are never faces. */
  listed: number;
};

/** A part without members. */
export const noFaces = (): Faces => ({ kept: [], listed: 0 });

/** Puts in a member. */
export function addFace(faces: Faces, person: InsightPerson): void {
  if (!person.isListed) return;
  const { kept } = faces;
  const isWhole = kept.length === faces.listed;
  faces.listed += 1;
  const last = kept.at(-1);
  // Behind the last one kept there may be others who come before this one.
  if (last ? byLoyalty(last, person) <= 0 && !isWhole : !isWhole) return;
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byLoyalty(kept[middle]!, person) <= 0) low = middle + 1;
    else high = middle;
  }
  if (low >= KEPT) return;
  kept.splice(low, 0, person);
  if (kept.length > KEPT) kept.pop();
}

/** Takes out a member, as they were put in. */
export function removeFace(faces: Faces, person: InsightPerson): void {
  if (!person.isListed) return;
  faces.listed -= 1;
  const at = faces.kept.findIndex(({ id }) => id === person.id);
  if (at >= 0) faces.kept.splice(at, 1);
}

/** Whether so many of the kept ones have gone that there are others to be shown whom nobody has kept. */
export const areShort = ({ kept, listed }: Faces): boolean => kept.length < Math.min(FACES, listed);

/** Those who are shown. */
export const shownFaces = ({ kept }: Faces): readonly ContactId[] =>
  kept.slice(0, FACES).map(({ id }) => id);
