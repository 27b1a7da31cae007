import type { ReactElement } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { KeyCap } from './KeyCap';
import styles from './Menu.module.css';

/** One thing a menu can do. */
export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
  readonly icon?: IconName | undefined;
  /** The key that does the same. */
  readonly keys?: string | undefined;
  /** Cannot be taken back, or takes something away. */
  readonly isDanger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Present: the entry can be chosen or not, and shows a check when it is. */
  readonly isChecked?: boolean | undefined;
};

/** Props of {@link Menu}. */
export type MenuProps = {
  /** The `Button` or `IconButton` that opens it. */
  readonly trigger: ReactElement;
  /** The accessible name. */
  readonly label: string;
  /** Groups, parted by a line; an empty group is left out. */
  readonly groups: readonly (readonly MenuEntry[])[];
  /** A quiet heading above all. */
  readonly title?: string | undefined;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined;
};

const MenuEntryItem = ({ entry }: { readonly entry: MenuEntry }) => (
  <MenuItem
    id={entry.id}
    textValue={entry.label}
    onAction={entry.onAction}
    {...given({
      isDisabled: entry.isDisabled,
      'aria-checked': entry.isChecked,
      'aria-keyshortcuts': entry.keys,
    })}
    className={cx(styles['item'], entry.isDanger === true && styles['danger'])}
  >
    {entry.isChecked === undefined ? null : (
      <span className={styles['check']}>
        {entry.isChecked ? <Icon name="check" size={16} /> : null}
      </span>
    )}
    {entry.icon === undefined ? null : <Icon name={entry.icon} size={16} />}
    <span className={styles['label']}>{entry.label}</span>
    {entry.keys === undefined ? null : <KeyCap>{entry.keys}</KeyCap>}
  </MenuItem>
);

/** What else can be done here. Arrow keys move, letters jump, Escape closes. */
export const Menu = ({ trigger, label, groups, title, placement = 'bottom end' }: MenuProps) => {
  const shown = groups.filter((group) => group.length > 0);
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={cx(styles['popover'])}>
        {title === undefined ? null : <Header className={styles['title']}>{title}</Header>}
        <AriaMenu aria-label={label} className={cx(styles['menu'])}>
          {shown.flatMap((group, index) => [
            ...(index === 0
              ? []
              : [<Separator key={`line ${index}`} className={cx(styles['line'])} />]),
            <MenuSection key={`group ${index}`} id={`group ${index}`} aria-label={label}>
              {group.map((entry) => (
                <MenuEntryItem key={entry.id} entry={entry} />
              ))}
            </MenuSection>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
};
