import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { PersonName } from './PersonName';
import styles from './Rail.module.css';
import { Badge } from './Tag';
import type { Tone } from './tone';
import { Tooltip } from './Tooltip';
import { VisuallyHidden } from './VisuallyHidden';

/** Props of {@link Rail}. */
export type RailProps = {
  /** Accessible name of the navigation. */
  readonly label: string;
  /** {@link RailLink}s of the places. */
  readonly children: ReactNode;
  /** At the bottom: {@link RailStatus}, the link to the settings, {@link RailOwner}. */
  readonly foot?: ReactNode | undefined;
};

/** The places, beside the page: words beside icons, below them in narrow windows, a bar at the bottom in small ones. */
export const Rail = ({ label, children, foot }: RailProps) => (
  <nav aria-label={label} className={styles['rail']}>
    {children}
    <div className={styles['foot']}>{foot}</div>
  </nav>
);

/** Props of {@link RailLink}. */
export type RailLinkProps = {
  readonly icon: IconName;
  readonly children: string;
  readonly onPress: () => void;
  readonly isCurrent?: boolean | undefined;
  /** A count, already formatted. */
  readonly badge?: string | undefined;
  /** What the count means, for assistive technology. */
  readonly badgeLabel?: string | undefined;
};

/** A place in the rail. */
export const RailLink = ({
  icon,
  children,
  onPress,
  isCurrent = false,
  badge,
  badgeLabel,
}: RailLinkProps) => (
  <Link
    className={cx(styles['link'], isCurrent && styles['current'])}
    onPress={onPress}
    {...given({
      'aria-current': isCurrent ? ('page' as const) : undefined,
    })}
  >
    <Icon name={icon} />
    <span className={styles['word']}>{children}</span>
    {badge === undefined ? null : (
      <span className={styles['badge']}>
        {badgeLabel === undefined ? null : <VisuallyHidden>, {badgeLabel}</VisuallyHidden>}
        {/* The words say the count already; a name other than what is seen could not be spoken to. */}
        <span aria-hidden={badgeLabel !== undefined}>
          <Badge tone={isCurrent ? 'points' : 'neutral'}>{badge}</Badge>
        </span>
      </span>
    )}
  </Link>
);

/** Props of {@link RailStatus}. */
export type RailStatusProps = {
  readonly icon: IconName;
  /** Colour of the icon: `ok` when all is well. */
  readonly tone: Tone;
  /** One or two short lines. */
  readonly children: ReactNode;
  /** The same in one sentence, shown on hover and focus. */
  readonly label: string;
  readonly onPress: () => void;
};

/** The state that is always visible, for example of the backup. */
export const RailStatus = ({ icon, tone, children, label, onPress }: RailStatusProps) => (
  <Tooltip text={label} placement="end">
    <Link className={cx(styles['status'])} onPress={onPress}>
      <span data-tone={tone} className={styles['statusIcon']}>
        <Icon name={icon} size={16} />
      </span>
      <span className={styles['statusText']}>{children}</span>
    </Link>
  </Tooltip>
);

/** Props of {@link RailOwner}. */
export type RailOwnerProps = {
  readonly face: ReactNode;
  /** The shop's name. */
  readonly name: string;
  /** The line below it. */
  readonly detail?: string | undefined;
};

/** Whose window this is. */
export const RailOwner = ({ face, name, detail }: RailOwnerProps) => (
  <div className={styles['owner']}>
    {face}
    <div className={styles['ownerText']}>
      <PersonName name={name} size="sm" isTruncated />
      {detail === undefined ? null : <div className={styles['ownerDetail']}>{detail}</div>}
    </div>
  </div>
);
