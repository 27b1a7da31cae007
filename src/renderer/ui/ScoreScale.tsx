import type { ReactNode } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { cx } from './cx';
import { FieldFrame, type FieldProps } from './FieldFrame';
import { given } from './given';
import styles from './ScoreScale.module.css';

/** Props of {@link ScoreScale}. */
export type ScoreScaleProps = Omit<FieldProps, 'understoodAs'> & {
  /** Every number of the scale, the lowest first. */
  readonly scores: readonly number[];
  /** `null`: nothing chosen yet. */
  readonly value: number | null;
  readonly onChange: (score: number) => void;
  /** What a number says, for assistive technology: *4, content*. */
  readonly scoreLabel: (score: number) => string;
  /** Digits of the page's language. */
  readonly formatNumber: (score: number) => string;
  /** What the ends mean, in words. */
  readonly low: ReactNode;
  readonly high: ReactNode;
  /** `lg` for fingers in front of the counter. Defaults to `md`. */
  readonly size?: 'md' | 'lg' | undefined;
};

/**
 * A number on a scale: circles that fill up, figures in them, words at the ends. Nothing that means
 * something else elsewhere: no faces, hearts, thumbs, colours of praise or blame.
 */
export const ScoreScale = ({
  label,
  isLabelHidden,
  optionalLabel,
  hint,
  error,
  isDisabled,
  className,
  scores,
  value,
  onChange,
  scoreLabel,
  formatNumber,
  low,
  high,
  size = 'md',
}: ScoreScaleProps) => (
  <AriaRadioGroup
    {...given({ isDisabled })}
    value={value === null ? null : String(value)}
    onChange={(next) => onChange(Number(next))}
    orientation="horizontal"
    isInvalid={error !== undefined}
    validationBehavior="aria"
    className={cx(styles['group'], size === 'lg' && styles['large'], className)}
  >
    <FieldFrame {...{ label, isLabelHidden, optionalLabel, hint, error }}>
      <div className={styles['frame']}>
        <div className={styles['scores']}>
          {scores.map((score) => (
            <Radio
              key={score}
              value={String(score)}
              aria-label={scoreLabel(score)}
              className={cx(styles['score'], value !== null && score <= value && styles['filled'])}
            >
              {formatNumber(score)}
            </Radio>
          ))}
        </div>
        <div className={styles['ends']} aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      </div>
    </FieldFrame>
  </AriaRadioGroup>
);

/** Props of {@link ScoreMarks}. */
export type ScoreMarksProps = { readonly filled: number; readonly of: number };

/** A given score as small circles, of which some are filled. Says nothing by itself: the words stand beside it. */
export const ScoreMarks = ({ filled, of }: ScoreMarksProps) => (
  <span className={styles['marks']} aria-hidden="true">
    {Array.from({ length: of }, (_mark, at) => (
      <span key={at} className={cx(styles['mark'], at < filled && styles['markFilled'])} />
    ))}
  </span>
);
