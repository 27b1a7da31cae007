import type { ReactNode } from 'react';
import styles from './AppFrame.module.css';

/** Props of {@link AppFrame}. */
export type AppFrameProps = {
  /** An `Awning`. */
  readonly awning: ReactNode;
  /** A `Rail`. */
  readonly rail: ReactNode;
  /** A `Screen`. */
  readonly children: ReactNode;
  /** Words of the link that leads keyboards past bar and rail. */
  readonly skipLabel: string;
  /** Accessible name of the page's landmark. */
  readonly mainLabel?: string | undefined;
  /** A thin band over the whole width below the bar, for example that these are sample data. */
  readonly band?: ReactNode | undefined;
};

/** The id of the page's landmark; focus goes here after navigation. */
export const MAIN_ID = 'main';

/** The window: bar above, rail at the start, page in the rest; below 760 px the rail is a bar at the bottom. */
export const AppFrame = ({ awning, rail, children, skipLabel, mainLabel, band }: AppFrameProps) => (
  <div className={styles['frame']}>
    <a
      className={styles['skip']}
      href={`#${MAIN_ID}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(MAIN_ID)?.focus();
      }}
    >
      {skipLabel}
    </a>
    <div className={styles['bar']}>{awning}</div>
    <div className={styles['rail']}>{rail}</div>
    <main id={MAIN_ID} tabIndex={-1} aria-label={mainLabel} className={styles['main']}>
      {band === undefined || band === null ? null : <div className={styles['band']}>{band}</div>}
      <div className={styles['page']}>{children}</div>
    </main>
  </div>
);
