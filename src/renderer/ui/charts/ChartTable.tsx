import type { ChartData } from './chartData';
import styles from './ChartTable.module.css';

/** Props of {@link ChartTable}. */
export type ChartTableProps = {
  readonly data: ChartData;
  /** What the table holds; said to assistive technology. */
  readonly caption: string;
  /** Over the first column: *Month*. */
  readonly placeTitle: string;
  readonly format: (value: number) => string;
  /** Where there is no figure: *no data*. */
  readonly nothing: string;
};

/** The figures of a chart as a table: for whoever does not see it, and for doubt. */
export function ChartTable({ data, caption, placeTitle, format, nothing }: ChartTableProps) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{placeTitle}</th>
            {data.series.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.titles.map((title, i) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {data.series.map(({ name, values }) => {
                const value = values[i] ?? null;
                return <td key={name}>{value === null ? nothing : format(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
