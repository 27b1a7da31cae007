import { inspectAge } from '@formats/age/header';
import { openBytes } from '@formats/age/openAge';
import { readSecretKey } from '@formats/age/keys';
import { mutateBytes, mutateText } from '../mutate';
import { expectAnswer, type Target } from '../target';

/** A work factor that a test has patience for; what is above it is only looked at. */
const PATIENCE = 10;

/**
 * Sealed files: to our key, to another one, with a passphrase.
 *
 * @param key - The secret key as it was typed.
 */
export function ageTargets(files: readonly Uint8Array[], key: string): readonly Target[] {
  const identity = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(key)![0];
  const open = (sealed: Uint8Array) => openBytes(sealed, { kind: 'identity', identity });
  let contents: Promise<readonly Buffer[]> | null = null;
  const readContents = async (): Promise<readonly Buffer[]> => {
    const opened = await Promise.all(files.map(open));
    return opened.flatMap((each) => (each.ok ? [Buffer.from(each.value)] : []));
  };
  return [
    {
      name: 'age',
      weight: 2,
      make: (random) => {
        const sealed = random.pick(files);
        if (random.oneIn(2)) return mutateBytes(sealed, random);
        // The header is text, and a hundredth of the file.
        const head = Buffer.from(sealed.subarray(0, 400)).toString('latin1');
        const changed = Buffer.from(mutateText(head, random, ['-> scrypt x 19\n']), 'latin1');
        return Buffer.concat([changed, sealed.subarray(400)]);
      },
      read: async (bytes) => {
        const header = inspectAge(bytes);
        expectAnswer(header, 'age');
        if (header.ok && header.value.kind === 'passphrase' && header.value.workFactor > PATIENCE)
          return;
        const opened = await open(bytes);
        expectAnswer(opened, 'age');
        if (!opened.ok) return;
        const known = await (contents ??= readContents());
        if (!known.some((content) => content.equals(opened.value))) {
          throw new Error('age: a changed file opened to something else');
        }
      },
    },
    {
      name: 'age-key',
      weight: 1,
      make: (random) => new TextEncoder().encode(mutateText(key, random)),
      read: async (bytes) =>
        expectAnswer(await readSecretKey(new TextDecoder().decode(bytes)), 'age-key'),
    },
  ];
}
