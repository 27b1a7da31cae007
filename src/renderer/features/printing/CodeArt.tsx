import type { Bars, Matrix } from '@shared/domain/printing/barcode';
import { DIGITS_MM, type PlacedBars, type PlacedQr } from '@shared/domain/printing/cardLayout';
import { PaperPart } from '@renderer/ui/Paper';
import styles from './CustomerCard.module.css';

type BarsArtProps = {
  readonly bars: Bars;
  readonly place: PlacedBars;
  readonly number: string;
};

/** Guard bars of an EAN-13 reach into the figures by as much. Source: GS1 General Specifications. */
const GUARD_MODULES = 5;

/** The bars that stand at the beginning, in the middle and at the end of an EAN-13. */
const isGuard = (at: number): boolean => at < 3 || (at >= 45 && at < 50) || at >= 92;

/** Bars with their number below, in units of the thinnest bar. */
export function BarsArt({ bars, place, number }: BarsArtProps) {
  const { moduleMm, barHeightMm } = place;
  const height = barHeightMm / moduleMm;
  const digits = DIGITS_MM / moduleMm;
  const isEan = bars.symbology === 'ean13';
  const guard = Math.min(GUARD_MODULES, digits / 2);
  const path = bars.bars
    .map(({ at, width }) => {
      const long = isEan && isGuard(at) ? guard : 0;
      return `M${bars.quietBefore + at} 0h${width}v${height + long}h-${width}z`;
    })
    .join('');
  const total = bars.modules + bars.quietBefore + bars.quietAfter;
  return (
    <PaperPart place={place}>
      <svg
        viewBox={`0 0 ${total} ${height + digits}`}
        className={styles['code']}
        aria-hidden="true"
      >
        <path d={path} />
        {isEan ? (
          <EanFigures number={number} before={bars.quietBefore} y={height + digits * 0.86} />
        ) : (
          <Figures
            text={number}
            x={bars.quietBefore}
            width={bars.modules}
            y={height + digits * 0.86}
            size={Math.min(digits * 0.86, (bars.modules / number.length) * 1.7)}
          />
        )}
      </svg>
    </PaperPart>
  );
}

type EanFiguresProps = { readonly number: string; readonly before: number; readonly y: number };

/** The first figure stands before the bars, six and six below their halves. */
const EanFigures = ({ number, before, y }: EanFiguresProps) => (
  <>
    <Figures text={number.slice(0, 1)} x={before - 9} width={7} y={y} size={9} />
    <Figures text={number.slice(1, 7)} x={before + 3} width={42} y={y} size={9} />
    <Figures text={number.slice(7)} x={before + 50} width={42} y={y} size={9} />
  </>
);

type FiguresProps = {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly size: number;
};

const Figures = ({ text, x, width, y, size }: FiguresProps) => (
  <text x={x + width / 2} y={y} fontSize={size} textAnchor="middle" className={styles['figures']}>
    {text}
  </text>
);

type QrArtProps = { readonly qr: Matrix; readonly place: PlacedQr };

/** A QR code with its quiet zone. */
export const QrArt = ({ qr, place }: QrArtProps) => (
  <PaperPart place={place}>
    <svg
      viewBox={`${-qr.quiet} ${-qr.quiet} ${qr.modules + 2 * qr.quiet} ${qr.modules + 2 * qr.quiet}`}
      className={styles['code']}
      aria-hidden="true"
    >
      <path d={qr.path} fillRule="evenodd" />
    </svg>
  </PaperPart>
);
