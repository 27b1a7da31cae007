import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Stack.module.css';

/** Props of {@link Stack}. */
export type StackProps = {
  readonly children: ReactNode;
  /** `column` (default) or `row`. */
  readonly direction?: 'row' | 'column' | undefined;
  /** A step of the space scale, in 4 px: 1 is 4 px, 2 is 8 px and so on. Defaults to 2. */
  readonly gap?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | undefined;
  readonly align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch' | undefined;
  readonly justify?: 'start' | 'center' | 'end' | 'between' | undefined;
  readonly isWrapping?: boolean | undefined;
  /** Takes the room that is left, and may shrink below its content. */
  readonly isGrowing?: boolean | undefined;
  readonly as?: 'div' | 'span' | 'ul' | 'ol' | 'li' | 'section' | undefined;
  readonly className?: string | undefined;
};

/** Things in a row or a column with an even gap. Rows are centred on their line, columns stretch. */
export const Stack = ({
  children,
  direction = 'column',
  gap = 2,
  align = direction === 'row' ? 'center' : 'stretch',
  justify = 'start',
  isWrapping = false,
  isGrowing = false,
  as: Element = 'div',
  className,
}: StackProps) => (
  <Element
    className={cx(
      styles['stack'],
      styles[direction],
      styles[`gap${gap}`],
      styles[`align-${align}`],
      styles[`justify-${justify}`],
      isWrapping && styles['wrapping'],
      isGrowing && styles['growing'],
      className,
    )}
  >
    {children}
  </Element>
);
