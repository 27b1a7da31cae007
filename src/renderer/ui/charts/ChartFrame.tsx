import { useState, type ReactNode } from 'react';
import { Button } from '../Button';
import { cx } from '../cx';
import bars from './Bars.module.css';
import styles from './ChartFrame.module.css';
import { ChartTable, type ChartTableProps } from './ChartTable';

/** Props of {@link ChartFrame}. */
export type ChartFrameProps = {
  readonly picture: ReactNode;
  readonly table: ChartTableProps;
  /** Shows the table: *Table*. */
  readonly tableWord: string;
  /** Shows the picture again: *Picture*. */
  readonly pictureWord: string;
  /** Names the series beside the switch: for bars, which have no end to stand at. */
  readonly hasLegend?: boolean | undefined;
};

/** A chart, and the same figures as a table. */
export function ChartFrame({
  picture,
  table,
  tableWord,
  pictureWord,
  hasLegend = false,
}: ChartFrameProps) {
  const [isTable, setIsTable] = useState(false);
  return (
    <div className={styles['frame']}>
      {isTable ? <ChartTable {...table} /> : picture}
      <div className={styles['foot']}>
        {/* Read aloud, the names stand with each figure. */}
        <span className={styles['legend']} aria-hidden="true">
          {hasLegend &&
            !isTable &&
            table.data.series.map(({ name, tone }) => (
              <span key={name} className={styles['entry']}>
                <span className={cx(bars['swatch'], bars[tone])} />
                {name}
              </span>
            ))}
        </span>
        <Button
          size="sm"
          variant="text"
          icon={isTable ? 'chart' : 'table'}
          onPress={() => setIsTable(!isTable)}
        >
          {isTable ? pictureWord : tableWord}
        </Button>
      </div>
    </div>
  );
}
