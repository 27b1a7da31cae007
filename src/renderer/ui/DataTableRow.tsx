import { memo, type ReactNode } from 'react';
import { cx } from './cx';
import styles from './DataTable.module.css';
import { Icon } from './Icon';

/** A column of a {@link DataTable}. Keep the array steady between renders, or every row is drawn again. */
export type Column<Row> = {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** A track of CSS grid, for example `minmax(0, 2fr)` or `5rem`. Defaults to `minmax(0, 1fr)`. */
  readonly width?: string | undefined;
  /** Figures stand at the end. */
  readonly align?: 'start' | 'end' | undefined;
  readonly isSortable?: boolean | undefined;
  /** Only for assistive technology: a column of arrows or buttons. */
  readonly isTitleHidden?: boolean | undefined;
  /**
   * Where it goes below 760 px, where a row has two lines: `title` above, `detail` below (default for the
   * second column), `end` beside both. `none`, and others, are left out.
   */
  readonly narrow?: 'title' | 'detail' | 'end' | 'none' | undefined;
  /** Left out in windows narrower than this, in px. */
  readonly hideBelow?: 1024 | 1320 | undefined;
  /** Left out while the table itself has less than 46rem, for example beside a preview. */
  readonly isSpared?: boolean | undefined;
};

/** Props of {@link DataTableRow}. */
export type DataTableRowProps<Row> = {
  readonly id: string;
  /** Position in the whole list, from 0. */
  readonly index: number;
  /** `undefined` while it is being fetched. */
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  /** `undefined` where nothing can be selected. */
  readonly isSelected: boolean | undefined;
  readonly hasMark: boolean;
  /** Distance from the top of the list in px; `undefined` in short lists, which flow. */
  readonly offset: number | undefined;
  /** Height in px, with `offset`. */
  readonly height: number | undefined;
};

const placement = {
  title: styles['narrowTitle'],
  detail: styles['narrowDetail'],
  end: styles['narrowEnd'],
  none: styles['narrowHidden'],
} as const;

const plainNarrow = [placement.title, placement.detail] as const;

/** The classes of a cell or heading that follow from its column. */
export const columnClass = <Row,>(column: Column<Row>, index: number): string =>
  cx(
    column.align === 'end' && styles['alignEnd'],
    column.narrow === undefined
      ? (plainNarrow[index] ?? styles['narrowHidden'])
      : placement[column.narrow],
    column.hideBelow !== undefined && styles[`hideBelow${column.hideBelow}`],
    column.isSpared === true && styles['spared'],
  );

const DataTableRowPlain = <Row,>({
  id,
  index,
  row,
  columns,
  isCurrent,
  isTabStop,
  isSelected,
  hasMark,
  offset,
  height,
}: DataTableRowProps<Row>) => (
  <div
    role="row"
    data-row={id}
    aria-rowindex={index + 2}
    aria-selected={isSelected}
    aria-busy={row === undefined}
    tabIndex={isTabStop ? 0 : -1}
    data-current={isCurrent ? '' : undefined}
    data-selected={isSelected === true ? '' : undefined}
    className={cx(styles['row'], offset !== undefined && styles['placed'])}
    style={
      offset === undefined ? undefined : { translate: `0 ${offset}px`, blockSize: `${height}px` }
    }
  >
    {columns.map((column, position) => (
      <div
        key={column.id}
        role="gridcell"
        aria-colindex={position + 1}
        className={cx(styles['cell'], columnClass(column, position))}
      >
        {hasMark && position === 0 ? (
          <span data-mark="" aria-hidden="true" className={styles['mark']}>
            <span className={styles['markBox']}>
              <Icon name="check" size={14} />
            </span>
          </span>
        ) : null}
        {row === undefined ? <span className={styles['bone']} /> : column.cell(row)}
      </div>
    ))}
  </div>
);

/** One row; drawn again only when something of its own changed. */
export const DataTableRow = memo(DataTableRowPlain) as typeof DataTableRowPlain;
