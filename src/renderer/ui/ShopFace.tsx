import styles from './ShopFace.module.css';

/** Props of {@link ShopFace}. */
export type ShopFaceProps = {
  /** `sign` (default): the app's icon on its own ground. `open`: the large face of all done and first run. */
  readonly look?: 'sign' | 'open' | undefined;
  /** Width in px at the normal text size; by default 26 for the sign and 92 for the open face. */
  readonly size?: number | undefined;
};

/** The app's face: awning as fringe, windows as eyes, step as smile. Decorative; never next to errors. */
export const ShopFace = ({ look = 'sign', size }: ShopFaceProps) =>
  look === 'sign' ? (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      className={styles['face']}
      style={{ inlineSize: `${(size ?? 26) / 16}rem` }}
    >
      <rect width="32" height="32" rx="9" className={styles['wall']} />
      <path
        d="M4 9.5C4 6.5 6 4.5 9 4.5h14c3 0 5 2 5 5v2.2a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0z"
        className={styles['cloth']}
      />
      <path
        d="M10 4.5h6v7.2a3 3 0 0 1-6 0zM22 4.5h1c3 0 5 2 5 5v2.2a3 3 0 0 1-6 0z"
        className={styles['stripe']}
      />
      <circle cx="11.2" cy="19.4" r="1.9" className={styles['eye']} />
      <circle cx="20.8" cy="19.4" r="1.9" className={styles['eye']} />
      <path
        d="M10.6 23.6c1.4 2 3.3 3 5.4 3s4-1 5.4-3"
        strokeWidth="2.2"
        className={styles['smile']}
      />
    </svg>
  ) : (
    <svg
      viewBox="0 0 92 74"
      aria-hidden="true"
      focusable="false"
      className={styles['open']}
      style={{ inlineSize: `${(size ?? 92) / 16}rem` }}
    >
      <path
        d="M6 14C6 7 11 3 18 3h56c7 0 12 4 12 11v6a8 8 0 0 1-16 0 8 8 0 0 1-16 0 8 8 0 0 1-16 0 8 8 0 0 1-16 0 8 8 0 0 1-16 0z"
        className={styles['cloth']}
      />
      <path
        d="M22 3h16v17a8 8 0 0 1-16 0zM54 3h16v17a8 8 0 0 1-16 0z"
        className={styles['stripe']}
      />
      <circle cx="30" cy="42" r="4.5" className={styles['eye']} />
      <circle cx="62" cy="42" r="4.5" className={styles['eye']} />
      <path d="M29 55c4 6 10 9 17 9s13-3 17-9" strokeWidth="5" className={styles['smile']} />
    </svg>
  );
