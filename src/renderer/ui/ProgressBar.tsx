import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { Button } from './Button';
import { cx } from './cx';
import { given } from './given';
import styles from './ProgressBar.module.css';

/** Props of {@link ProgressBar}. */
export type ProgressBarProps = {
  /** What is being done. */
  readonly label: string;
  /** How far, 0 to `max`; absent while that is not known. */
  readonly value?: number | undefined;
  /** Defaults to 100. */
  readonly max?: number | undefined;
  /** The counts in words: "1,204 of 20,000 people". Never a percentage alone. */
  readonly countText?: string | undefined;
  /** What comes after it, for example the time left. */
  readonly detail?: ReactNode | undefined;
  readonly onCancel?: (() => void) | undefined;
  readonly cancelLabel?: string | undefined;
  /** The cancel has been heard but is not through yet. */
  readonly isCancelling?: boolean | undefined;
};

/** Work that takes a while: counts, and a way out. */
export const ProgressBar = ({
  label,
  value,
  max = 100,
  countText,
  detail,
  onCancel,
  cancelLabel,
  isCancelling = false,
}: ProgressBarProps) => {
  const share = value === undefined || max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
  return (
    <div className={styles['row']}>
      <AriaProgressBar
        aria-label={label}
        isIndeterminate={value === undefined}
        {...given({ value, valueLabel: countText })}
        maxValue={Math.max(max, 1)}
        className={cx(styles['progress'])}
      >
        <div className={styles['head']}>
          <span className={styles['label']}>{label}</span>
          <span className={styles['count']}>{countText}</span>
        </div>
        <div className={styles['track']}>
          <div
            className={cx(styles['fill'], value === undefined && styles['unknown'])}
            style={value === undefined ? undefined : { inlineSize: `${share * 100}%` }}
          />
        </div>
        {detail === undefined ? null : <div className={styles['detail']}>{detail}</div>}
      </AriaProgressBar>
      {onCancel === undefined || cancelLabel === undefined ? null : (
        <Button size="sm" onPress={onCancel} isPending={isCancelling}>
          {cancelLabel}
        </Button>
      )}
    </div>
  );
};
