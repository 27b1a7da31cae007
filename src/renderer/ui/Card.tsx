import { createContext, useContext, type ReactNode } from 'react';
import styles from './Card.module.css';
import { cx } from './cx';
import { Icon } from './Icon';
import type { IconName } from './icons';

/** Which level the headings of a card's sections have: below the card's own title if it has one. */
const SectionLevel = createContext<2 | 3>(2);

/** Props of {@link Card}. */
export type CardProps = {
  readonly children: ReactNode;
  /** The heading, small and bold. */
  readonly title?: ReactNode | undefined;
  /** A quiet icon or word at the end of the heading's line. */
  readonly icon?: IconName | undefined;
  readonly actions?: ReactNode | undefined;
  /** Accessible name when there is no `title`; makes the card a region. */
  readonly label?: string | undefined;
  /** Takes the height that is left and scrolls inside. */
  readonly isFilling?: boolean | undefined;
  /** Defaults to 2. */
  readonly headingLevel?: 2 | 3 | undefined;
  readonly className?: string | undefined;
};

/** A raised piece of a page. Parts inside are {@link CardSection}s, parted by hairlines. */
export const Card = ({
  children,
  title,
  icon,
  actions,
  label,
  isFilling = false,
  headingLevel = 2,
  className,
}: CardProps) => (
  <section
    aria-label={label}
    className={cx(styles['card'], isFilling && styles['filling'], className)}
  >
    <CardHead title={title} icon={icon} actions={actions} headingLevel={headingLevel} />
    <SectionLevel value={title === undefined ? 2 : 3}>{children}</SectionLevel>
  </section>
);

/** Props of {@link CardHead}. */
export type CardHeadProps = {
  readonly title?: ReactNode | undefined;
  readonly icon?: IconName | undefined;
  readonly actions?: ReactNode | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
};

/** The heading's line of a card or of a section in it. Nothing if it has nothing to show. */
export const CardHead = ({ title, icon, actions, headingLevel = 3 }: CardHeadProps) => {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  if (title === undefined && icon === undefined && actions === undefined) return null;
  return (
    <div className={styles['head']}>
      {title === undefined ? (
        <span className={styles['title']} />
      ) : (
        <Heading className={styles['title']}>{title}</Heading>
      )}
      {actions}
      {icon === undefined ? null : <Icon name={icon} size={16} className={styles['icon']} />}
    </div>
  );
};

/** Props of {@link CardSection}. */
export type CardSectionProps = CardHeadProps & {
  readonly children: ReactNode;
};

/** A part of a card; a hairline stands between two of them. */
export const CardSection = ({ children, ...head }: CardSectionProps) => {
  const headingLevel = useContext(SectionLevel);
  return (
    <section className={styles['section']}>
      <CardHead headingLevel={headingLevel} {...head} />
      {children}
    </section>
  );
};

/** Props of {@link Sheet}. */
export type SheetProps = {
  readonly children: ReactNode;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
};

/** The ground of a list or table: takes the height that is left, its content scrolls inside. */
export const Sheet = ({ children, label, className }: SheetProps) => (
  <section aria-label={label} className={cx(styles['sheet'], className)}>
    {children}
  </section>
);

/** Props of {@link FootHints}. */
export type FootHintsProps = {
  readonly children: ReactNode;
  /** At the end of the line, for example the count. */
  readonly end?: ReactNode | undefined;
};

/** The quiet line under a list: which keys do what, and how many there are. */
export const FootHints = ({ children, end }: FootHintsProps) => (
  <div className={styles['foot']}>
    {children}
    <span className={styles['footEnd']}>{end}</span>
  </div>
);
