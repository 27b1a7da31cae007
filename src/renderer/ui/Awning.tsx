import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './Awning.module.css';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { KeyCap } from './KeyCap';
import { ShopFace } from './ShopFace';

/** Props of {@link Awning}. */
export type AwningProps = {
  /** The app's name beside its face. */
  readonly brand: string;
  /** Search and actions: {@link AwningSearch}, {@link AwningSpacer}, {@link AwningButton}. */
  readonly children?: ReactNode | undefined;
};

/**
 * The title bar: a fir-green awning with a scalloped hem. The window is dragged by it; room is left for
 * the system's window controls where they overlay the page.
 */
export const Awning = ({ brand, children }: AwningProps) => (
  <header className={styles['awning']}>
    <div className={styles['brand']}>
      <ShopFace />
      <span className={styles['brandName']}>{brand}</span>
    </div>
    <div className={styles['middle']}>{children}</div>
    <span className={styles['hem']} aria-hidden="true" />
  </header>
);

/** Props of {@link AwningHem}. */
export type AwningHemProps = {
  /** Height of the cloth above the hem in px at the normal text size. Defaults to 46. */
  readonly height?: number | undefined;
};

/** Only the cloth, for the locked window and the first run. Decorative. */
export const AwningHem = ({ height = 46 }: AwningHemProps) => (
  <div
    aria-hidden="true"
    className={cx(styles['awning'], styles['bare'])}
    style={{ blockSize: `${height / 16}rem` }}
  >
    <span className={styles['hem']} />
  </div>
);

/** Pushes what follows to the end of the bar. */
export const AwningSpacer = () => <span className={styles['spacer']} />;

/** Props of {@link AwningSearch}. */
export type AwningSearchProps = {
  /** What can be searched for; also the accessible name. */
  readonly children: string;
  readonly keys: string;
  readonly keyShortcut?: string | undefined;
  readonly onPress: () => void;
};

/** Looks like a search field, opens the palette. */
export const AwningSearch = ({ children, keys, keyShortcut, onPress }: AwningSearchProps) => (
  <AriaButton
    className={cx(styles['search'])}
    onPress={onPress}
    {...given({ 'aria-keyshortcuts': keyShortcut })}
  >
    <Icon name="search" size={16} />
    <span className={styles['searchText']}>{children}</span>
    <KeyCap>{keys}</KeyCap>
  </AriaButton>
);

/** Props of {@link AwningButton}. */
export type AwningButtonProps = {
  readonly children: string;
  readonly icon: IconName;
  readonly keys?: string | undefined;
  readonly keyShortcut?: string | undefined;
  readonly onPress: () => void;
  /** `gold` for points only. */
  readonly variant?: 'plain' | 'gold' | undefined;
};

/** An action that is always there. In narrow windows the icon stays and the word is read out. */
export const AwningButton = ({
  children,
  icon,
  keys,
  keyShortcut,
  onPress,
  variant = 'plain',
}: AwningButtonProps) => (
  <AriaButton
    className={cx(styles['button'], styles[variant])}
    onPress={onPress}
    {...given({ 'aria-keyshortcuts': keyShortcut })}
  >
    <Icon name={icon} size={16} />
    <span className={styles['buttonText']}>{children}</span>
    {keys === undefined ? null : <KeyCap>{keys}</KeyCap>}
  </AriaButton>
);
