import { useTranslation } from 'react-i18next';
import { BONUSES } from '@renderer/i18n/programmeText';
import type { EditingProps } from './editing';
import { PointsField } from './PointsField';
import styles from './Programme.module.css';

/** Points that nobody bought anything for. */
export function BonusFields({ form }: Pick<EditingProps, 'form'>) {
  const { t } = useTranslation('programme');
  const { bonuses } = form.rules;
  return (
    <div className={styles['pair']}>
      {BONUSES.map((bonus) => (
        <PointsField
          key={bonus}
          label={t(`bonus.title.${bonus}`)}
          hint={t(`bonus.hint.${bonus}`)}
          value={bonuses[bonus]}
          onChange={(points) => form.set({ bonuses: { ...bonuses, [bonus]: points } })}
        />
      ))}
    </div>
  );
}
