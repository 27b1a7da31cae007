import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { SettingRow } from '@renderer/ui/SwitchRow';

type PastSettingsProps = { readonly onOpen: () => void };

/** The way to the shop as it was, among the backups. */
export function PastSettings({ onOpen }: PastSettingsProps) {
  const { t } = useTranslation('past');
  return (
    <Card>
      <SettingRow
        hint={t('settings.hint')}
        control={<Button onPress={onOpen}>{t('settings.action')}</Button>}
      >
        {t('settings.title')}
      </SettingRow>
    </Card>
  );
}
