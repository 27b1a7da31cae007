import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnReport } from '@shared/domain/importing/columnReport';
import type { MappedColumn } from '@shared/domain/importing/columnTarget';
import { DataTable, rowsAsSource } from '@renderer/ui/DataTable';
import type { Column } from '@renderer/ui/DataTableRow';
import { Icon } from '@renderer/ui/Icon';
import { Select } from '@renderer/ui/Select';
import styles from './Importing.module.css';
import { useImportState, useImportStore } from './useImport';
import { targetId, useTargets, type Targets } from './useTargets';

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
            row={row}
            targets={targets}
            onChange={(id) => {
              const target = targets.targetOf(id);
              if (target !== null) {
                void store.setColumns([row.index], { target, dateOrder: null });
              }
            }}
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
    [t, targets, store],
  );

  return (
    <DataTable
      label={t('match.table')}
      columns={columns}
      source={source}
      hasLetterKeys={false}
      className={styles['columnTable']}
    />
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

type TargetSelectProps = {
  readonly row: ColumnRow;
  readonly targets: Targets;
  readonly onChange: (id: string) => void;
};

function TargetSelect({ row, targets, onChange }: TargetSelectProps) {
  const { t } = useTranslation('importing');
  // A hundred choices for each of many columns would be heavy: a list is filled when somebody comes near.
  const [isNear, setIsNear] = useState(false);
  const { target } = row.column;
  const id = targetId(target);
  const isOwn = targets.targetOf(id) === null;
  const own = { options: [targets.optionOf(target)] };
  return (
    <div
      className={styles['target']}
      onPointerEnter={() => {
        setIsNear(true);
      }}
      onFocus={() => {
        setIsNear(true);
      }}
    >
      <Select
        label={t('match.targetOf', { column: row.name })}
        isLabelHidden
        size="sm"
        groups={isNear ? [...(isOwn ? [own] : []), ...targets.groups] : [own]}
        value={id}
        placeholder={t('match.choose')}
        emphasis={
          target.kind === 'leave-out' ? 'subdued' : needsLook(row.report) ? 'attention' : 'normal'
        }
        onChange={onChange}
      />
    </div>
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
