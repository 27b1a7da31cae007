import { useId } from 'react';
import { cx } from './cx';
import { icons, type IconName } from './icons';
import { seedOf } from './seed';
import styles from './Stamp.module.css';

/** The twelve scallops of a stamp, in a box of 24. */
export const STAMP_PATH =
  'M12 1.8A2.77 2.77 0 0 1 17.1 3.17A2.77 2.77 0 0 1 20.83 6.9A2.77 2.77 0 0 1 22.2 12' +
  'A2.77 2.77 0 0 1 20.83 17.1A2.77 2.77 0 0 1 17.1 20.83A2.77 2.77 0 0 1 12 22.2' +
  'A2.77 2.77 0 0 1 6.9 20.83A2.77 2.77 0 0 1 3.17 17.1A2.77 2.77 0 0 1 1.8 12' +
  'A2.77 2.77 0 0 1 3.17 6.9A2.77 2.77 0 0 1 6.9 3.17A2.77 2.77 0 0 1 12 1.8z';

const LARGEST_TILT = 10;

/** A steady tilt of -10 to 10 degrees for an id, so that a page of stamps looks made by hand. */
export const tiltOf = (id: string): number => seedOf(id, 2 * LARGEST_TILT + 1) - LARGEST_TILT;

/** Props of {@link Stamp}. */
export type StampProps = {
  /**
   * `outline`: to do. `dashed`: a place still free. `filling`: fills from below by `fill`.
   * `stamped`: done, with `icon` printed on it.
   */
  readonly look: 'outline' | 'dashed' | 'filling' | 'stamped';
  /** Printed on a stamped one. Defaults to `check`. */
  readonly icon?: IconName | undefined;
  /** Share that is filled, 0 to 1. */
  readonly fill?: number | undefined;
  /** `gold` (default) or `fir`. */
  readonly color?: 'gold' | 'fir' | undefined;
  /** Edge length in px at the normal text size. Defaults to 36. */
  readonly size?: number | undefined;
  /** Fixes the tilt of a stamped one. */
  readonly id?: string | undefined;
  /** Comes down with a slight overshoot when it appears. */
  readonly isFresh?: boolean | undefined;
};

/** A shop's stamp: to-do mark, points, thanks. Decorative: the control or the number beside it speaks. */
export const Stamp = ({
  look,
  icon = 'check',
  fill = 0,
  color = 'gold',
  size = 36,
  id = '',
  isFresh = false,
}: StampProps) => {
  const clipId = useId();
  const Drawing = icons[icon];
  const edge = `${size / 16}rem`;
  const tilt = look === 'stamped' && id !== '' ? tiltOf(id) : 0;
  const reach = 19.4 * Math.min(1, Math.max(0, fill));
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={cx(styles['stamp'], styles[look], styles[color], isFresh && styles['fresh'])}
      style={{ inlineSize: edge, blockSize: edge, rotate: `${tilt}deg` }}
    >
      <path d={STAMP_PATH} className={styles['shape']} />
      {look === 'filling' ? (
        <>
          <clipPath id={clipId}>
            <rect x="0" y={21.7 - reach} width="24" height="24" />
          </clipPath>
          <path d={STAMP_PATH} className={styles['level']} clipPath={`url(#${clipId})`} />
        </>
      ) : null}
      {look === 'stamped' ? (
        <Drawing x={6} y={6} width={12} height={12} strokeWidth={3.2} className={styles['print']} />
      ) : null}
    </svg>
  );
};

/** Props of {@link StampCard}. */
export type StampCardProps = {
  /** How many stamps there are, a whole number. */
  readonly places: number;
  /** How many are stamped; the fraction fills the running one. */
  readonly filled: number;
  /** The sentence for assistive technology, with the exact number. */
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** Five in a line (default), or all in one line. */
  readonly layout?: 'grid' | 'row' | undefined;
  /** Edge length in px; by default 38 in the grid, 30 in the row. */
  readonly size?: number | undefined;
};

/** Stamps to the next reward. The exact number always stands next to it. */
export const StampCard = ({
  places,
  filled,
  label,
  icon = 'leaf',
  layout = 'grid',
  size = layout === 'grid' ? 38 : 30,
}: StampCardProps) => (
  <div
    role="img"
    aria-label={label}
    className={cx(styles['card'], layout === 'row' && styles['row'])}
  >
    {Array.from({ length: places }, (_, place) => {
      const share = Math.min(1, Math.max(0, filled - place));
      return share >= 1 ? (
        <Stamp key={place} look="stamped" icon={icon} size={size} id={`place ${place}`} />
      ) : share > 0 ? (
        <Stamp key={place} look="filling" fill={share} size={size} />
      ) : (
        <Stamp key={place} look="dashed" size={size} />
      );
    })}
  </div>
);
