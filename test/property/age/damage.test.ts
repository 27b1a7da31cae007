import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { createKeyPair, type KeyPair } from '@formats/age/keys';
import { openBytes } from '@formats/age/openAge';
import { sealBytes } from '@formats/age/sealAge';
import type { SealKey } from '@shared/domain/encryption/sealedFile';

/** `AGE_ROUNDS=10` tries the whole 1,000 flips, 300 cuts and 50 tails of the plan, ten times over. */
const ROUNDS = Number(process.env['AGE_ROUNDS'] ?? 0.1);
const times = (whole: number): { readonly numRuns: number } => ({
  numRuns: Math.ceil(whole * ROUNDS),
});

const plain = Uint8Array.from({ length: 150_000 }, (_byte, at) => (at * 31) % 256);
let pair: KeyPair;
let files: readonly { readonly sealed: Uint8Array; readonly key: SealKey }[];

beforeAll(async () => {
  pair = await createKeyPair();
  const passphrase = { kind: 'passphrase', passphrase: 'jasmine window seat' } as const;
  files = [
    {
      sealed: await sealBytes([plain], { kind: 'recipient', recipient: pair.recipient }),
      key: { kind: 'identity', identity: pair.identity },
    },
    // Little work: a changed work factor must not make the test slow.
    { sealed: await sealBytes([plain], passphrase, 4), key: passphrase },
  ];
});

/** Half of the places lie in the header, which is a thousandth of the file. */
const places = fc.oneof(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 150_000 }));
const which = fc.integer({ min: 0, max: 1 });

const isRefused = async (file: Uint8Array, key: SealKey): Promise<void> => {
  const opened = await openBytes(file, key);
  expect(opened.ok).toBe(false);
};

it('refuses a file of which one bit was turned', async () => {
  await fc.assert(
    fc.asyncProperty(which, places, fc.integer({ min: 0, max: 7 }), async (at, place, bit) => {
      const { sealed, key } = files[at]!;
      const turned = sealed.slice();
      turned[place]! ^= 1 << bit;
      await isRefused(turned, key);
    }),
    times(1_000),
  );
});

it('refuses a file that was cut', async () => {
  await fc.assert(
    fc.asyncProperty(which, places, async (at, place) => {
      const { sealed, key } = files[at]!;
      await isRefused(sealed.subarray(0, place), key);
    }),
    times(300),
  );
});

it('refuses a file that goes on behind its end', async () => {
  await fc.assert(
    fc.asyncProperty(
      which,
      fc.uint8Array({ minLength: 1, maxLength: 70_000 }),
      async (at, tail) => {
        const { sealed, key } = files[at]!;
        const longer = new Uint8Array(sealed.length + tail.length);
        longer.set(sealed);
        longer.set(tail, sealed.length);
        await isRefused(longer, key);
      },
    ),
    times(50),
  );
});
