import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, usualPaper } from '@shared/domain/printing/paper';
import { holdRecoveryKey, useRecoveryKey } from '@renderer/hooks/recoveryKey';
import { useToday } from '@renderer/hooks/useClock';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { useToasts } from '@renderer/hooks/useToasts';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { PaperDesk } from '@renderer/ui/PaperDesk';
import { PrintedPapers } from '@renderer/ui/PrintedPapers';
import { Screen } from '@renderer/ui/Screen';
import { PrintActions } from './PrintActions';
import { RecoverySheet } from './RecoverySheet';
import { useCodes } from './useCodes';
import { usePrintedShop } from './usePrintedShop';
import { usePrintJob, type JobKind } from './usePrintJob';

type RecoverySheetScreenProps = {
  /** Back to where encryption is set up. */
  readonly onSettings: () => void;
};

/** The recovery sheet on a desk, and the printer. The key is there only while it is in hand. */
export function RecoverySheetScreen({ onSettings }: RecoverySheetScreenProps) {
  const { t } = useTranslation(['encryption', 'print', 'errors']);
  const toasts = useToasts();
  const today = useToday();
  const { shopName, country } = usePrintedShop();
  const key = useRecoveryKey();
  const draw = useCodes();
  const size = PAPERS[usualPaper(country)];
  const job = usePrintJob(size);
  usePageTitle(t('sheet.title'));

  // Another sheet of a key in use is shown once; the set-up needs its key until it is done.
  const isForOnce = key !== null && key.passphrase === null;
  useEffect(
    () => () => {
      if (isForOnce) holdRecoveryKey(null);
    },
    [isForOnce],
  );

  const start = async (kind: JobKind): Promise<void> => {
    if (key === null) return;
    if (kind === 'print') {
      const printed = await job.print();
      if (printed.ok) holdRecoveryKey({ ...key, hasSheet: true });
      else if (printed.refusal.code === 'print/failed') toasts.show({ text: t('print:failed') });
      return;
    }
    const saved = await job.savePdf(t('sheet.fileName'), t('print:action.pdfKind'));
    if (saved.ok) {
      holdRecoveryKey({ ...key, hasSheet: true });
      toasts.show({ text: t('print:saved', { file: saved.value }) });
    } else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t(`errors:${saved.refusal.code}`, { ...saved.refusal, size: '' }) });
    }
  };
  useCommandHandler('print', () => void start('print'));

  if (key === null) {
    return (
      <Screen title={t('sheet.title')}>
        <EmptyState
          title={t('sheet.none')}
          actions={<Button onPress={onSettings}>{t('sheet.toSettings')}</Button>}
        >
          {t('sheet.noneText')}
        </EmptyState>
      </Screen>
    );
  }
  const sheet = () => (
    <RecoverySheet
      identity={key.identity}
      recipient={key.recipient}
      shopName={shopName}
      today={today}
      qr={draw?.(key.identity).qr ?? null}
    />
  );
  return (
    <Screen
      title={t('sheet.title')}
      lead={t('sheet.lead')}
      actions={
        <>
          <Button onPress={onSettings}>
            {key.passphrase === null ? t('sheet.toSettings') : t('sheet.toSetUp')}
          </Button>
          <PrintActions
            savesPdf={job.savesPdf}
            isRunning={job.isRunning}
            isDisabled={draw === null}
            onStart={(kind) => void start(kind)}
          />
        </>
      }
    >
      <PaperDesk
        size={size}
        count={1}
        label={t('sheet.preview')}
        sheetLabel={() => t('sheet.page')}
        sheet={sheet}
      />
      {job.isPrinting ? <PrintedPapers size={size} count={1} sheet={sheet} /> : null}
    </Screen>
  );
}
