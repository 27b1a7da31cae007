import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoOutcome } from '@shared/domain/journal/outcome';

type UndoReportProps = {
  readonly outcome: UndoOutcome;
  /** The act in words. */
  readonly children: ReactNode;
};

/** What taking back or redoing did, and what stayed as it is because it was changed since. */
export function UndoReport({ outcome, children }: UndoReportProps) {
  const { t } = useTranslation(['app', 'recent']);
  return (
    <>
      {outcome.direction === 'undo' ? t('undone') : t('redone')} {children}
      {outcome.kept.length > 0 && (
        <> · {t('recent:outcome.kept', { count: outcome.kept.length })}</>
      )}
    </>
  );
}
