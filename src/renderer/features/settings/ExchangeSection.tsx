import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { SettingRow } from '@renderer/ui/SwitchRow';

type ExchangeSectionProps = {
  readonly onImport?: (() => void) | undefined;
  readonly onPeople?: (() => void) | undefined;
};

/** Where people come in and go out. */
export function ExchangeSection({ onImport, onPeople }: ExchangeSectionProps) {
  const { t } = useTranslation('settings');
  return (
    <Card>
      {onImport && (
        <SettingRow
          hint={t('exchange.importHint')}
          control={<Button onPress={onImport}>{t('exchange.importAction')}</Button>}
        >
          {t('exchange.import')}
        </SettingRow>
      )}
      {onPeople && (
        <SettingRow
          hint={t('exchange.exportHint')}
          control={<Button onPress={onPeople}>{t('exchange.exportAction')}</Button>}
        >
          {t('exchange.export')}
        </SettingRow>
      )}
    </Card>
  );
}
