import { useTranslation } from 'react-i18next';
import type { Channel } from '@shared/domain/contacts/contact';
import { Card } from '@renderer/ui/Card';
import { Select } from '@renderer/ui/Select';
import { AddressItems } from './AddressItems';
import styles from './ContactForm.module.css';
import { AddItem } from './ItemList';
import type { SectionProps } from './section';
import { WayItems } from './WayItems';

const CHANNELS: readonly Channel[] = ['phone', 'visit', 'email', 'chat', 'social', 'letter'];

/** All ways to reach a contact, and the one they like best. */
export function ReachSection({ form }: SectionProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const { draft, set } = form;
  return (
    <Card title={t('section.reach')}>
      <div className={styles['fields']}>
        <WayItems form={form} />
        <AddressItems form={form} />
        <div className={styles['adds']}>
          <AddItem form={form} name="phones" icon="phone" />
          <AddItem form={form} name="emails" icon="mail" />
          <AddItem form={form} name="handles" icon="globe" />
          <AddItem form={form} name="addresses" icon="map-pin" />
        </div>
        <Select
          label={t('contacts:field.preferredChannel')}
          options={[
            { id: 'unknown' as const, label: t('unknown') },
            ...CHANNELS.map((id) => ({ id, label: t(`contacts:channel.${id}`) })),
          ]}
          value={draft.preferredChannel ?? 'unknown'}
          onChange={(channel) => {
            set('preferredChannel', channel === 'unknown' ? null : channel);
          }}
          placeholder={t('unknown')}
        />
      </div>
    </Card>
  );
}
