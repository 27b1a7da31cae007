import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { cx } from './cx';
import styles from './DataTable.module.css';
import { DataTableHead, type SortOrder } from './DataTableHead';
import { DataTableRow, type Column } from './DataTableRow';
import { LiveRegion } from './LiveRegion';
import { extendSelection, rowActOf, toggleSelection } from './rowKeys';
import { useRowWindow } from './useRowWindow';

/** Which rows a table shows, and how to get at one. */
export type RowSource<Row> = {
  /** The keys of all rows in order; unique. */
  readonly ids: readonly string[];
  /** The row of a key, `undefined` while it is being fetched. Answers the same object until the row changes. */
  readonly rowOf: (id: string) => Row | undefined;
};

/** A {@link RowSource} of rows that are all there. Wrap it in `useMemo`. */
export const rowsAsSource = <Row,>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): RowSource<Row> => {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return { ids: [...byId.keys()], rowOf: (id) => byId.get(id) };
};

/** Positions of rows: `start` included, `end` excluded. */
export type RowRange = { readonly start: number; readonly end: number };

/** Props of {@link DataTable}. */
export type DataTableProps<Row> = {
  /** The accessible name. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly source: RowSource<Row>;
  /** The row with the bar; arrow keys move it, a preview follows it. `null` if none. */
  readonly currentId?: string | null | undefined;
  readonly onCurrentChange?: ((id: string) => void) | undefined;
  /** Present: rows can be selected (X, Shift with arrows, a press with Ctrl or Shift, the mark). */
  readonly selectedIds?: ReadonlySet<string> | undefined;
  readonly onSelectionChange?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** Announced when it changes: "3 of 412 selected". */
  readonly selectionText?: string | undefined;
  /** Enter, double press; a single press with `pressOpens`. */
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Space. */
  readonly onPreview?: ((id: string) => void) | undefined;
  readonly pressOpens?: boolean | undefined;
  readonly sort?: SortOrder | undefined;
  readonly onSortChange?: ((sort: SortOrder) => void) | undefined;
  /** Which rows are on screen or near it, so that they can be fetched. */
  readonly onVisibleChange?: ((range: RowRange) => void) | undefined;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode | undefined;
  /** Whether J, K and X work; people can switch single keys off. Defaults to `true`. */
  readonly hasLetterKeys?: boolean | undefined;
  /** Where the second line starts below 760 px, in px: 44 under a small face. Defaults to 0. */
  readonly narrowIndent?: number | undefined;
  readonly className?: string | undefined;
};

const noSelection: ReadonlySet<string> = new Set();

/** A press on something in the row that acts by itself. */
const isOnControl = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest(
    'button, a, input, select, textarea, label, [role="button"], [role="menuitem"]',
  ) !== null;

const isTyping = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('input, select, textarea, [contenteditable]') !== null;

/** The columns as tracks of CSS grid; a hidden column has none, or its neighbours would move into it. */
const tracksOf = <Row,>(columns: readonly Column<Row>[]): string =>
  columns.map((column) => column.width ?? 'minmax(0, 1fr)').join(' ');

const rowIdAt = (target: EventTarget): string | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? undefined)
    : undefined;

/**
 * A grid with a sticky head. From 200 rows on only those in view are in the document, with their true count
 * and position for assistive technology; the current row always stays, so that the focus survives scrolling.
 */
