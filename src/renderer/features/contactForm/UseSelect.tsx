import { useTranslation } from 'react-i18next';
import type { ItemUse, WayFlags } from '@shared/domain/contacts/contact';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import styles from './ContactForm.module.css';

type UseSelectProps = {
  readonly item: WayFlags;
  readonly change: (fields: Partial<WayFlags>) => void;
  /** What is usual here. */
  readonly uses: readonly ItemUse[];
};

/** What a way is for; `custom` opens a field for the owner's own label. */
export function UseSelect({ item, change, uses }: UseSelectProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  // An import may have brought a use that is not usual here.
  const offered = uses.includes(item.use) ? uses : [item.use, ...uses];
  return (
    <>
      <Select
        label={t('item.use')}
        isLabelHidden
        className={styles['use']}
        options={offered.map((id) => ({ id, label: t(`contacts:use.${id}`) }))}
        value={item.use}
        onChange={(use) => {
          change({ use });
        }}
        placeholder={t('item.use')}
      />
      {item.use === 'custom' ? (
        <TextField
          label={t('item.label')}
          isLabelHidden
          className={styles['label']}
          placeholder={t('item.labelExample')}
          value={item.label}
          onChange={(label) => {
            change({ label });
          }}
        />
      ) : null}
    </>
  );
}
