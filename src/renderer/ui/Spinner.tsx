import styles from './Spinner.module.css';

/** A turning ring, for the inside of a pressed button only. Quiet to screen readers. */
export const Spinner = () => <span className={styles['spinner']} aria-hidden="true" />;
