import type { Instant } from '@shared/domain/calendar/clock';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PackedRest, PackedRow } from '@shared/domain/people/packedPeople';
import type { PeopleIndex } from '@shared/domain/people/peopleIndex';
import type { StandingPurchase } from '@shared/domain/segments/segmentPerson';
import { parseJson } from '@shared/kernel/safeJson';
import type { Blocks } from '../blocks/blockStore';
import type { BoughtReader } from './boughtReader';
import type { Touch, Touches } from './carePeople';
import type { ConsentsReader, Decided, Decisions } from './consentsReader';
import type { CustomsReader, KeptCustoms } from './customsReader';
import type { Traits, TraitsReader } from './traits';

/** Rows packed at once: a few milliseconds, so that whoever asks something meanwhile hardly waits. */
const ROWS = 500;

/** What stands beside a row of the index, each absent where nothing is known. */
type Beside = {
  readonly traits?: Traits;
  readonly touch?: Touch;
  readonly bought?: readonly StandingPurchase[];
  readonly customs?: KeptCustoms;
  readonly nextAt?: Instant;
  readonly decided?: readonly Decided[];
};

/** The text of one block: rows, and what stands beside each. */
type PackedPeople = { readonly rows: readonly PackedRow[]; readonly beside: readonly Beside[] };

/** What the first block says of all. */
type PackedHead = {
  readonly currency: string;
  /** How many people follow. */
  readonly people: number;
  readonly rest: PackedRest;
};

/** Everything that is known of people, in the places where it is kept. */
export type KeptPeople = {
  readonly index: PeopleIndex;
  readonly traits: TraitsReader;
  readonly touches: Touches;
  readonly bought: BoughtReader;
  readonly customs: CustomsReader;
  readonly consents: ConsentsReader;
  /** By person: when the next of what is dated in the future happens. */
  readonly nextAt: Map<ContactId, Instant>;
};

/**
 * Everything that is known, block by block. Between two blocks others may have their turn.
 *
 * @param isStill - Whether nothing has changed since: what was packed before would not fit what is packed later.
 * @param pause - Lets others have their turn.
 * @yields `null` as the last block where something changed.
 */
export async function* packPeople(
  kept: KeptPeople,
  isStill: () => boolean,
  pause: () => Promise<void>,
): AsyncGenerator {
  const { index } = kept;
  const currency = await kept.bought.currency();
  const decidedBy = await kept.consents.pack();
  if (!isStill()) {
    yield null;
    return;
  }
  yield { currency, people: index.size(), rest: index.packRest() } satisfies PackedHead;
  for (let from = 0; from < index.rows(); from += ROWS) {
    await pause();
    if (!isStill()) {
      yield null;
      return;
    }
    const rows = index.packRows(from, from + ROWS);
    const beside = rows.map(([{ id }]) => besideOf(kept, id, decidedBy(id)));
    yield JSON.stringify({ rows, beside } satisfies PackedPeople);
  }
  if (!isStill()) yield null;
}

function besideOf(
  { traits, touches, bought, customs, nextAt }: KeptPeople,
  id: ContactId,
  decided: readonly Decided[] | undefined,
): Beside {
  const known = {
    traits: traits.pack(id),
    touch: touches.of(id),
    bought: bought.of(id),
    customs: customs.of(id),
    nextAt: nextAt.get(id),
  };
  return {
    ...(known.traits && { traits: known.traits }),
    ...(known.touch.byUs.length + known.touch.cameOn.length > 0 && { touch: known.touch }),
    ...(known.bought.length > 0 && { bought: known.bought }),
    ...(known.customs && { customs: known.customs }),
    ...(known.nextAt !== undefined && { nextAt: known.nextAt }),
    ...(decided && { decided }),
  };
}

/** What is to be known of blocks that were taken. */
export type UnpackedPeople = {
  /** In which amounts are counted: in another one, everything has to be read anew. */
  readonly currency: string;
  /** Whose exchanges have to be read anew. */
  readonly again: readonly ContactId[];
};

/**
 * Takes blocks of `packPeople` into places that are empty.
 *
 * @param onPerson - Called for each person who was taken in: while the next ones come from the disk there is time to work.
 * @param now - What was dated in the future and has happened by now is not in the blocks.
 * @throws Error if something is missing or is not what was packed: then what was taken has to be read anew.
 */
export async function unpackPeople(
  kept: KeptPeople,
  blocks: Blocks,
  now: Instant,
  onPerson: (id: ContactId) => void,
): Promise<UnpackedPeople> {
  const { index, traits, touches, bought, customs, consents, nextAt } = kept;
  const decisions: Decisions = new Map();
  let head: PackedHead | null = null;
  const again: ContactId[] = [];
  for await (const block of blocks) {
    if (head === null) {
      head = block as PackedHead;
      continue;
    }
    const { rows, beside } = parseJson(block as string) as PackedPeople;
    index.unpackRows(rows);
    for (const [at, [{ id }]] of rows.entries()) {
      const known = beside[at]!;
      if (known.traits) traits.take(id, known.traits);
      if (known.touch) touches.set(id, known.touch);
      if (known.bought) bought.take(id, known.bought);
      if (known.customs) customs.take(id, known.customs);
      if (known.nextAt !== undefined) nextAt.set(id, known.nextAt);
      if (known.decided) decisions.set(id, known.decided);
      if (known.nextAt !== undefined && known.nextAt <= now) again.push(id);
      onPerson(id);
    }
  }
  if (head === null || index.size() !== head.people) throw new Error('Blocks are missing.');
  index.unpackRest(head.rest);
  consents.take(decisions);
  return { currency: head.currency, again };
}
