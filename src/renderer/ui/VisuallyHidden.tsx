import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

/** Props of {@link VisuallyHidden}. */
export type VisuallyHiddenProps = {
  readonly children: ReactNode;
  readonly as?: 'span' | 'div' | 'h1' | 'h2' | 'h3' | undefined;
};

/** Read by assistive technology, not seen. */
export const VisuallyHidden = ({ children, as: Element = 'span' }: VisuallyHiddenProps) => (
  <Element className={styles['visuallyHidden']}>{children}</Element>
);
