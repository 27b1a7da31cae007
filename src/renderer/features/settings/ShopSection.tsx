import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopSettings } from '@shared/domain/settings/setting';
import { useToasts } from '@renderer/hooks/useToasts';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { SavedTextArea } from '@renderer/ui/SavedTextArea';
import { TextField } from '@renderer/ui/TextField';
import { Licences } from './Licences';
import { useEdition } from './useEdition';
import { useShopSettings } from './useShopSettings';
import styles from './sections.module.css';
import { WhatsNew } from './WhatsNew';

/** Whose shop this is. A field is saved when it is left. */
export function ShopSection() {
  const { t } = useTranslation(['settings', 'news', 'print']);
  const { settings, change } = useShopSettings();
  const [open, setOpen] = useState<'news' | 'licences' | null>(null);
  const { edition, version } = useEdition();
  const toasts = useToasts();
  if (settings === null) return null;

  const save = async (changes: Partial<ShopSettings>) => {
    const batchId = await change(changes);
    if (batchId !== null) toasts.show({ text: t('saved'), batchId });
  };

  return (
    <>
      <Card className={styles['form'] ?? ''}>
        <SavedField
          label={t('shop.shopName')}
          saved={settings.shopName}
          onSave={(shopName) => void save({ shopName })}
        />
        <SavedTextArea
          label={t('print:letters.sender')}
          hint={t('print:letters.senderHint')}
          saved={settings.shopAddress}
          onSave={(shopAddress) => void save({ shopAddress })}
          maxRows={5}
          maxLength={300}
          spellCheck={false}
        />
        <SavedField
          label={t('shop.ownerName')}
          hint={t('shop.ownerNameHint')}
          saved={settings.ownerName}
          onSave={(ownerName) => void save({ ownerName })}
        />
      </Card>
      <p className={styles['about']}>
        {version !== '' && <>{t('shop.version', { version })} · </>}
        {t(`shop.edition.${edition}`)}
      </p>
      <div className={styles['buttons']}>
        <Button variant="quiet" size="sm" onPress={() => setOpen('news')}>
          {t('news:show')}
        </Button>
        <Button variant="quiet" size="sm" onPress={() => setOpen('licences')}>
          {t('licences.title')}
        </Button>
      </div>
      {open === 'news' ? <WhatsNew since={null} onClose={() => setOpen(null)} /> : null}
      {open === 'licences' ? <Licences onClose={() => setOpen(null)} /> : null}
    </>
  );
}

type SavedFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly saved: string;
  readonly onSave: (text: string) => void;
};

/** A text that is saved when the field is left or Enter is pressed; what is stored shows while nobody types. */
function SavedField({ label, hint, saved, onSave }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const text = typed?.trim();
    if (text !== undefined && text !== saved) onSave(text);
    setTyped(null);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      value={typed ?? saved}
      onChange={setTyped}
      onBlur={save}
      onEnter={save}
      maxLength={120}
      spellCheck={false}
    />
  );
}
