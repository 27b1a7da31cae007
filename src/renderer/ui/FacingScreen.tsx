import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './FacingScreen.module.css';

/** Props of {@link FacingScreen}. */
export type FacingScreenProps = {
  readonly shopName: string;
  /** What the customer reads: a BCP 47 tag and its direction. */
  readonly language: { readonly tag: string; readonly direction: 'ltr' | 'rtl' };
  readonly children: ReactNode;
};

/** A screen that a customer reads from where they stand: the shop's name above, and little else. */
export const FacingScreen = ({ shopName, language, children }: FacingScreenProps) => (
  <div className={styles['window']} lang={language.tag} dir={language.direction}>
    <header className={styles['shop']}>{shopName}</header>
    {children}
  </div>
);

/** Props of {@link FacingMain}. */
export type FacingMainProps = {
  readonly children: ReactNode;
  /** It changes by itself, and says so. */
  readonly isLive?: boolean | undefined;
};

/** What a {@link FacingScreen} says, in its middle. */
export const FacingMain = ({ children, isLive = false }: FacingMainProps) => (
  <main className={styles['main']} {...(isLive && { 'aria-live': 'polite' as const })}>
    {children}
  </main>
);

/** Props of {@link FacingLine}. */
export type FacingLineProps = {
  readonly children: ReactNode;
  /** `p` (default), or the heading. */
  readonly as?: 'h1' | 'p' | undefined;
  /** `text` (default); `large` is read across a counter. */
  readonly size?: 'large' | 'text' | undefined;
  readonly isQuiet?: boolean | undefined;
};

/** A line of a {@link FacingScreen}. */
export const FacingLine = ({
  children,
  as: Element = 'p',
  size = 'text',
  isQuiet = false,
}: FacingLineProps) => (
  <Element className={cx(styles[size], isQuiet && styles['quiet'])}>{children}</Element>
);
