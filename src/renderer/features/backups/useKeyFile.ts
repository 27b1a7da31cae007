import { useState } from 'react';
import { LIMITS } from '@shared/kernel/readingLimits';
import type { OpenedFile } from '@shared/ipc/desktopApi';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** The file `recovery-key.age`, where it does not lie beside the backups. */
export function useKeyFile(): {
  readonly file: OpenedFile | null;
  /** What was chosen is far too large to be a key. */
  readonly isNone: boolean;
  readonly choose: (kindName: string) => void;
} {
  const platform = usePlatform();
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [isNone, setIsNone] = useState(false);
  return {
    file,
    isNone,
    choose: (name) => {
      void platform.openFile({ name, extensions: ['age'] }).then((opened) => {
        const isTooLarge = opened.ok
          ? opened.value.bytes.length > LIMITS.keyFile.most
          : opened.refusal.code === 'files/too-large';
        if (opened.ok || isTooLarge) {
          setFile(opened.ok && !isTooLarge ? opened.value : null);
          setIsNone(isTooLarge);
        }
      });
    },
  };
}
