import { useTranslation } from 'react-i18next';
import { PAPERS, usualPaper } from '@shared/domain/printing/paper';
import { keyGroups } from '@renderer/hooks/keyGroups';
import { useToday } from '@renderer/hooks/useClock';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { useToasts } from '@renderer/hooks/useToasts';
import { Button } from '@renderer/ui/Button';
import { PaperDesk } from '@renderer/ui/PaperDesk';
import { PrintedPapers } from '@renderer/ui/PrintedPapers';
import { Screen } from '@renderer/ui/Screen';
import { KeySheet } from './KeySheet';
import { PrintActions } from './PrintActions';
import { usePrintedShop } from './usePrintedShop';
import { usePrintJob, type JobKind } from './usePrintJob';

type KeySheetScreenProps = {
  /** To where keys are changed. */
  readonly onChange: () => void;
};

/** All keys on one sheet, for the wall beside the counter. */
export function KeySheetScreen({ onChange }: KeySheetScreenProps) {
  const { t } = useTranslation(['keyboard', 'print', 'errors']);
  const toasts = useToasts();
  const today = useToday();
  const [preferences] = usePreferences();
  const { shopName, country } = usePrintedShop();
  const size = PAPERS[usualPaper(country)];
  const job = usePrintJob(size);
  usePageTitle(t('sheet.title'));

  const start = async (kind: JobKind): Promise<void> => {
    if (kind === 'print') {
      const printed = await job.print();
      if (!printed.ok && printed.refusal.code === 'print/failed') {
        toasts.show({ text: t('print:failed') });
      }
      return;
    }
    const saved = await job.savePdf(t('title'), t('print:action.pdfKind'));
    if (saved.ok) toasts.show({ text: t('print:saved', { file: saved.value }) });
    else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t(`errors:${saved.refusal.code}`, { ...saved.refusal, size: '' }) });
    }
  };
  useCommandHandler('print', () => void start('print'));

  const sheet = () => (
    <KeySheet
      groups={keyGroups(preferences)}
      hasSingleKeys={preferences.singleKeys}
      shopName={shopName}
      today={today}
    />
  );
  return (
    <Screen
      title={t('sheet.title')}
      lead={t('sheet.lead')}
      actions={
        <>
          <Button onPress={onChange}>{t('customise')}</Button>
          <PrintActions
            savesPdf={job.savesPdf}
            isRunning={job.isRunning}
            isDisabled={false}
            onStart={(kind) => void start(kind)}
          />
        </>
      }
    >
      <PaperDesk
        size={size}
        count={1}
        label={t('print:preview')}
        sheetLabel={(index) => t('print:sheet', { number: index + 1, count: 1 })}
        sheet={sheet}
      />
      {job.isPrinting ? <PrintedPapers size={size} count={1} sheet={sheet} /> : null}
    </Screen>
  );
}
