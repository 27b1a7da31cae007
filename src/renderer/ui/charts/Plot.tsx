import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from 'react';
import type { ChartData } from './chartData';
import { chartThemeOf, watchChartTheme } from './chartTheme';
import type { Drawing, DrawingSpec } from './drawing';
import styles from './Plot.module.css';

/** Props of {@link Plot}. */
export type PlotProps = {
  readonly kind: DrawingSpec['kind'];
  readonly data: ChartData;
  /** What is drawn: *Retention by month*. */
  readonly label: string;
  /** What the picture says, in words: first, last, highest and lowest. */
  readonly summary: string;
  /** A value on the axis and at the end of a line. */
  readonly format: (value: number) => string;
  /** A place of the axis read aloud, with its figures. */
  readonly textOf: (index: number) => string;
  readonly isStacked?: boolean | undefined;
  /** What no value can pass, such as 100 %. */
  readonly limit?: number | undefined;
  /** Pressing Enter on a place, or clicking it. */
  readonly onPlace?: ((index: number) => void) | undefined;
  /** In rem. Defaults to 11.5. */
  readonly height?: number | undefined;
  /** The picture, for saving it. */
  readonly ref?: Ref<HTMLCanvasElement> | undefined;
};

/** The place that is read, and how far from the left edge it is, in px. */
type Reading = {
  readonly index: number;
  readonly x: number;
  /** Its words stand before it, because there is more room. */
  readonly isBefore: boolean;
};

/**
 * A drawn chart. It is read by pointer and by arrow keys, figure by figure; for whoever does not see it
 * the summary stands in its place. Its table is the caller's: see `ChartFrame`.
 */
export function Plot({
  kind,
  data,
  label,
  summary,
  format,
  textOf,
  isStacked = false,
  limit,
  onPlace,
  height = 11.5,
  ref,
}: PlotProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const [read, setRead] = useState<Reading | null>(null);
  const count = data.labels.length;
  const index = Math.min(read?.index ?? count - 1, count - 1);

  useEffect(() => {
    const picture = canvas.current;
    // Where nothing can be drawn the words and the table remain.
    if (picture?.parentElement == null || picture.getContext('2d') === null) return;
    const host = picture.parentElement;
    let isOver = false;
    const drawAnew = async (): Promise<void> => {
      const { draw } = await import('./drawing');
      if (isOver) return;
      drawing.current?.destroy();
      drawing.current = draw(picture, { kind, data, format, isStacked, limit }, chartThemeOf(host));
    };
    void drawAnew();
    const stop = watchChartTheme(() => void drawAnew());
    return () => {
      isOver = true;
      stop();
      drawing.current?.destroy();
      drawing.current = null;
    };
  }, [kind, data, format, isStacked, limit]);

  const readAt = (next: number): void => {
    const x = drawing.current?.xOf(next) ?? 0;
    setRead({ index: next, x, isBefore: 2 * x > (canvas.current?.clientWidth ?? 0) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const by = isRightToLeft ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: index + by,
      ArrowLeft: index - by,
      ArrowUp: index + 1,
      ArrowDown: index - 1,
      Home: 0,
      End: count - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      readAt(Math.min(count - 1, Math.max(0, next)));
    } else if (event.key === 'Enter' && onPlace !== undefined) {
      event.preventDefault();
      onPlace(index);
    } else if (event.key === 'Escape') setRead(null);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const next = drawing.current?.indexAt(x) ?? null;
    if (next !== null) readAt(next);
  };

  return (
    <div className={styles['plot']} style={{ blockSize: `${height}rem` }}>
      <canvas
        ref={(element) => {
          canvas.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
        role="img"
        aria-label={summary}
      />
      {count > 0 && (
        <div
          className={styles['reader']}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-readonly={true}
          aria-valuemin={1}
          aria-valuemax={count}
          aria-valuenow={index + 1}
          aria-valuetext={textOf(index)}
          data-pressable={onPlace === undefined ? undefined : true}
          onKeyDown={onKeyDown}
          onFocus={() => {
            if (read === null) readAt(index);
          }}
          onBlur={() => setRead(null)}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setRead(null)}
          onClick={() => onPlace?.(index)}
        />
      )}
      {read !== null && (
        <div className={styles['marks']} aria-hidden="true">
          <span className={styles['line']} style={{ transform: `translateX(${read.x}px)` }} />
          <span className={styles['tip']} style={{ transform: `translateX(${read.x}px)` }}>
            <span className={styles['tipText']} data-side={read.isBefore ? 'before' : 'after'}>
              {textOf(index)}
            </span>
          </span>
        </div>
      )}
    </div>
  );
}
