import { useEffect, useRef } from 'react';
import { Link } from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import styles from './SideNav.module.css';

/** One entry of a {@link SideNav}. */
export type SideNavItem<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName | undefined;
};

/** Props of {@link SideNav}. */
export type SideNavProps<Id extends string> = {
  /** The accessible name. */
  readonly label: string;
  readonly items: readonly SideNavItem<Id>[];
  readonly current: Id;
  readonly onSelect: (id: Id) => void;
};

/** The parts of one place, one below the other; in small windows a line that scrolls sideways. */
export const SideNav = <Id extends string>({
  label,
  items,
  current,
  onSelect,
}: SideNavProps<Id>) => {
  const nav = useRef<HTMLElement>(null);
  // Whoever comes by a link sees where they are.
  useEffect(() => {
    nav.current
      ?.querySelector('[aria-current=page]')
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  return (
    <nav ref={nav} aria-label={label} className={styles['nav']}>
      {items.map((item) => (
        <Link
          key={item.id}
          onPress={() => onSelect(item.id)}
          className={cx(styles['item'], item.id === current && styles['current'])}
          {...given({ 'aria-current': item.id === current ? ('page' as const) : undefined })}
        >
          {item.icon === undefined ? null : <Icon name={item.icon} size={16} />}
          {item.label}
        </Link>
      ))}
    </nav>
  );
};
