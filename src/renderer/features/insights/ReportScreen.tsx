import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS } from '@shared/domain/printing/paper';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { PaperDesk } from '@renderer/ui/PaperDesk';
import { PrintedPapers } from '@renderer/ui/PrintedPapers';
import { Screen } from '@renderer/ui/Screen';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Skeleton } from '@renderer/ui/Skeleton';
import type { ReportAsked } from './ExportMenu';
import { ReportSheet } from './ReportSheet';
import { useReport } from './useReport';

/** The papers that a report is made for. */
export type ReportPaper = keyof typeof PAPERS;

type ReportScreenProps = {
  readonly asked: ReportAsked;
  readonly paper: ReportPaper;
  readonly onPaper: (paper: ReportPaper) => void;
  /** The sheet is to be in the document for the printer. */
  readonly isPrinting: boolean;
  /** What prints and saves it; it is told whether there is something to print yet. */
  readonly actions: (isReady: boolean) => ReactNode;
  readonly onBack: () => void;
};

/** The figures of a span as one page, before it is printed. */
export function ReportScreen({
  asked,
  paper,
  onPaper,
  isPrinting,
  actions,
  onBack,
}: ReportScreenProps) {
  const { t } = useTranslation(['report', 'insights']);
  const format = useFormat();
  const report = useReport(asked);
  const size = PAPERS[paper];
  const sheet = (): ReactNode => report && <ReportSheet report={report} paper={size} />;
  return (
    <Screen
      title={t('title')}
      lead={t('lead', { span: format.daySpan(asked.from, asked.to) })}
      actions={
        <>
          <Button variant="text" onPress={onBack}>
            {t('back')}
          </Button>
          <SegmentedControl
            label={t('paper')}
            segments={(['a4', 'letter'] as const).map((id) => ({ id, label: t(`papers.${id}`) }))}
            value={paper}
            onChange={onPaper}
          />
          {actions(report !== null)}
        </>
      }
    >
      {report === null ? (
        <Skeleton shape="card" label={t('insights:waiting')} />
      ) : (
        <PaperDesk
          size={size}
          count={1}
          label={t('preview')}
          sheetLabel={() => t('page')}
          sheet={sheet}
        />
      )}
      {isPrinting && report !== null ? <PrintedPapers size={size} count={1} sheet={sheet} /> : null}
    </Screen>
  );
}
