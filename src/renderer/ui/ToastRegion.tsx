import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from './cx';
import { Icon } from './Icon';
import { KeyCap } from './KeyCap';
import { Stamp } from './Stamp';
import type { ShownToast, ToastQueue } from './toastQueue';
import styles from './ToastRegion.module.css';

const STAY_MS = 10_000;

/** Props of {@link ToastRegion}. */
export type ToastRegionProps = {
  readonly queue: ToastQueue;
  /** Accessible name of the region. */
  readonly label: string;
  /** Name of the cross. */
  readonly closeLabel: string;
};

/** Where toasts appear: at the bottom, one at a time, 10 seconds, waiting while hovered or focused. */
export const ToastRegion = ({ queue, label, closeLabel }: ToastRegionProps) => {
  const toast = useSyncExternalStore(queue.subscribe, queue.current);
  return (
    <div
      role="region"
      aria-label={label}
      className={styles['region']}
      data-react-aria-top-layer="true"
    >
      <div role="status" aria-live="polite" aria-atomic="true" className={styles['status']}>
        {toast === undefined ? null : (
          <ToastCard key={toast.key} toast={toast} queue={queue} closeLabel={closeLabel} />
        )}
      </div>
    </div>
  );
};

type ToastCardProps = {
  readonly toast: ShownToast;
  readonly queue: ToastQueue;
  readonly closeLabel: string;
};

const ToastCard = ({ toast, queue, closeLabel }: ToastCardProps) => {
  const [isHovered, setIsHovered] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const left = useRef(toast.stayMs ?? STAY_MS);
  const isWaiting = isHovered || isFocused;

  // The clock stands still while somebody is looking at it, and goes on where it stopped.
  useEffect(() => {
    if (isWaiting) return undefined;
    const startedAt = performance.now();
    const timer = setTimeout(() => queue.dismiss(toast.key), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1000, left.current - (performance.now() - startedAt));
    };
  }, [isWaiting, queue, toast.key]);

  const { action } = toast;
  return (
    <div
      className={styles['toast']}
      onMouseEnter={() => setIsHovered(true)}
      onMouseLeave={() => setIsHovered(false)}
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          queue.dismiss(toast.key);
        }
      }}
    >
      {toast.isStamped === true ? (
        <Stamp look="stamped" size={24} id={String(toast.key)} isFresh />
      ) : toast.icon === undefined ? null : (
        <Icon name={toast.icon} size={16} />
      )}
      <span className={styles['message']}>{toast.message}</span>
      {action === undefined ? null : (
        <AriaButton
          className={cx(styles['action'])}
          onPress={() => {
            queue.dismiss(toast.key);
            action.onAction();
          }}
        >
          {action.label}
          {action.keys === undefined ? null : <KeyCap>{action.keys}</KeyCap>}
        </AriaButton>
      )}
      <AriaButton
        aria-label={closeLabel}
        className={cx(styles['close'])}
        onPress={() => queue.dismiss(toast.key)}
      >
        <Icon name="x" size={14} />
      </AriaButton>
    </div>
  );
};
