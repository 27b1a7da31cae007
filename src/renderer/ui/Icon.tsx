import { cx } from './cx';
import styles from './Icon.module.css';
import { directionalIcons, icons, type IconName } from './icons';

/** Edge length in CSS pixels at the normal text size; grows with the text. */
export type IconSize = 14 | 16 | 18 | 20 | 22;

/** Props of {@link Icon}. */
export type IconProps = {
  readonly name: IconName;
  /** Defaults to 18. */
  readonly size?: IconSize | undefined;
  /** Turns round in right-to-left writing; by default the drawings that point along the line do. */
  readonly flip?: boolean | undefined;
  readonly className?: string | undefined;
};

/**
 * A drawing with a 1.9 stroke. It says nothing to screen readers: a word stands beside it, or the control
 * that holds it has a label.
 */
export const Icon = ({
  name,
  size = 18,
  flip = directionalIcons.has(name),
  className,
}: IconProps) => {
  const Drawing = icons[name];
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      strokeWidth={1.9}
      size={size}
      className={cx(styles['icon'], styles[`size${size}`], flip && styles['flip'], className)}
    />
  );
};