export const DataTable = <Row,>({
  label,
  columns,
  source,
  currentId = null,
  onCurrentChange,
  selectedIds,
  onSelectionChange,
  selectionText,
  onOpen,
  onPreview,
  pressOpens = false,
  sort,
  onSortChange,
  onVisibleChange,
  empty,
  hasLetterKeys = true,
  narrowIndent = 0,
  className,
}: DataTableProps<Row>) => {
  const { ids, rowOf } = source;
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | undefined>(undefined);
  const takesFocus = useRef(false);

  // Looked through, because a map of a hundred thousand ids with every new list takes longer than any look.
  const current = useMemo(
    () => (currentId === null ? -1 : ids.indexOf(currentId)),
    [ids, currentId],
  );
  const tabStop = current === -1 ? 0 : current;
  const isSelectable = onSelectionChange !== undefined;
  const selected = selectedIds ?? noSelection;
  const rows = useRowWindow({ scroller, count: ids.length, pinned: tabStop });
  const { scrollToRow, first, last } = rows;

  useEffect(() => {
    if (last >= first) onVisibleChange?.({ start: first, end: last + 1 });
  }, [first, last, ids, onVisibleChange]);

  // After a key the new current row is brought into view and focused.
  useLayoutEffect(() => {
    if (current === -1 || !takesFocus.current) return;
    takesFocus.current = false;
    scrollToRow(current);
    scroller.current
      ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(ids[current] ?? '')}"]`)
      ?.focus({ preventScroll: true });
  }, [current, ids, scrollToRow]);

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    if (rowIdAt(event.target) === undefined) return;
    const act = rowActOf(event, {
      current: tabStop,
      count: ids.length,
      pageSize: rows.pageSize,
      hasLetterKeys,
    });
    const id = ids[tabStop];
    if (act === undefined || id === undefined) return;
    const isForControl =
      (act.kind === 'open' || act.kind === 'preview') && isOnControl(event.target);
    if (isForControl) return;

    switch (act.kind) {
      case 'move': {
        const next = ids[act.to];
        if (next === undefined) return;
        if (isSelectable && act.isExtending) {
          anchor.current ??= tabStop;
          onSelectionChange(extendSelection(selected, ids, anchor.current, act.to));
        } else {
          anchor.current = undefined;
        }
        takesFocus.current = true;
        onCurrentChange?.(next);
        break;
      }
      case 'open':
        onOpen?.(id);
        break;
      case 'preview':
        onPreview?.(id);
        break;
      case 'toggle':
        if (!isSelectable) return;
        anchor.current = tabStop;
        onSelectionChange(toggleSelection(selected, id));
        break;
      case 'selectAll':
        if (!isSelectable) return;
        onSelectionChange(new Set(ids));
        break;
      case 'clear':
        if (!isSelectable || selected.size === 0) return;
        onSelectionChange(new Set());
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const handleClick = (event: MouseEvent) => {
    const id = rowIdAt(event.target);
    if (id === undefined || isOnControl(event.target)) return;
    const index = Math.max(0, ids.indexOf(id));
    const isOnMark =
      event.target instanceof Element && event.target.closest('[data-mark]') !== null;
    if (isSelectable && event.shiftKey) {
      onSelectionChange(extendSelection(selected, ids, anchor.current ?? tabStop, index));
    } else if (isSelectable && (isOnMark || event.ctrlKey || event.metaKey)) {
      anchor.current = index;
      onSelectionChange(toggleSelection(selected, id));
    } else if (pressOpens) {
      onCurrentChange?.(id);
      onOpen?.(id);
      return;
    }
    if (!event.shiftKey) anchor.current = index;
    takesFocus.current = true;
    onCurrentChange?.(id);
  };

  const handleDoubleClick = (event: MouseEvent) => {
    const id = rowIdAt(event.target);
    if (id !== undefined && !pressOpens && !isOnControl(event.target)) onOpen?.(id);
  };

  const rowStyle: CSSProperties & Record<`--${string}`, string> = {
    '--columns': tracksOf(columns),
    '--columns-1320': tracksOf(columns.filter(({ hideBelow }) => hideBelow !== 1320)),
    '--columns-1024': tracksOf(columns.filter(({ hideBelow }) => hideBelow === undefined)),
    '--columns-spared': tracksOf(
      columns.filter(({ hideBelow, isSpared }) => hideBelow === undefined && isSpared !== true),
    ),
    '--narrow-indent': `${narrowIndent / 16}rem`,
  };

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={ids.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable={isSelectable ? true : undefined}
        data-spares={columns.some(({ isSpared }) => isSpared) ? '' : undefined}
        data-has-selection={selected.size > 0 ? '' : undefined}
        className={cx(styles['table'], rows.isVirtual && styles['virtual'], className)}
        style={rowStyle}
        onKeyDown={handleKeyDown}
        onClick={handleClick}
        onDoubleClick={handleDoubleClick}
      >
        <DataTableHead columns={columns} sort={sort} onSortChange={onSortChange} />
        {ids.length === 0 ? (
          <div role="rowgroup" className={styles['empty']}>
            <div role="row" className={styles['emptyRow']}>
              <div role="gridcell" className={styles['emptyCell']}>
                {empty}
              </div>
            </div>
          </div>
        ) : (
          <div
            role="rowgroup"
            className={styles['body']}
            style={rows.isVirtual ? { blockSize: `${rows.totalHeight}px` } : undefined}
          >
            {rows.items.map(({ index, offset, height }) => {
              const id = ids[index] ?? '';
              return (
                <DataTableRow
                  key={id}
                  id={id}
                  index={index}
                  row={rowOf(id)}
                  columns={columns}
                  isCurrent={index === current}
                  isTabStop={index === tabStop}
                  isSelected={
                    isSelectable ? selected.has(id) : index === current ? true : undefined
                  }
                  hasMark={isSelectable}
                  offset={offset}
                  height={height}
                />
              );
            })}
          </div>
        )}
      </div>
      {selectionText === undefined ? null : <LiveRegion>{selectionText}</LiveRegion>}
    </>
  );
};
