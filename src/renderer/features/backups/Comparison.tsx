import { useTranslation } from 'react-i18next';
import { FIGURES, type StateComparison } from '@shared/domain/backups/figures';
import { useFormat } from '@renderer/i18n/useFormat';
import styles from './Restore.module.css';

/** Now and then side by side, in counts. */
export function Comparison({ now, then }: Pick<StateComparison, 'now' | 'then'>) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  return (
    <table className={styles['comparison']}>
      <thead>
        <tr>
          <th scope="col" className={styles['thing']}>
            {t('restore.thing')}
          </th>
          <th scope="col">{t('restore.now')}</th>
          <th scope="col">{t('restore.then')}</th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map((name) => (
          <tr key={name}>
            <th scope="row">{t(`restore.${name}`)}</th>
            <td>{format.number(now[name])}</td>
            <td className={styles['then']}>{format.number(then[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
