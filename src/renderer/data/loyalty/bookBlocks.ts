import type { ContactId } from '@shared/domain/contacts/contact';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { PersonStanding, ShopBook } from '@shared/domain/loyalty/shopBook';
import type { Purchase, Refund } from '@shared/domain/purchases/purchase';
import { parseJson } from '@shared/kernel/safeJson';
import type { Blocks } from '../blocks/blockStore';

/** Entries packed at once: a few milliseconds. */
const ENTRIES = 1000;

/** What somebody bought and gave back. */
type Bought = readonly [ContactId, readonly Purchase[], readonly Refund[]];

/** One block: some people, lines, or what some people bought. */
type Piece =
  | { readonly of: 'people'; readonly entries: readonly (readonly [ContactId, PersonStanding])[] }
  | { readonly of: 'lines'; readonly entries: readonly LedgerEntry[] }
  | { readonly of: 'bought'; readonly entries: readonly Bought[] };

/** The last block: how many entries there are, and whether what people bought is among them. */
type End = { readonly count: number; readonly hasPurchases: boolean };

/**
 * The book, block by block; the last one says how many entries there are.
 *
 * @param isStill - Whether nothing has changed since.
 * @yields `null` as the last block where something changed.
 */
export async function* packBook(
  book: ShopBook,
  hasPurchases: boolean,
  isStill: () => boolean,
  pause: () => Promise<void>,
): AsyncGenerator {
  const { standings, lines, people } = book.content();
  const bought = hasPurchases
    ? people.map(({ id, purchases, refunds }): Bought => [id, purchases, refunds])
    : [];
  let count = 0;
  for (const { of, entries } of [
    { of: 'people', entries: [...standings] },
    { of: 'lines', entries: lines },
    { of: 'bought', entries: bought },
  ] satisfies Piece[]) {
    for (let from = 0; from < entries.length; from += ENTRIES) {
      await pause();
      if (!isStill()) {
        yield null;
        return;
      }
      const some = entries.slice(from, from + ENTRIES);
      count += some.length;
      yield JSON.stringify({ of, entries: some });
    }
  }
  yield isStill() ? ({ count, hasPurchases } satisfies End) : null;
}

/**
 * Puts the blocks of `packBook` into an empty book. Answers whether it knows what people bought.
 *
 * @throws Error if something is missing or is not what was packed.
 */
export async function unpackBook(blocks: Blocks, into: ShopBook): Promise<boolean> {
  let end: unknown;
  let count = 0;
  for await (const block of blocks) {
    if (typeof block !== 'string') {
      end = block;
      break;
    }
    const piece = parseJson(block) as Piece;
    count += piece.entries.length;
    if (piece.of === 'lines') into.add(piece.entries);
    else if (piece.of === 'people') {
      for (const [id, standing] of piece.entries) into.setPerson(id, standing);
    } else
      for (const [id, purchases, refunds] of piece.entries)
        into.setPurchases(id, purchases, refunds);
  }
  const told = end as Partial<End> | number | null | undefined;
  if (typeof told !== 'object' || told?.count !== count) throw new Error('Blocks are missing.');
  return told.hasPurchases === true;
}
