import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Which of a line's pieces have room. */
export type Fitting = {
  /** The line; its pieces are the children of its only child. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** How many pieces fit, from the first. */
  readonly fitting: number;
};

const GAP = 8;

/**
 * Measures how many pieces fit into a line, so that none is cut off. All of them are drawn once to be
 * measured, before anything is painted.
 *
 * @param key - Everything the widths depend on.
 * @param reserved - Room in px for what stands at the end when something does not fit.
 */
export function useFitting(key: string, count: number, reserved: number): Fitting {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(Infinity);
  const [measured, setMeasured] = useState<{ key: string; widths: readonly number[] }>();

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const update = (): void => {
      setRoom(element.clientWidth === 0 ? Infinity : element.clientWidth);
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    const pieces = frame.current?.firstElementChild?.children;
    if (pieces === undefined || measured?.key === key) return;
    setMeasured({ key, widths: Array.from(pieces, (piece) => (piece as HTMLElement).offsetWidth) });
  }, [key, measured]);

  return { frame, fitting: measured?.key === key ? fit(measured.widths, room, reserved) : count };
}

/** How many of these widths fit into a room; everything, or as much as leaves room for the rest's button. */
export function fit(widths: readonly number[], room: number, reserved: number): number {
  const whole = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  if (whole <= room) return widths.length;
  let used = reserved;
  const at = widths.findIndex((width) => (used += width + GAP) > room);
  return at === -1 ? widths.length : at;
}
