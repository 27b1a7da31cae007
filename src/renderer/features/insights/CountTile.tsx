import type { ReactNode } from 'react';
import { cx } from '@renderer/ui/cx';
import figureStyles from './Figures.module.css';

type CountTileProps = {
  readonly name: string;
  /** The number, or the words in its place. */
  readonly value: string;
  /** There is no number: words stand in its place. */
  readonly isWords?: boolean;
  readonly onPress?: (() => void) | undefined;
  /** Under it. */
  readonly children?: ReactNode;
};

/** A number with its name; a press leads to its people. */
export function CountTile({ name, value, isWords = false, onPress, children }: CountTileProps) {
  const look = cx(figureStyles['value'], isWords && figureStyles['without']);
  return (
    <div className={figureStyles['tile']}>
      <div className={figureStyles['name']}>{name}</div>
      {onPress === undefined ? (
        <span className={look}>{value}</span>
      ) : (
        <button type="button" className={look} aria-label={`${name}: ${value}`} onClick={onPress}>
          {value}
        </button>
      )}
      {children !== undefined && <p className={figureStyles['note']}>{children}</p>}
    </div>
  );
}
