import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { figuresCsv } from '@shared/domain/exporting/figuresCsv';
import {
  figureOf,
  type Figures,
  type InsightQuery,
  type SplitBy,
} from '@shared/domain/insights/figure';
import type { FileRefusal } from '@shared/ipc/desktopApi';
import type { Result } from '@shared/kernel/result';
import { useInsights } from '@renderer/data/insights/useFigures';
import { useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { useFormat } from '@renderer/i18n/useFormat';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { pictureOf } from '@renderer/ui/charts/savePicture';
import { useFiguresCsvWords } from './useFiguresCsvWords';

/** The splits of the table, in their order. */
const SPLITS: readonly SplitBy[] = ['country', 'source', 'segment', 'owner'];

/** What the page of figures can be saved as; where it went, or why not, is told in a toast. */
export type InsightsExport = {
  /** The line of retention as it is drawn now. */
  readonly savePicture: () => Promise<void>;
  /** All figures with what went into them, of everybody and of each group. */
  readonly saveTable: () => Promise<void>;
};

/**
 * Saves the figures of a page.
 *
 * @param asOf - As the facts stood at the end of this day; `null` for now.
 * @param chart - The drawn line of retention; empty while its table is shown.
 */
export function useInsightsExport(
  query: InsightQuery,
  figures: Figures,
  asOf: IsoDate | null,
  chart: RefObject<HTMLCanvasElement | null> | null,
): InsightsExport {
  const { t } = useTranslation(['report', 'insights', 'errors']);
  const insights = useInsights();
  const platform = usePlatform();
  const toasts = useToasts();
  const format = useFormat();
  const words = useFiguresCsvWords();
  const today = useToday();
  const { span } = query;

  const tell = (saved: Result<string, FileRefusal>): void => {
    if (saved.ok) toasts.show({ text: t('export.saved', { file: saved.value }) });
    else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t(`errors:${saved.refusal.code}`, { ...saved.refusal, size: '' }) });
    }
  };

  return {
    savePicture: async () => {
      const retention = figureOf(figures, 'retention');
      const picture =
        chart?.current &&
        (await pictureOf(chart.current, {
          title: t('insights:chart.retention'),
          note: t('export.pictureNote', {
            span: format.daySpan(span.from, span.to),
            count: retention?.n ?? 0,
          }),
        }));
      if (!picture) {
        toasts.show({ text: t('export.noPicture') });
        return;
      }
      tell(
        await platform.saveFile(
          t('export.pictureFile', { day: span.to }),
          { name: t('export.pictureKind'), extensions: ['png'] },
          new Uint8Array(await picture.arrayBuffer()),
        ),
      );
    },
    saveTable: async () => {
      const [all, ...splits] = await Promise.all([
        insights.ask<'figures'>({ ask: 'figures', query }, asOf),
        ...SPLITS.map((by) => insights.ask<'split'>({ ask: 'split', query, by }, asOf)),
      ]);
      const csv = figuresCsv({ span, asOf: asOf ?? today, figures: all.figures, splits }, words);
      tell(
        await platform.saveFile(
          t('export.tableFile', span),
          { name: t('export.tableKind'), extensions: ['csv'] },
          new TextEncoder().encode(csv),
        ),
      );
    },
  };
}
