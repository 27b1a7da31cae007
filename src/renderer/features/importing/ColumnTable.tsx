import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnReport } from '@shared/domain/importing/columnReport';
import type { ColumnTarget, MappedColumn } from '@shared/domain/importing/columnTarget';
import { DataTable, rowsAsSource } from '@renderer/ui/DataTable';
import type { Column } from '@renderer/ui/DataTableRow';
import { Icon } from '@renderer/ui/Icon';
import styles from './Match.module.css';
import { ReadyCount, TargetSelect, useReadyCount } from './TargetSelect';
import { useImportState, useImportStore } from './useImport';
import { useTargets } from './useTargets';

type ColumnRow = {
  readonly index: number;
  /** The column's name, or its number where it has none. */
  readonly name: string;
  readonly samples: readonly string[];
  readonly column: MappedColumn;
  /** `null` until all rows were read. */
  readonly report: ColumnReport | null;
};

/** Every column of the file: its first values, where it goes, and for how many rows that works. */
export function ColumnTable() {
  const { t } = useTranslation('importing');
  const { file, mapping, forecast, isForecastCurrent } = useImportState();
  const store = useImportStore();
  const targets = useTargets();
  const reports = forecast?.columns;

  const source = useMemo(() => {
    const samples = file?.table?.samples ?? [];
    const rows = (mapping?.columns ?? []).map((column, index): ColumnRow => {
      const report = reports?.[index] ?? null;
      return {
        index,
        name: column.header.trim() || t('match.unnamed', { number: index + 1 }),
        samples: samples[index] ?? [],
        column,
        report: isForecastCurrent ? report : null,
      };
    });
    return rowsAsSource(rows, ({ index }) => String(index));
  }, [file, mapping, reports, isForecastCurrent, t]);

  const handleTarget = useCallback(
    (index: number, target: ColumnTarget) => {
      void store.setColumns([index], { target, dateOrder: null });
    },
    [store],
  );
  const ready = useReadyCount(source.ids.length);

  const columns = useMemo<readonly Column<ColumnRow>[]>(
    () => [
      {
        id: 'column',
        title: t('match.column'),
        width: 'minmax(6rem, 17fr)',
        narrow: 'title',
        cell: ({ name }) => (
          <bdi className={styles['columnName']} title={name}>
            {name}
          </bdi>
        ),
      },
      {
        id: 'values',
        title: t('match.values'),
        width: 'minmax(6rem, 29fr)',
        narrow: 'detail',
        cell: ({ samples }) => <Samples samples={samples} />,
      },
      {
        id: 'arrow',
        title: t('match.arrow'),
        isTitleHidden: true,
        width: '2.25rem',
        cell: () => <Icon name="arrow-right" size={16} className={styles['arrow']} />,
      },
      {
        id: 'target',
        title: t('match.target'),
        width: 'minmax(11rem, 30fr)',
        narrow: 'end',
        cell: (row) => (
          <TargetSelect
            index={row.index}
            name={row.name}
            target={row.column.target}
            isUnclear={needsLook(row.report)}
            targets={targets}
            onChange={handleTarget}
          />
        ),
      },
      {
        id: 'works',
        title: t('match.works'),
        width: 'minmax(6.5rem, 18fr)',
        cell: (row) => <Works row={row} />,
      },
    ],
    [t, targets, handleTarget],
  );

  return (
    <ReadyCount value={ready}>
      <DataTable
        label={t('match.table')}
        columns={columns}
        source={source}
        hasLetterKeys={false}
        className={styles['columnTable']}
      />
    </ReadyCount>
  );
}

function Samples({ samples }: { readonly samples: readonly string[] }) {
  return (
    <span className={styles['samples']}>
      {samples.map((sample) => (
        <bdi key={sample}>{sample}</bdi>
      ))}
    </span>
  );
}

const needsLook = (report: ColumnReport | null): boolean =>
  report !== null &&
  ((report.question !== null && report.question.answer === null) || report.unclear > 0);

/** For how many rows a column works, or what is unclear about it. */
function Works({ row: { column, report } }: { readonly row: ColumnRow }) {
  const { t } = useTranslation('importing');
  if (column.target.kind === 'leave-out') {
    return <span className={styles['quiet']}>{t('match.leftOut')}</span>;
  }
  if (report === null) return <span className={styles['quiet']}>{t('match.counting')}</span>;
  const isOpen = report.question !== null && report.question.answer === null;
  if (isOpen || report.unclear > 0) {
    return (
      <span className={styles['unclear']}>
        <Icon name="triangle-alert" size={14} />
        {isOpen ? t('match.order') : t('match.unclear', { count: report.unclear })}
      </span>
    );
  }
  if (report.filled === 0) {
    return <span className={styles['quiet']}>{t('match.emptyColumn')}</span>;
  }
  return (
    <span className={styles['works']}>
      <Icon name="check" size={14} />
      {t('match.worksFor', { works: report.works, rows: report.rows })}
    </span>
  );
}
