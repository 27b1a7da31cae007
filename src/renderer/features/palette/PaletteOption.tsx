import type { ReactNode } from 'react';
import { KeyCap } from '@renderer/ui/KeyCap';
import styles from './Palette.module.css';

/** One line that can be chosen. */
export type PaletteItem = {
  /** Unique in the palette, and good for an element's id. */
  readonly id: string;
  readonly kind: 'person' | 'action' | 'note' | 'entry';
  /** A face or an icon. */
  readonly media: ReactNode;
  readonly content: ReactNode;
  /** Quieter, after the content. */
  readonly detail?: ReactNode;
  readonly keys?: string | undefined;
  readonly run: () => void;
};

type PaletteOptionProps = {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isSelected: boolean;
  readonly onHover: () => void;
  readonly onPress: () => void;
};

/** A line of the palette. The focus stays in the field; the line only shows that it is chosen. */
export function PaletteOption({ id, item, isSelected, onHover, onPress }: PaletteOptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      className={styles['option']}
      // Not on entering: the list moving under a resting pointer chooses nothing.
      onMouseMove={isSelected ? undefined : onHover}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <span className={styles['media']}>{item.media}</span>
      <span className={styles['content']}>
        {item.content}
        {item.detail !== undefined && <span className={styles['detail']}> {item.detail}</span>}
      </span>
      {item.keys !== undefined ? (
        <KeyCap>{item.keys}</KeyCap>
      ) : (
        isSelected && item.kind === 'person' && <KeyCap>⏎</KeyCap>
      )}
    </div>
  );
}
