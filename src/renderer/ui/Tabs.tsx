import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './Icon';
import type { IconName } from './icons';
import segmentStyles from './SegmentedControl.module.css';
import styles from './Tabs.module.css';
import { Badge } from './Tag';

/** One tab and what it shows. */
export type TabItem<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
  readonly icon?: IconName | undefined;
  /** Already formatted. */
  readonly count?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** Props of {@link Tabs}. */
export type TabsProps<Id extends string> = {
  /** The accessible name. */
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  /** The shown panel takes the height that is left and scrolls. */
  readonly isFilling?: boolean | undefined;
};

/** Several panels in one place. */
export const Tabs = <Id extends string>({
  label,
  tabs,
  value,
  onChange,
  isFilling = false,
}: TabsProps<Id>) => (
  <AriaTabs
    selectedKey={value}
    onSelectionChange={(next) => onChange(next as Id)}
    className={cx(styles['tabs'], isFilling && styles['filling'])}
  >
    <TabList aria-label={label} className={cx(segmentStyles['control'], styles['list'])}>
      {tabs.map((tab) => (
        <Tab
          key={tab.id}
          id={tab.id}
          {...given({ isDisabled: tab.isDisabled })}
          className={cx(segmentStyles['segment'])}
        >
          {tab.icon === undefined ? null : <Icon name={tab.icon} size={16} />}
          {tab.label}
          {tab.count === undefined ? null : <Badge>{tab.count}</Badge>}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className={cx(styles['panel'])}>
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
);
