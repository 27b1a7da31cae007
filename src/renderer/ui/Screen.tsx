import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Screen.module.css';

/** Props of {@link Screen}. */
export type ScreenProps = {
  /** The page's `h1`. */
  readonly title?: ReactNode | undefined;
  /** In place of `title`, with its own `h1`: a person's name, for example. */
  readonly heading?: ReactNode | undefined;
  /** Before the heading, for example a large face. */
  readonly media?: ReactNode | undefined;
  /** One sentence under the title. */
  readonly lead?: ReactNode | undefined;
  /** Buttons at the end of the heading's line; one primary at most. */
  readonly actions?: ReactNode | undefined;
  /** Between heading and content over the whole width: chips, filters, a lasting notice. */
  readonly tools?: ReactNode | undefined;
  /** Fills the rest and scrolls inside itself. */
  readonly children: ReactNode;
  /** Under the content: back, next. */
  readonly footer?: ReactNode | undefined;
};

/** One page: a heading with its actions, and content that fills the height. The page itself does not scroll. */
export const Screen = ({
  title,
  heading,
  media,
  lead,
  actions,
  tools,
  children,
  footer,
}: ScreenProps) => (
  <div className={styles['screen']}>
    <header className={cx(styles['head'], media !== undefined && styles['withMedia'])}>
      {media}
      <div className={styles['headText']}>
        {heading ?? <h1 className={styles['title']}>{title}</h1>}
        {lead === undefined ? null : <div className={styles['lead']}>{lead}</div>}
      </div>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </header>
    {tools === undefined || tools === null ? null : <div className={styles['tools']}>{tools}</div>}
    <div className={styles['content']}>{children}</div>
    {footer === undefined ? null : <footer className={styles['footer']}>{footer}</footer>}
  </div>
);

/** Pushes what follows to the end of a line of tools or buttons. */
export const Spacer = () => <span className={styles['spacer']} />;
