import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Figures, InsightQuery } from '@shared/domain/insights/figure';
import { Button } from '@renderer/ui/Button';
import { Menu } from '@renderer/ui/Menu';
import { useInsightsExport } from './useInsightsExport';

/** What is printed on one page. */
export type ReportAsked = {
  /** Civil days, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** As the facts stood at the end of this day; `null` for now. */
  readonly asOf: IsoDate | null;
};

type ExportMenuProps = {
  readonly query: InsightQuery;
  readonly figures: Figures;
  readonly asOf: IsoDate | null;
  /** The drawn line of retention; `null` where the page has none. */
  readonly chart: RefObject<HTMLCanvasElement | null> | null;
  /** Opens the report; left out, none is offered. */
  readonly onReport?: ((asked: ReportAsked) => void) | undefined;
};

/** The figures as a picture, as a table, on paper. */
export function ExportMenu({ query, figures, asOf, chart, onReport }: ExportMenuProps) {
  const { t } = useTranslation('report');
  const { savePicture, saveTable } = useInsightsExport(query, figures, asOf, chart);
  const picture = {
    id: 'picture',
    label: t('export.picture'),
    icon: 'image' as const,
    onAction: () => void savePicture(),
  };
  const report = onReport && {
    id: 'paper',
    label: t('export.paper'),
    icon: 'printer' as const,
    onAction: () => onReport({ ...query.span, asOf }),
  };
  return (
    <Menu
      label={t('export.menu')}
      trigger={<Button icon="download">{t('export.menu')}</Button>}
      groups={[
        [
          ...(chart === null ? [] : [picture]),
          {
            id: 'table',
            label: t('export.table'),
            icon: 'table',
            onAction: () => void saveTable(),
          },
        ],
        report === undefined ? [] : [report],
      ]}
    />
  );
}
