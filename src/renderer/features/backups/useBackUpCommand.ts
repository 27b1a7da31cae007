import { useCommandHandler } from '@renderer/hooks/useCommands';
import { useToasts } from '@renderer/hooks/useToasts';
import { useBackups } from './useBackups';

/** The words of the report. */
export type BackUpWords = {
  readonly done: (fileName: string) => string;
  readonly failed: () => string;
};

/** Makes a backup at `Ctrl B`, from anywhere, and tells what came of it. */
export function useBackUpCommand({ done, failed }: BackUpWords): void {
  const { store } = useBackups();
  const toasts = useToasts();
  useCommandHandler('back-up', () => {
    if (store.get().running) return;
    void store.backUp().then((receipt) => {
      if (receipt) toasts.show({ text: done(receipt.fileName) });
      else if (store.get().problem?.kind !== 'stopped') toasts.show({ text: failed() });
    });
  });
}
