import { cx } from '@renderer/ui/cx';
import styles from './FigureTable.module.css';

/** A figure in a table. */
export type FigureCell = {
  /** Once per currency. */
  readonly lines: readonly string[];
  /** Words stand in the place of a number. */
  readonly isWords?: boolean | undefined;
  /** Leads to the people. */
  readonly onPress?: (() => void) | undefined;
};

/** A row of figures. */
export type FigureRow = {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly FigureCell[];
  /** The sum over all rows. */
  readonly isSum?: boolean | undefined;
};

type FigureTableProps = {
  readonly caption: string;
  /** Over the titles of rows. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
};

/** Figures of several groups side by side. Titles stay in sight when it is moved sideways. */
export function FigureTable({ caption, corner, columns, rows }: FigureTableProps) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, cells, isSum }) => (
            <tr key={id} className={cx(isSum === true && styles['sum'])}>
              <th scope="row">
                <bdi>{title}</bdi>
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at]}>
                  <Cell cell={cell} label={`${title}, ${columns[at] ?? ''}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, label }: { readonly cell: FigureCell; readonly label: string }) {
  const { lines, isWords = false, onPress } = cell;
  const text = lines.map((line) => (
    <span key={line} className={styles['lineOf']}>
      {line}
    </span>
  ));
  if (onPress === undefined) return <span className={cx(isWords && styles['words'])}>{text}</span>;
  return (
    <button
      type="button"
      className={cx(styles['press'], isWords && styles['words'])}
      aria-label={`${label}: ${lines.join(', ')}`}
      onClick={onPress}
    >
      {text}
    </button>
  );
}
