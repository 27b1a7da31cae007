import { cx } from './cx';
import styles from './DataTable.module.css';
import { columnClass, type Column } from './DataTableRow';
import { Icon } from './Icon';
import { VisuallyHidden } from './VisuallyHidden';

/** By which column a table is sorted. */
export type SortOrder = {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
};

/** Props of {@link DataTableHead}. */
export type DataTableHeadProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly sort?: SortOrder | undefined;
  readonly onSortChange?: ((sort: SortOrder) => void) | undefined;
};

/** The order after a press on a heading: ascending first, then turned round. */
export const nextSort = (sort: SortOrder | undefined, columnId: string): SortOrder => ({
  columnId,
  direction:
    sort?.columnId === columnId && sort.direction === 'ascending' ? 'descending' : 'ascending',
});

/** The headings of a table; those that sort are buttons. */
export const DataTableHead = <Row,>({ columns, sort, onSortChange }: DataTableHeadProps<Row>) => (
  <div role="rowgroup" className={styles['head']}>
    <div role="row" aria-rowindex={1} className={styles['headRow']}>
      {columns.map((column, position) => {
        const isSorted = sort?.columnId === column.id;
        const canSort = column.isSortable === true && onSortChange !== undefined;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={position + 1}
            aria-sort={isSorted ? sort.direction : canSort ? 'none' : undefined}
            className={cx(
              styles['heading'],
              isSorted && styles['sorted'],
              columnClass(column, position),
            )}
          >
            {column.isTitleHidden === true ? (
              <VisuallyHidden>{column.title}</VisuallyHidden>
            ) : canSort ? (
              <button
                type="button"
                className={styles['sortButton']}
                onClick={() => onSortChange(nextSort(sort, column.id))}
              >
                {column.title}
                {isSorted ? (
                  <Icon
                    name={sort.direction === 'ascending' ? 'arrow-up' : 'arrow-down'}
                    size={14}
                  />
                ) : null}
              </button>
            ) : (
              column.title
            )}
          </div>
        );
      })}
    </div>
  </div>
);
