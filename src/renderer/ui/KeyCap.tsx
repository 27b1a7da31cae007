import styles from './KeyCap.module.css';

/** Props of {@link KeyCap}. */
export type KeyCapProps = {
  /** What is printed on the key, for example `N` or `Ctrl K`. Always left to right. */
  readonly children: string;
};

/** A key of the keyboard, printed where the action is. Quiet to screen readers: set `aria-keyshortcuts` on the control. */
export const KeyCap = ({ children }: KeyCapProps) => (
  <kbd className={styles['keyCap']} dir="ltr" aria-hidden="true">
    {children}
  </kbd>
);
