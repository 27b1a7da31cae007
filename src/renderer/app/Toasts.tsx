import { useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Undoing } from '@renderer/data/journal/journal';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { keysOf } from '@renderer/hooks/keys';
import type { ToastBoard } from '@renderer/hooks/toasts';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { ToastContext } from '@renderer/hooks/useToasts';
import { ActSentence } from '@renderer/i18n/ActSentence';
import { ToastRegion } from '@renderer/ui/ToastRegion';
import { createToastQueue } from '@renderer/ui/toastQueue';
import { UndoReport } from './UndoReport';

/** Does something over again or takes it back, and reports what came of it. */
type Tell = (run: () => Undoing) => Promise<void>;

type ToastsProps = { readonly children: ReactNode };

/**
 * Reports of what was done, each with the way back. Undo and redo by key and menu end here too,
 * because they report in the same place.
 */
export function Toasts({ children }: ToastsProps) {
  const { t } = useTranslation(['app', 'common', 'errors', 'keyboard']);
  const { journal } = useRepositories();
  const [queue] = useState(createToastQueue);
  const [preferences] = usePreferences();
  const undoKeys = keysOf('undo', preferences)[0];
  const shownKeys =
    undoKeys === undefined
      ? undefined
      : keyLabel(undoKeys, t('keyboard:key', { returnObjects: true }));

  // The board itself never changes, so that nothing below renders again for a toast.
  const report = useRef<Tell>(() => Promise.resolve());
  const words = useRef({ undo: '', keys: shownKeys });

  const board = useMemo<ToastBoard>(
    () => ({
      show: ({ text, batchId, isTakingBack = false }) => {
        queue.show({
          message: text,
          action:
            typeof batchId === 'string'
              ? {
                  label: words.current.undo,
                  keys: isTakingBack ? undefined : words.current.keys,
                  onAction: () =>
                    void report.current(() =>
                      isTakingBack ? journal.redoBatch(batchId) : journal.undoBatch(batchId),
                    ),
                }
              : undefined,
        });
      },
      dismiss: () => {
        queue.dismiss();
      },
    }),
    [queue, journal],
  );

  const tell = useCallback<Tell>(
    async (run) => {
      const result = await run();
      if (!result.ok) {
        board.show({ text: t(`errors:${result.refusal.code}`) });
        return;
      }
      const { batchId, direction, act } = result.value;
      board.show({
        text: (
          <UndoReport outcome={result.value}>
            <ActSentence act={act} />
          </UndoReport>
        ),
        batchId,
        isTakingBack: direction === 'undo',
      });
    },
    [board, t],
  );
  useLayoutEffect(() => {
    report.current = tell;
    words.current = { undo: t('common:action.undo'), keys: shownKeys };
  });

  useCommandHandler('undo', () => void tell(journal.undoLast));
  useCommandHandler('redo', () => void tell(journal.redo));

  return (
    <ToastContext value={board}>
      {children}
      <ToastRegion queue={queue} label={t('toast')} closeLabel={t('common:action.close')} />
    </ToastContext>
  );
}
