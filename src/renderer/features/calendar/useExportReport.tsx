import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useCalendarExport, type ExportChoice } from './useCalendarExport';

/** Saves a calendar file and says where it went, or why it did not. */
export function useExportReport(): {
  readonly isRunning: boolean;
  readonly failure: string | null;
  /** Answers whether it is saved. */
  readonly save: (choice: ExportChoice) => Promise<boolean>;
} {
  const { t } = useTranslation('calendar');
  const toasts = useToasts();
  const write = useCalendarExport();
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    isRunning,
    failure,
    save: async (choice) => {
      setFailure(null);
      setIsRunning(true);
      try {
        const outcome = await write(choice);
        if (outcome.kind === 'written') {
          toasts.show({
            text: (
              <Sentence
                say={(values) => t('export.written', values)}
                values={{ count: outcome.count, file: outcome.file }}
              />
            ),
          });
          return true;
        }
        if (outcome.kind === 'nothing') setFailure(t('export.nothing'));
        else if (outcome.refusal.code !== 'files/cancelled') setFailure(t('export.failed'));
        return false;
      } finally {
        setIsRunning(false);
      }
    },
  };
}
