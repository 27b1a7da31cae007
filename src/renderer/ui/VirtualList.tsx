import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import { cx } from './cx';
import { VIRTUAL_FROM } from './useRowWindow';
import styles from './VirtualList.module.css';

/** Props of {@link VirtualList}. */
export type VirtualListProps = {
  /** The accessible name. */
  readonly label: string;
  /** Unique keys in order. */
  readonly ids: readonly string[];
  readonly renderItem: (id: string, index: number) => ReactNode;
  /** Height of an item in px before it has been measured. */
  readonly estimatedHeight: number;
  /** In place of items when there are none. */
  readonly empty?: ReactNode | undefined;
  readonly className?: string | undefined;
};

/**
 * A list of items of differing height that scrolls by itself. From 200 items on only those in view are in
 * the document, with their true count and position.
 */
export const VirtualList = ({
  label,
  ids,
  renderItem,
  estimatedHeight,
  empty,
  className,
}: VirtualListProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const isVirtual = ids.length >= VIRTUAL_FROM;
  // eslint-disable-next-line react-hooks/incompatible-library -- the answer is used here only and never memoised
  const virtualizer = useVirtualizer({
    count: isVirtual ? ids.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  return (
    <div ref={scroller} className={cx(styles['scroller'], className)}>
      {ids.length === 0 ? empty : null}
      <div
        role="list"
        aria-label={label}
        className={styles['list']}
        style={isVirtual ? { blockSize: `${virtualizer.getTotalSize()}px` } : undefined}
      >
        {isVirtual
          ? items.map((item) => (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="listitem"
                aria-setsize={ids.length}
                aria-posinset={item.index + 1}
                className={styles['placed']}
                style={{ translate: `0 ${item.start}px` }}
              >
                {renderItem(ids[item.index] ?? '', item.index)}
              </div>
            ))
          : ids.map((id, index) => (
              <div key={id} role="listitem">
                {renderItem(id, index)}
              </div>
            ))}
      </div>
    </div>
  );
};
