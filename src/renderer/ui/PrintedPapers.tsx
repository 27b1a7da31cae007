import { useLayoutEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Paper, type PaperSize } from './Paper';
import styles from './PrintedPapers.module.css';

/** Props of {@link PrintedPapers}. */
export type PrintedPapersProps = {
  readonly size: PaperSize;
  readonly count: number;
  readonly sheet: (index: number) => ReactNode;
};

/**
 * What the printer gets, and nothing else: while this is there, printing the window prints these sheets on paper of
 * their size, without margins. It is not seen on the screen.
 */
export const PrintedPapers = ({ size, count, sheet }: PrintedPapersProps) => {
  usePageSize(size);
  return createPortal(
    <div className={styles['printed']} data-printed="">
      {Array.from({ length: count }, (_sheet, index) => (
        <div key={index} className={styles['page']} style={{ blockSize: `${size.heightMm}mm` }}>
          <Paper size={size}>{sheet(index)}</Paper>
        </div>
      ))}
    </div>,
    document.body,
  );
};

/** The size of the printed page while a component is there; the pages of all else are the printer's own. */
function usePageSize({ widthMm, heightMm }: PaperSize): void {
  useLayoutEffect(() => {
    const rule = new CSSStyleSheet();
    rule.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rule);
    };
  }, [widthMm, heightMm]);
}
