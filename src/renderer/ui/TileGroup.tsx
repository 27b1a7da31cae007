import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { cx } from './cx';
import styles from './TileGroup.module.css';

/** One tile. */
export type Tile<Id extends string> = {
  readonly id: Id;
  /** The accessible name. */
  readonly label: string;
  readonly content: ReactNode;
  /** Ground and ink of the tile. */
  readonly className?: string | undefined;
};

/** Props of {@link TileGroup}. */
export type TileGroupProps<Id extends string> = {
  /** The accessible name. */
  readonly label: string;
  readonly tiles: readonly Tile<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
};

/** One of a few, side by side, each with more than a word to show. Arrow keys choose. */
export const TileGroup = <Id extends string>({
  label,
  tiles,
  value,
  onChange,
}: TileGroupProps<Id>) => (
  <RadioGroup
    aria-label={label}
    orientation="horizontal"
    value={value}
    onChange={(next) => {
      onChange(next as Id);
    }}
    className={cx(styles['tiles'])}
  >
    {tiles.map((tile) => (
      <Radio
        key={tile.id}
        value={tile.id}
        aria-label={tile.label}
        className={cx(styles['tile'], tile.className)}
      >
        {tile.content}
      </Radio>
    ))}
  </RadioGroup>
);
