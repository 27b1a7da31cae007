import { useEffect, useId, useRef, type ReactNode } from 'react';
import { cx } from './cx';
import { IconButton } from './IconButton';
import styles from './Panel.module.css';

/** Props of {@link Panel}. */
export type PanelProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode | undefined;
  /** Width in px at the normal text size. Defaults to 380. */
  readonly width?: number | undefined;
};

/** For looking something up at the end of the page while the page stays usable. Not modal; Escape inside closes it. */
export const Panel = ({ isOpen, ...props }: PanelProps) =>
  isOpen ? <OpenPanel {...props} /> : null;

const OpenPanel = ({
  onClose,
  title,
  closeLabel,
  children,
  footer,
  width = 380,
}: Omit<PanelProps, 'isOpen'>) => {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  // Reading starts at the title; on closing the focus returns, unless it has gone elsewhere meanwhile.
  useEffect(() => {
    const before = document.activeElement;
    const element = heading.current;
    const panel = element?.closest('aside');
    element?.focus();
    return () => {
      const isInside =
        document.activeElement === document.body ||
        (panel?.contains(document.activeElement) ?? false);
      if (isInside && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <aside
      aria-labelledby={titleId}
      className={styles['panel']}
      style={{ inlineSize: `${width / 16}rem` }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <header className={styles['head']}>
        <h2 id={titleId} ref={heading} tabIndex={-1} className={styles['title']}>
          {title}
        </h2>
        <IconButton icon="x" label={closeLabel} onPress={onClose} />
      </header>
      <div className={styles['body']}>{children}</div>
      {footer === undefined ? null : <footer className={cx(styles['foot'])}>{footer}</footer>}
    </aside>
  );
};
