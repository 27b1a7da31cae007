import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Text.module.css';

/** Props of {@link Text}. */
export type TextProps = {
  readonly children: ReactNode;
  /** 12, 13, 14, 15, 17 or 20 px; by default the size around it. */
  readonly size?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** `ink`, `muted` (second), `quiet` (third), or a state. By default the ink around it. */
  readonly ink?: 'ink' | 'muted' | 'quiet' | 'brand' | 'ok' | 'warn' | 'danger' | undefined;
  readonly weight?: 'regular' | 'medium' | 'bold' | undefined;
  /** Figures of equal width, for comparing. */
  readonly isTabular?: boolean | undefined;
  readonly isTruncated?: boolean | undefined;
  readonly as?: 'span' | 'p' | 'div' | undefined;
  /** BCP 47 tag of a text in another language than the page. */
  readonly lang?: string | undefined;
  /** `auto` for what people wrote; `ltr` for phone numbers, addresses of mail and keys. */
  readonly dir?: 'auto' | 'ltr' | 'rtl' | undefined;
};

/** Words of the machine in the sizes and inks of the scale. */
export const Text = ({
  children,
  size,
  ink,
  weight,
  isTabular = false,
  isTruncated = false,
  as: Element = 'span',
  lang,
  dir,
}: TextProps) => (
  <Element
    lang={lang}
    dir={dir}
    className={cx(
      size !== undefined && styles[`size${size}`],
      ink !== undefined && styles[ink],
      weight !== undefined && styles[weight],
      isTabular && styles['tabular'],
      isTruncated && styles['truncated'],
    )}
  >
    {children}
  </Element>
);
