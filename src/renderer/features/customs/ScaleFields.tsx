import { useTranslation } from 'react-i18next';
import { Select } from '@renderer/ui/Select';
import { SwitchRow } from '@renderer/ui/SwitchRow';
import styles from './Customs.module.css';
import type { CustomsFieldsProps } from './CustomsDialog';
import { PERSON_SCALES } from './customsText';

const STEPS = ['1', '2', '3', '4', '5'] as const;

const USUAL = 'usual';

/** Where somebody differs from what is usual in their country, and whether its hints are shown. */
export function ScaleFields({ value, onChange }: CustomsFieldsProps) {
  const { t } = useTranslation(['customs', 'culture']);
  return (
    <div className={styles['fields']}>
      <p className={styles['explain']}>{t('scales.explain')}</p>
      {PERSON_SCALES.map((scale) => (
        <Select
          key={scale}
          label={t(`culture:scale.${scale}.title`)}
          placeholder={t('scales.usual')}
          value={String(value.scales[scale] ?? USUAL)}
          options={[
            { id: USUAL, label: t('scales.usual') },
            ...STEPS.map((step) => ({
              id: step,
              label:
                step === '1'
                  ? t('scales.end', { value: 1, end: t(`culture:scale.${scale}.low`) })
                  : step === '5'
                    ? t('scales.end', { value: 5, end: t(`culture:scale.${scale}.high`) })
                    : step,
            })),
          ]}
          onChange={(step) => {
            const others = Object.entries(value.scales).filter(([one]) => one !== scale);
            onChange({
              scales: Object.fromEntries(
                step === USUAL ? others : [...others, [scale, Number(step)]],
              ),
            });
          }}
        />
      ))}
      <SwitchRow
        isSelected={value.showsCard}
        onChange={(showsCard) => {
          onChange({ showsCard });
        }}
      >
        {t('scales.showsCard')}
      </SwitchRow>
    </div>
  );
}
