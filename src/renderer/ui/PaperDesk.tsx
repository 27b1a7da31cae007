import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { Paper, type PaperSize } from './Paper';
import styles from './PaperDesk.module.css';

/** Props of {@link PaperDesk}. */
export type PaperDeskProps = {
  readonly size: PaperSize;
  readonly count: number;
  /** What lies on a sheet, by its number from 0. */
  readonly sheet: (index: number) => ReactNode;
  /** The words below a sheet and its accessible name: *Sheet 1 of 3*. */
  readonly sheetLabel: (index: number) => string;
  /** Name of the region. */
  readonly label: string;
};

/** CSS pixels of a millimetre. */
const PX_PER_MM = 96 / 25.4;
/** Small papers are shown larger, so that one can read them; sheets never. */
const MOST_ZOOM = 2.5;
const ROOM_PX = 40;

/** Sheets of paper on a desk, drawn to scale as wide as there is room. Far ones are drawn when they come near. */
export const PaperDesk = ({ size, count, sheet, sheetLabel, label }: PaperDeskProps) => {
  const desk = useRef<HTMLDivElement>(null);
  const zoom = useZoom(desk, size);
  return (
    // Scrolls by keys like any other scrolling region.
    <div ref={desk} role="region" aria-label={label} tabIndex={0} className={styles['desk']}>
      {Array.from({ length: count }, (_sheet, index) => (
        <figure key={index} className={styles['figure']}>
          <div
            className={styles['frame']}
            style={{
              inlineSize: `${size.widthMm * zoom}mm`,
              blockSize: `${size.heightMm * zoom}mm`,
            }}
          >
            <div className={styles['zoomed']} style={{ transform: `scale(${zoom})` }}>
              <NearBy isNear={index < 2}>
                <Paper size={size}>{sheet(index)}</Paper>
              </NearBy>
            </div>
          </div>
          <figcaption className={styles['caption']}>{sheetLabel(index)}</figcaption>
        </figure>
      ))}
    </div>
  );
};

/** The scale at which a sheet is as wide as the desk. */
function useZoom(desk: RefObject<HTMLDivElement | null>, { widthMm, heightMm }: PaperSize) {
  const [width, setWidth] = useState(0);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const look = () => {
      setWidth(element.clientWidth);
      setHeight(element.clientHeight);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  if (width <= 0) return 1;
  const byWidth = (width - ROOM_PX) / (widthMm * PX_PER_MM);
  const byHeight = (height - 2 * ROOM_PX) / (heightMm * PX_PER_MM);
  // At its true size or smaller; a card that is small even so gets larger, as far as all of it is seen.
  return Math.max(0.2, byWidth < 1 ? byWidth : Math.min(MOST_ZOOM, Math.max(1, byHeight), byWidth));
}

/** Draws its content once it has come near the part of the desk that is seen. */
const NearBy = ({
  isNear,
  children,
}: {
  readonly isNear: boolean;
  readonly children: ReactNode;
}) => {
  const [hasCome, setHasCome] = useState(isNear);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (hasCome || element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setHasCome(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasCome]);
  return <div ref={place}>{hasCome ? children : null}</div>;
};
