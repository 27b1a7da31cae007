import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTINGS_SECTIONS, type SettingsSection } from '@renderer/hooks/route';
import type { IconName } from '@renderer/ui/icons';
import { Screen } from '@renderer/ui/Screen';
import { SideNav } from '@renderer/ui/SideNav';
import styles from './SettingsScreen.module.css';

type SettingsScreenProps = {
  readonly section: SettingsSection;
  readonly onSection: (section: SettingsSection) => void;
  /** Sections that have no content are not offered. */
  readonly contents: Readonly<Partial<Record<SettingsSection, ReactNode>>>;
};

const ICONS: Readonly<Record<SettingsSection, IconName>> = {
  shop: 'store',
  language: 'languages',
  programme: 'stamp',
  products: 'receipt',
  care: 'hand-heart',
  insights: 'chart',
  calendar: 'calendar-days',
  reminders: 'bell',
  templates: 'file-text',
  backup: 'save',
  exchange: 'file-up',
  privacy: 'shield-check',
  security: 'lock',
  fields: 'sliders',
  keyboard: 'keyboard',
  appearance: 'a-large-small',
  recent: 'history',
  trash: 'trash',
};

/** Sections that have a column of their own beside them. */
const WIDE: ReadonlySet<SettingsSection> = new Set(['backup', 'programme']);

/** Everything about how it runs here: topics at the start, one of them beside. */
export function SettingsScreen({ section, onSection, contents }: SettingsScreenProps) {
  const { t } = useTranslation('settings');
  const offered = SETTINGS_SECTIONS.filter((id) => contents[id] !== undefined);
  const shown = contents[section] === undefined ? 'shop' : section;

  return (
    <Screen title={t('title')}>
      <div className={styles['columns']}>
        <SideNav
          label={t('list')}
          items={offered.map((id) => ({ id, label: t(`section.${id}`), icon: ICONS[id] }))}
          current={shown}
          onSelect={onSection}
        />
        <section
          key={shown}
          className={styles['content']}
          aria-label={t(`section.${shown}`)}
          data-wide={WIDE.has(shown) ? '' : undefined}
        >
          {contents[shown]}
        </section>
      </div>
    </Screen>
  );
}
