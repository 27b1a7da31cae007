import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, usualPaper } from '@shared/domain/printing/paper';
import type { ReportAsked } from '@renderer/features/insights/ExportMenu';
import { ReportScreen, type ReportPaper } from '@renderer/features/insights/ReportScreen';
import { PrintActions } from '@renderer/features/printing/PrintActions';
import { usePrintedShop } from '@renderer/features/printing/usePrintedShop';
import { usePrintJob, type JobKind } from '@renderer/features/printing/usePrintJob';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { navigate } from '@renderer/hooks/useRoute';
import { useToasts } from '@renderer/hooks/useToasts';

/** The report of a span, and the printer. */
export function ReportPlace({ asked }: { readonly asked: ReportAsked }) {
  const { t } = useTranslation(['report', 'print', 'errors']);
  const toasts = useToasts();
  const { country } = usePrintedShop();
  const [paper, setPaper] = useState<ReportPaper>(() => usualPaper(country));
  const job = usePrintJob(PAPERS[paper]);
  usePageTitle(t('title'));

  const start = async (kind: JobKind): Promise<void> => {
    if (kind === 'print') {
      const printed = await job.print();
      if (!printed.ok && printed.refusal.code === 'print/failed') {
        toasts.show({ text: t('print:failed') });
      }
      return;
    }
    const saved = await job.savePdf(t('file', asked), t('print:action.pdfKind'));
    if (saved.ok) toasts.show({ text: t('print:saved', { file: saved.value }) });
    else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t(`errors:${saved.refusal.code}`, { ...saved.refusal, size: '' }) });
    }
  };
  useCommandHandler('print', () => void start('print'));

  return (
    <ReportScreen
      asked={asked}
      paper={paper}
      onPaper={setPaper}
      isPrinting={job.isPrinting}
      actions={(isReady) => (
        <PrintActions
          savesPdf={job.savesPdf}
          isRunning={job.isRunning}
          isDisabled={!isReady}
          onStart={(kind) => void start(kind)}
        />
      )}
      onBack={() => navigate({ place: 'insights' })}
    />
  );
}
