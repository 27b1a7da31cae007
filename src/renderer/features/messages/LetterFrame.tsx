import type { ReactNode } from 'react';
import { Dialog } from '@renderer/ui/Dialog';
import styles from './Composer.module.css';

type LetterFrameProps = {
  /** The accessible name. */
  readonly title: string;
  readonly onClose: () => void;
  /** Takes the foot, into which the letter puts its buttons; `null` where there is none. */
  readonly foot: ((element: HTMLElement | null) => void) | null;
  readonly children: ReactNode;
};

/** The dialog in which anything is written to anybody. */
export function LetterFrame({ title, onClose, foot, children }: LetterFrameProps) {
  return (
    <Dialog
      isOpen
      isBare
      width={920}
      title={title}
      onClose={onClose}
      footer={foot === null ? undefined : <div ref={foot} className={styles['foot']} />}
    >
      {children}
    </Dialog>
  );
}
