import type { ContactId } from '@shared/domain/contacts/contact';
import type { AnswerFact, CareEvent, InsightPerson } from '@shared/domain/insights/facts';
import { parseJson } from '@shared/kernel/safeJson';
import type { Blocks } from '../blocks/blockStore';

/** Entries packed at once: a few milliseconds. */
const ENTRIES = 1000;

/** Everything that is kept of everybody, as it is kept. */
export type PackedFacts = {
  readonly people: Map<ContactId, InsightPerson>;
  readonly answers: Map<string, AnswerFact>;
  readonly events: Map<string, CareEvent>;
  readonly referrers: Map<ContactId, ContactId>;
};

/** One block: a piece of one of the maps. */
type Piece = { readonly of: keyof PackedFacts; readonly entries: readonly (readonly unknown[])[] };

const PARTS: readonly (keyof PackedFacts)[] = ['people', 'answers', 'events', 'referrers'];

/**
 * Facts, block by block; the last one says how many entries there are.
 *
 * @param isStill - Whether nothing has changed since.
 * @yields `null` as the last block where something changed.
 */
export async function* packFacts(
  facts: Readonly<Record<keyof PackedFacts, ReadonlyMap<string, unknown>>>,
  isStill: () => boolean,
  pause: () => Promise<void>,
): AsyncGenerator {
  let count = 0;
  for (const of of PARTS) {
    const all = [...facts[of]];
    for (let from = 0; from < all.length; from += ENTRIES) {
      await pause();
      if (!isStill()) {
        yield null;
        return;
      }
      const entries = all.slice(from, from + ENTRIES);
      count += entries.length;
      yield JSON.stringify({ of, entries } satisfies Piece);
    }
  }
  yield isStill() ? count : null;
}

/**
 * The facts in blocks of `packFacts`.
 *
 * @throws Error if something is missing or is not what was packed.
 */
export async function unpackFacts(blocks: Blocks): Promise<PackedFacts> {
  const facts: PackedFacts = {
    people: new Map(),
    answers: new Map(),
    events: new Map(),
    referrers: new Map(),
  };
  let end: unknown;
  let count = 0;
  for await (const block of blocks) {
    if (typeof block !== 'string') {
      end = block;
      break;
    }
    const { of, entries } = parseJson(block) as Piece;
    const part = facts[of] as Map<unknown, unknown>;
    for (const [key, value] of entries) part.set(key, value);
    count += entries.length;
  }
  if (count !== end) throw new Error('Blocks are missing.');
  return facts;
}
