import { useTranslation } from 'react-i18next';
import type { ItemUse } from '@shared/domain/contacts/contact';
import { ComboBox } from '@renderer/ui/ComboBox';
import { TextField } from '@renderer/ui/TextField';
import styles from './ContactForm.module.css';
import { ItemList } from './ItemList';
import type { SectionProps } from './section';
import { useCountryOptions } from '@renderer/i18n/useCountryOptions';
import { UseSelect } from './UseSelect';
import { WayMark, WayMenu } from './WayMenu';

const USES: readonly ItemUse[] = ['home', 'work', 'other', 'custom'];

/** Postal addresses. */
export function AddressItems({ form }: SectionProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const countries = useCountryOptions();
  return (
    <ItemList
      form={form}
      name="addresses"
      actions={(item, change, remove) => <WayMenu {...{ item, change, remove }} />}
    >
      {(item, change) => (
        <div className={styles['address']}>
          <TextField
            label={t('address.street')}
            end={<WayMark item={item} />}
            value={item.street}
            onChange={(street) => {
              change({ street });
            }}
          />
          <div className={styles['town']}>
            <TextField
              label={t('address.postalCode')}
              value={item.postalCode}
              onChange={(postalCode) => {
                change({ postalCode });
              }}
            />
            <TextField
              label={t('address.city')}
              value={item.city}
              onChange={(city) => {
                change({ city });
              }}
            />
          </div>
          <div className={styles['pair']}>
            <TextField
              label={t('address.extended')}
              value={item.extended}
              onChange={(extended) => {
                change({ extended });
              }}
            />
            <TextField
              label={t('address.postOfficeBox')}
              value={item.postOfficeBox}
              onChange={(postOfficeBox) => {
                change({ postOfficeBox });
              }}
            />
          </div>
          <div className={styles['pair']}>
            <TextField
              label={t('address.region')}
              value={item.region}
              onChange={(region) => {
                change({ region });
              }}
            />
            <ComboBox
              label={t('address.country')}
              options={countries}
              value={item.countryCode === '' ? null : item.countryCode}
              onChange={(code) => {
                change({ countryCode: code ?? '', country: '' });
              }}
              emptyText={t('noMatch')}
              openLabel={t('openList')}
              placeholder={item.country}
            />
          </div>
          <div className={styles['itemFields']}>
            <UseSelect item={item} change={change} uses={USES} />
          </div>
        </div>
      )}
    </ItemList>
  );
}
