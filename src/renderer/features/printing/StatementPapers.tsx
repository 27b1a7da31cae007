import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { pagesOf } from '@shared/domain/printing/pagination';
import type { SizeMm } from '@shared/domain/printing/paper';
import { Paper } from '@renderer/ui/Paper';
import { PaperDesk } from '@renderer/ui/PaperDesk';
import { PrintedPapers } from '@renderer/ui/PrintedPapers';
import {
  AfterTable,
  rowCountOf,
  StatementSheet,
  StatementTable,
  tableRoom,
  type Letter,
} from './StatementSheet';
import styles from './Printing.module.css';

type StatementPapersProps = {
  readonly letter: Letter;
  readonly paper: SizeMm;
  readonly isPrinting: boolean;
  /** Name of the desk, in the interface's language. */
  readonly label: string;
  readonly sheetLabel: (index: number, count: number) => string;
};

/** The pages of a statement on the desk and for the printer. */
export function StatementPapers({
  letter,
  paper,
  isPrinting,
  label,
  sheetLabel,
}: StatementPapersProps) {
  const end = rowCountOf(letter);
  const probe = useRef<HTMLDivElement>(null);
  const measured = useHeights(probe);
  const room = (page: number) =>
    tableRoom(paper, page, letter.address.length > 0).heightMm * PX_PER_MM - measured.head;
  const heights = Array.from({ length: end }, (_row, row) => measured.rows[row] ?? 0);
  // The balance stays with what is said of it.
  const pages = pagesOf([...heights, measured.after], room, 2);
  const sheet = (page: number) => (
    <StatementSheet
      letter={letter}
      paper={paper}
      page={page}
      pages={pages.length}
      rows={pages[page] ?? []}
    />
  );
  return (
    <>
      <div ref={probe} className={styles['probe']} aria-hidden="true">
        <Paper size={{ widthMm: tableRoom(paper, 0, false).widthMm, heightMm: paper.heightMm }}>
          <StatementTable letter={letter} rows={heights.map((_height, row) => row)} />
          <AfterTable letter={letter} />
        </Paper>
      </div>
      <PaperDesk
        size={paper}
        count={pages.length}
        label={label}
        sheetLabel={(index) => sheetLabel(index, pages.length)}
        sheet={sheet}
      />
      {isPrinting ? <PrintedPapers size={paper} count={pages.length} sheet={sheet} /> : null}
    </>
  );
}

/** CSS pixels of a millimetre. */
const PX_PER_MM = 96 / 25.4;

type Heights = {
  readonly head: number;
  readonly rows: readonly number[];
  /** What follows the table. */
  readonly after: number;
};

/** How high everything is at its true size, measured before anything is seen and whenever it changes. */
function useHeights(probe: RefObject<HTMLDivElement | null>): Heights {
  const [heights, setHeights] = useState<Heights>({ head: 0, rows: [], after: 0 });
  useLayoutEffect(() => {
    const element = probe.current;
    if (element === null) return;
    const look = () => {
      const high = (part: Element | null): number => part?.getBoundingClientRect().height ?? 0;
      const next = {
        head: high(element.querySelector('thead')),
        rows: [...element.querySelectorAll('tbody tr')].map(high),
        after: high(element.querySelector('[data-after]')),
      };
      setHeights((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    // Rows come and go, and letters change their widths when more of the font is there.
    const observer = new ResizeObserver(look);
    for (const part of element.querySelectorAll('table, [data-after]')) observer.observe(part);
    return () => observer.disconnect();
  });
  return heights;
}
