import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx';
import styles from './Dialog.module.css';
import { given } from './given';
import { IconButton } from './IconButton';

/** Props of {@link Dialog}. */
export type DialogProps = {
  readonly isOpen: boolean;
  /** Escape, the cross, or a press outside if that is allowed. Keep drafts. */
  readonly onClose: () => void;
  /** The task. Hidden when `heading` is shown instead, but still the accessible name. */
  readonly title: string;
  /** In place of the title: a face and a name, for example. */
  readonly heading?: ReactNode | undefined;
  /** Under the title, quieter. */
  readonly lead?: ReactNode | undefined;
  /** Between heading and cross. */
  readonly headActions?: ReactNode | undefined;
  readonly children: ReactNode;
  /** Buttons; the primary one last. A `Spacer` pushes what follows to the end. */
  readonly footer?: ReactNode | undefined;
  /** Name of the cross. Absent: no cross and no line for the heading (the palette). */
  readonly closeLabel?: string | undefined;
  /** Width in px at the normal text size, 480 to 920. Defaults to 560. */
  readonly width?: number | undefined;
  /** Near the top of the window instead of its middle. */
  readonly isAtTop?: boolean | undefined;
  /** Content goes to the edges. */
  readonly isBare?: boolean | undefined;
  /** A press on the ground closes it. Only where nothing typed could be lost. */
  readonly isDismissable?: boolean | undefined;
  /** Asks before something that cannot be taken back. */
  readonly isAlert?: boolean | undefined;
};

/**
 * One decision or one short form. The focus is kept inside and returns to where it came from. Give the
 * first field `autoFocus`; otherwise the dialog itself takes the focus.
 */
export const Dialog = ({
  isOpen,
  onClose,
  title,
  heading,
  lead,
  headActions,
  children,
  footer,
  closeLabel,
  width = 560,
  isAtTop = false,
  isBare = false,
  isDismissable = false,
  isAlert = false,
}: DialogProps) => (
  <ModalOverlay
    isOpen={isOpen}
    onOpenChange={(next) => {
      if (!next) onClose();
    }}
    isDismissable={isDismissable}
    data-scrim=""
    className={cx(styles['scrim'], isAtTop && styles['atTop'])}
  >
    <Modal className={cx(styles['modal'])} style={{ inlineSize: `${width / 16}rem` }}>
      <AriaDialog
        {...given({
          role: isAlert ? ('alertdialog' as const) : undefined,
          'aria-label': heading === undefined && closeLabel !== undefined ? undefined : title,
        })}
        className={cx(styles['dialog'])}
      >
        {closeLabel === undefined ? null : (
          <header className={styles['head']}>
            <div className={styles['headText']}>
              {heading ?? (
                <Heading slot="title" level={2} className={styles['title'] ?? ''}>
                  {title}
                </Heading>
              )}
              {lead === undefined ? null : <div className={styles['lead']}>{lead}</div>}
            </div>
            {headActions}
            <IconButton icon="x" label={closeLabel} onPress={onClose} hasTooltip={false} />
          </header>
        )}
        <div className={cx(styles['body'], isBare && styles['bare'])}>{children}</div>
        {footer === undefined ? null : <footer className={styles['foot']}>{footer}</footer>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
