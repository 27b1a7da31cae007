import { cx } from './cx';
import { Icon } from './Icon';
import styles from './Stepper.module.css';
import { VisuallyHidden } from './VisuallyHidden';

/** Props of {@link Stepper}. */
export type StepperProps<Id extends string> = {
  /** The accessible name. */
  readonly label: string;
  readonly steps: readonly { readonly id: Id; readonly label: string }[];
  readonly current: Id;
  /** Read out after steps that are done. */
  readonly doneLabel: string;
  /** Digits of the page's language. Defaults to Western digits. */
  readonly formatNumber?: ((value: number) => string) | undefined;
};

/** Where one is in a task of several pages. Not clickable: the page's buttons go back and on. */
export const Stepper = <Id extends string>({
  label,
  steps,
  current,
  doneLabel,
  formatNumber = String,
}: StepperProps<Id>) => {
  const position = steps.findIndex((step) => step.id === current);
  return (
    <ol aria-label={label} className={styles['steps']}>
      {steps.map((step, index) => {
        const isDone = index < position;
        return (
          <li
            key={step.id}
            aria-current={step.id === current ? 'step' : undefined}
            className={cx(
              styles['step'],
              isDone && styles['done'],
              step.id === current && styles['current'],
            )}
          >
            <span className={styles['number']} aria-hidden={isDone}>
              {isDone ? <Icon name="check" size={14} /> : formatNumber(index + 1)}
            </span>
            <span className={styles['label']}>{step.label}</span>
            {isDone ? <VisuallyHidden>{doneLabel}</VisuallyHidden> : null}
          </li>
        );
      })}
    </ol>
  );
};
