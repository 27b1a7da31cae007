import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/** From this many rows on only those in view are in the document. */
export const VIRTUAL_FROM = 200;

const OVERSCAN = 8;

/** Until the style sheet has been asked. */
const ASSUMED_ROW_HEIGHT = 48;

type RowWindowOptions = {
  /** The element that scrolls; its style says `--row-h` and `--head-h`. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** A row that is always in the document, wherever the list is scrolled to. */
  readonly pinned: number;
};

/** A row to draw; `offset` and `height` in px only where rows are placed one by one. */
export type WindowedRow = {
  readonly index: number;
  readonly offset: number | undefined;
  readonly height: number | undefined;
};

/** The rows of a long list that are in view or near it. */
export type RowWindow = {
  readonly isVirtual: boolean;
  readonly items: readonly WindowedRow[];
  /** Height of all rows in px. */
  readonly totalHeight: number;
  /** Rows that fit into the view, at least 1. */
  readonly pageSize: number;
  /** First and last position in view, both included; `last < first` when nothing is. */
  readonly first: number;
  readonly last: number;
  readonly scrollToRow: (index: number) => void;
};

/** Height in px of a length of the style sheet, read from an element that has it. */
const measure = (scroller: HTMLElement): { row: number; head: number } => {
  const row = scroller.querySelector<HTMLElement>('[data-row]');
  const head = scroller.querySelector<HTMLElement>('[role="rowgroup"]');
  const style = getComputedStyle(scroller);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const inPx = (length: string): number => {
    const amount = Number.parseFloat(length);
    if (!Number.isFinite(amount)) return 0;
    return length.trim().endsWith('rem') ? amount * rem : amount;
  };
  return {
    row: inPx(style.getPropertyValue('--table-row-h')) || row?.offsetHeight || ASSUMED_ROW_HEIGHT,
    head: head?.offsetHeight ?? 0,
  };
};

/** Decides which rows are in the document: all of a short list, those in view of a long one. */
export const useRowWindow = ({ scroller, count, pinned }: RowWindowOptions): RowWindow => {
  const isVirtual = count >= VIRTUAL_FROM;
  const [sizes, setSizes] = useState({ row: ASSUMED_ROW_HEIGHT, head: 0 });

  // What comes above a list makes it shorter: the row with the focus stays in view.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let before = element.clientHeight;
    const resized = new ResizeObserver(() => {
      const focused = document.activeElement?.closest('[data-row]');
      if (focused && element.contains(focused)) {
        const bottom = focused.getBoundingClientRect().bottom - element.getBoundingClientRect().top;
        if (bottom <= before && bottom > element.clientHeight) {
          focused.scrollIntoView({ block: 'nearest' });
        }
      }
      before = element.clientHeight;
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
    };
  }, [scroller]);

  // Density, text size and window width change the height of rows.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const update = () => {
      const next = measure(element);
      setSizes((last) => (last.row === next.row && last.head === next.head ? last : next));
    };
    update();
    const resized = new ResizeObserver(update);
    resized.observe(element);
    const restyled = new MutationObserver(update);
    restyled.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-density', 'style', 'class', 'lang'],
    });
    return () => {
      resized.disconnect();
      restyled.disconnect();
    };
  }, [scroller, isVirtual]);

  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (pinned < 0 || pinned >= range.count || indexes.includes(pinned)) return indexes;
      return [...indexes, pinned].sort((a, b) => a - b);
    },
    [pinned],
  );

  // eslint-disable-next-line react-hooks/incompatible-library -- the answer is used here only and never memoised
  const virtualizer = useVirtualizer({
    count: isVirtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.row,
    overscan: OVERSCAN,
    scrollMargin: sizes.head,
    scrollPaddingStart: sizes.head + sizes.row,
    scrollPaddingEnd: sizes.row,
    rangeExtractor,
  });

  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, sizes]);

  const scrollToRow = useCallback(
    (index: number) => {
      if (isVirtual) {
        virtualizer.scrollToIndex(index, { align: 'auto' });
      } else {
        scroller.current
          ?.querySelectorAll<HTMLElement>('[data-row]')
          [index]?.scrollIntoView({ block: 'nearest' });
      }
    },
    [isVirtual, scroller, virtualizer],
  );

  const viewHeight = scroller.current?.clientHeight ?? 0;
  const pageSize = Math.max(1, Math.floor((viewHeight - sizes.head) / sizes.row) - 1);
  if (!isVirtual) {
    return {
      isVirtual,
      items: Array.from({ length: count }, (_, index) => ({
        index,
        offset: undefined,
        height: undefined,
      })),
      totalHeight: 0,
      pageSize,
      first: 0,
      last: count - 1,
      scrollToRow,
    };
  }
  const items = virtualizer.getVirtualItems().map((item) => ({
    index: item.index,
    offset: item.start - sizes.head,
    height: item.size,
  }));
  const range = virtualizer.range;
  return {
    isVirtual,
    items,
    totalHeight: virtualizer.getTotalSize(),
    pageSize,
    first: range === null ? 0 : Math.max(0, range.startIndex - OVERSCAN),
    last: range === null ? -1 : Math.min(count - 1, range.endIndex + OVERSCAN),
    scrollToRow,
  };
};
