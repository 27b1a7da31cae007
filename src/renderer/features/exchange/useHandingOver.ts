import { useState } from 'react';
import { joinedPieces } from '@formats/age/streams';
import { joined } from '@formats/backup/lines';
import { useClock } from '@renderer/hooks/useClock';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { useExchangeWorkplace } from './useExchangeWorkplace';
import type { Part } from './usePart';

/** Writing a file for the other computer. */
export type HandingOver = {
  readonly isWriting: boolean;
  /** Whether this edition can close a file with a passphrase. */
  readonly canSeal: boolean;
  /** With `part` only these people go along. With a passphrase the file opens with that alone. Answers where it lies; `null` if the person thought otherwise, or the code of what went wrong. */
  readonly write: (
    laptop: string,
    filterName: string,
    passphrase: string | null,
    part?: Part,
  ) => Promise<{ readonly path: string } | { readonly code: string } | null>;
};

/** Writes everything into one file that another computer takes in. */
export function useHandingOver(): HandingOver {
  const platform = usePlatform();
  const clock = useClock();
  const { engine, database } = useExchangeWorkplace();
  const [isWriting, setIsWriting] = useState(false);
  return {
    isWriting,
    canSeal: platform.sealing !== null,
    write: async (laptop, filterName, passphrase, part) => {
      setIsWriting(true);
      try {
        const { appVersion } = await platform.startup();
        const now = clock.now();
        const heading = { database, appVersion, now };
        const { pieces } = part
          ? await engine.run('part', { ...heading, ...part })
          : await engine.run('collect', heading);
        const name = `${fileNameOf(laptop)}-${clock.today()}.regulars`;
        const saved =
          passphrase === null || platform.sealing === null
            ? await platform.saveFile(
                name,
                { name: filterName, extensions: ['regulars'] },
                joined(pieces),
              )
            : await platform.saveFile(
                `${name}.age`,
                { name: filterName, extensions: ['age'] },
                await platform.sealing['sealing:seal'](joinedPieces(pieces), passphrase),
              );
        if (saved.ok) return { path: saved.value };
        return saved.refusal.code === 'files/cancelled' ? null : { code: saved.refusal.code };
      } catch (fault) {
        platform.log('error', 'exchange/write', fault instanceof Error ? fault.name : 'unknown');
        return { code: 'fault' };
      } finally {
        setIsWriting(false);
      }
    },
  };
}

/** A name that every file system takes. */
const fileNameOf = (laptop: string): string =>
  laptop
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'regulars';
