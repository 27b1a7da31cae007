import { useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Button } from './Button';
import styles from './Columns.module.css';
import { cx } from './cx';
import { IconButton } from './IconButton';
import { useMediaQuery } from './useMediaQuery';

/** Windows in which side columns are panels; the same bounds as in the style sheet. */
const PANEL_WINDOW = '(min-width: 761px) and (max-width: 1023px)';

/** How a column beside the main one is named and, in narrow windows, opened. */
export type SideColumn = {
  readonly content: ReactNode;
  /** Accessible name of the region. */
  readonly label: string;
  /** Width in px at the normal text size. By default the side width of the frame (312). */
  readonly width?: number | undefined;
};

/** Something that is open or not. */
export type OpenState = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

/** Props of {@link TwoColumn}. */
export type TwoColumnProps = {
  readonly children: ReactNode;
  readonly side: SideColumn;
  /** Words of the button that opens the side column below 1024 px. */
  readonly openLabel: string;
  readonly closeLabel: string;
  /** Whether the panel is open, where something outside opens it too. By default the column keeps that itself. */
  readonly panel?: OpenState | undefined;
  /** Main column as tall as the window and not scrolling by itself (lists). Defaults to `true`. */
  readonly isMainFilling?: boolean | undefined;
};

/** Props of {@link ThreeColumn}. */
export type ThreeColumnProps = {
  readonly start: SideColumn;
  readonly children: ReactNode;
  readonly end: SideColumn;
  readonly openLabel: string;
  readonly closeLabel: string;
};

/** The style sheet keeps 4 px at either side for shadows and focus rings. */
const inRem = (px: number | undefined): string | undefined =>
  px === undefined ? undefined : `calc(${px / 16}rem + 8px)`;

/** Open or closed in windows between 760 and 1023 px; elsewhere the columns are always there. */
const usePanel = (opener: RefObject<HTMLButtonElement | null>, state?: OpenState) => {
  const own = useState(false);
  const isOpen = state?.isOpen ?? own[0];
  const setIsOpen = state?.onOpenChange ?? own[1];
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen && !event.defaultPrevented) {
      event.preventDefault();
      close();
    }
  };
  return { isOpen, open: () => setIsOpen(true), close, closeOnEscape };
};

/** A main column and one beside it at the end: a panel from the end below 1024 px, below it under 760 px. */
export const TwoColumn = ({
  children,
  side,
  openLabel,
  closeLabel,
  panel: state,
  isMainFilling = true,
}: TwoColumnProps) => {
  const opener = useRef<HTMLButtonElement>(null);
  const panel = usePanel(opener, state);
  return (
    <div className={styles['two']} onKeyDown={panel.closeOnEscape}>
      <div className={cx(styles['main'], isMainFilling && styles['filling'])}>
        <div className={styles['opener']}>
          <Button size="sm" icon="panel-right" onPress={panel.open} ref={opener}>
            {openLabel}
          </Button>
        </div>
        {children}
      </div>
      <aside
        aria-label={side.label}
        data-open={panel.isOpen ? '' : undefined}
        className={styles['side']}
        style={{ inlineSize: inRem(side.width) }}
      >
        <div className={styles['closer']}>
          <IconButton icon="x" label={closeLabel} onPress={panel.close} />
        </div>
        {side.content}
      </aside>
    </div>
  );
};

/** A column at either side of the main one. Between 760 and 1023 px both sides share one panel from the end. */
export const ThreeColumn = ({ start, children, end, openLabel, closeLabel }: ThreeColumnProps) => {
  const opener = useRef<HTMLButtonElement>(null);
  const panel = usePanel(opener);
  const hasPanel = useMediaQuery(PANEL_WINDOW);
  const startColumn = (
    <aside
      aria-label={start.label}
      className={styles['column']}
      style={{ inlineSize: inRem(start.width ?? 256) }}
    >
      {start.content}
    </aside>
  );
  const endColumn = (
    <aside
      aria-label={end.label}
      className={styles['column']}
      style={{ inlineSize: inRem(end.width ?? 276) }}
    >
      {end.content}
    </aside>
  );
  return (
    <div className={styles['three']} onKeyDown={panel.closeOnEscape}>
      {hasPanel ? null : startColumn}
      <div className={cx(styles['column'], styles['middleColumn'])}>
        <div className={styles['opener']}>
          <Button size="sm" icon="panel-right" onPress={panel.open} ref={opener}>
            {openLabel}
          </Button>
        </div>
        {children}
      </div>
      {hasPanel ? (
        <div className={styles['sides']} data-open={panel.isOpen ? '' : undefined}>
          <div className={styles['closer']}>
            <IconButton icon="x" label={closeLabel} onPress={panel.close} />
          </div>
          {startColumn}
          {endColumn}
        </div>
      ) : (
        endColumn
      )}
    </div>
  );
};
