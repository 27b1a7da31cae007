import type { CSSProperties, ReactNode } from 'react';
import styles from './Paper.module.css';

/** A sheet of paper in millimetres. */
export type PaperSize = { readonly widthMm: number; readonly heightMm: number };

/** Props of {@link Paper}. */
export type PaperProps = {
  readonly size: PaperSize;
  readonly children: ReactNode;
};

/**
 * One sheet in its true size, as it comes out of the printer: white in both themes, its places counted from the left
 * in every language. What lies on it uses millimetres and points, never the page's text size.
 */
export const Paper = ({ size, children }: PaperProps) => (
  <div data-theme="light" dir="ltr" className={styles['paper']} style={inMm(size)}>
    {children}
  </div>
);

const inMm = ({ widthMm, heightMm }: PaperSize): CSSProperties => ({
  inlineSize: `${widthMm}mm`,
  blockSize: `${heightMm}mm`,
});

/** Props of {@link PaperPart}. */
export type PaperPartProps = {
  /** From the left and upper edge of what it lies on. */
  readonly place: PaperSize & { readonly xMm: number; readonly yMm: number };
  readonly children?: ReactNode | undefined;
  readonly className?: string | undefined;
};

/** A rectangle on a sheet, placed to the tenth of a millimetre. */
export const PaperPart = ({ place, children, className }: PaperPartProps) => (
  <div
    className={className}
    style={{
      ...inMm(place),
      position: 'absolute',
      insetInlineStart: `${place.xMm}mm`,
      insetBlockStart: `${place.yMm}mm`,
    }}
  >
    {children}
  </div>
);
