import { VisuallyHidden } from '../VisuallyHidden';
import styles from './HeatTable.module.css';

/** A cell of a heat table. */
export type HeatCell = {
  /** 0 to 1: how strong it is coloured; `null` where there is no figure yet. */
  readonly share: number | null;
  /** What stands in it: *33 %*; empty where there is none yet. */
  readonly text: string;
  /** The cell in whole words: *Of 3 people of January 1 came again in February*. */
  readonly label: string;
  readonly onPress?: (() => void) | undefined;
};

/** A row of a heat table. */
export type HeatRow = {
  readonly id: string;
  readonly title: string;
  /** Beside the title: *3 people*. */
  readonly detail: string;
  readonly cells: readonly HeatCell[];
};

/** Props of {@link HeatTable}. */
export type HeatTableProps = {
  readonly caption: string;
  /** Over the rows' titles. */
  readonly corner: string;
  readonly detailTitle: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
};

/** A table whose colours show what its figures say. */
export function HeatTable({ caption, corner, detailTitle, columns, rows }: HeatTableProps) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            <th scope="col">{detailTitle}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, detail, cells }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className={styles['detail']}>{detail}</td>
              {columns.map((column, i) => (
                <Cell key={column} cell={cells[i]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { readonly cell: HeatCell | undefined }) {
  if (cell === undefined || cell.share === null) return <td />;
  const { share, text, label, onPress } = cell;
  return (
    <td>
      {onPress === undefined ? (
        <span className={styles['heat']} style={{ '--share': share } as object} title={label}>
          {text}
        </span>
      ) : (
        <button
          type="button"
          className={styles['heat']}
          style={{ '--share': share } as object}
          title={label}
          onClick={onPress}
        >
          {text} <VisuallyHidden>{label}</VisuallyHidden>
        </button>
      )}
    </td>
  );
}
