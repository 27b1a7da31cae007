import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, usualPaper } from '@shared/domain/printing/paper';
import type { PaperTools } from '@renderer/features/privacy/papers/PaperScreen';
import { PrintActions } from '@renderer/features/printing/PrintActions';
import { usePrintedShop } from '@renderer/features/printing/usePrintedShop';
import { usePrintJob, type JobKind } from '@renderer/features/printing/usePrintJob';
import { useToasts } from '@renderer/hooks/useToasts';

/** What a page with a paper needs of the printer, which is another feature's. */
export function usePaperTools(): PaperTools {
  const { t } = useTranslation(['print', 'errors']);
  const toasts = useToasts();
  const { country } = usePrintedShop();
  const [chosen, setChosen] = useState<keyof typeof PAPERS | null>(null);
  const paper = chosen ?? usualPaper(country);
  const job = usePrintJob(PAPERS[paper]);

  const start = async (kind: JobKind, fileName: string): Promise<void> => {
    if (kind === 'print') {
      const printed = await job.print();
      if (!printed.ok && printed.refusal.code === 'print/failed') {
        toasts.show({ text: t('failed') });
      }
      return;
    }
    const saved = await job.savePdf(fileName, t('action.pdfKind'));
    if (saved.ok) toasts.show({ text: t('saved', { file: saved.value }) });
    else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t(`errors:${saved.refusal.code}`, { ...saved.refusal, size: '' }) });
    }
  };

  return {
    paper,
    onPaper: setChosen,
    isPrinting: job.isPrinting,
    actions: (fileName) => (
      <PrintActions
        savesPdf={job.savesPdf}
        isRunning={job.isRunning}
        isDisabled={fileName === null}
        onStart={(kind) => void start(kind, fileName ?? '')}
      />
    ),
  };
}
