import { createRandom, seedOf, type Random } from './random';
import type { Target } from './target';

/** A case: which reader gets which bytes. */
export type Case = { readonly target: Target; readonly bytes: Uint8Array };

/** Why a case failed. */
export type Failure = { readonly target: string; readonly message: string; readonly stack: string };

/** The case with this number: the same seed, number and targets always make the same one. */
export async function drawCase(
  targets: readonly Target[],
  seed: number,
  at: number,
): Promise<Case> {
  const drawn = targets.flatMap((target) => Array<Target>(target.weight).fill(target));
  // Not drawn but dealt, so that a short round has some of each.
  const target = drawn[at % drawn.length]!;
  const random: Random = createRandom(seedOf(seed, target.name, at));
  return { target, bytes: await target.make(random) };
}

const PROTOTYPES = [Object, Array, Function, String, Number, Map, Promise, Uint8Array].map(
  (made) => made.prototype as object,
);

const ownKeys = (): string =>
  PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join('|');

const UNTOUCHED = ownKeys();

/** Reads the bytes; `null` if all went as it may, whatever the answer was. */
export async function failureOf({ target, bytes }: Case): Promise<Failure | null> {
  try {
    await target.read(bytes);
    if (ownKeys() !== UNTOUCHED) throw new Error(`${target.name}: a prototype was changed`);
    return null;
  } catch (fault) {
    const { message, stack = '' } = fault instanceof Error ? fault : new Error(String(fault));
    return { target: target.name, message, stack };
  }
}

/** How often a failing case is tried smaller. */
const PATIENCE = 400;

/** Smaller bytes that fail in the same way, by leaving out halves, quarters, eighths … */
export async function shrunk(found: Case, message: string): Promise<Uint8Array> {
  let { bytes } = found;
  let left = PATIENCE;
  for (let span = bytes.length >> 1; span >= 1 && left > 0; span >>= 1) {
    for (let at = 0; at + span <= bytes.length && left > 0; left -= 1) {
      const smaller = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + span)]);
      const failure = await failureOf({ target: found.target, bytes: smaller });
      if (failure?.message === message) bytes = new Uint8Array(smaller);
      else at += span;
    }
  }
  return bytes;
}
