import { useTranslation } from 'react-i18next';
import type { WayFlags } from '@shared/domain/contacts/contact';
import { isolate } from '@renderer/i18n/isolate';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './ContactForm.module.css';
import { nameOf, type DraftLists } from './draftLists';

type WayMenuProps = {
  readonly item: DraftLists['phones' | 'emails' | 'addresses' | 'handles'];
  readonly change: (fields: Partial<WayFlags>) => void;
  readonly remove: () => void;
};

/** What else can be said about a way: preferred, not to be used; and removing it. */
export function WayMenu({ item, change, remove }: WayMenuProps) {
  const { t } = useTranslation('contactForm');
  const called = nameOf(item);
  const label = called === '' ? t('item.options') : t('item.optionsOf', { name: isolate(called) });
  return (
    <Menu
      label={label}
      trigger={<IconButton icon="ellipsis" label={label} />}
      groups={[
        [
          {
            id: 'preferred',
            label: t('item.preferred'),
            isChecked: item.isPreferred,
            onAction: () => {
              change({ isPreferred: !item.isPreferred, doNotUse: false });
            },
          },
          {
            id: 'doNotUse',
            label: t('item.doNotUse'),
            isChecked: item.doNotUse,
            onAction: () => {
              change({ doNotUse: !item.doNotUse, isPreferred: false });
            },
          },
        ],
        [{ id: 'remove', icon: 'x', label: t('item.remove'), onAction: remove }],
      ]}
    />
  );
}

/** Shows in a field that a way is the preferred one, or one not to use. */
export function WayMark({ item }: Pick<WayMenuProps, 'item'>) {
  const { t } = useTranslation('contactForm');
  if (!item.isPreferred && !item.doNotUse) return null;
  return (
    <span
      className={item.isPreferred ? styles['preferred'] : styles['closed']}
      title={item.isPreferred ? t('item.preferred') : t('item.doNotUse')}
    >
      <Icon name={item.isPreferred ? 'star' : 'ban'} size={16} />
      <VisuallyHidden>{item.isPreferred ? t('item.preferred') : t('item.doNotUse')}</VisuallyHidden>
    </span>
  );
}
