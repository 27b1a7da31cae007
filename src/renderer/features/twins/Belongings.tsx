import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import styles from './Twins.module.css';
import type { BelongingsOf } from './useTwinRecords';

type BelongingsProps = {
  /** Of one record or of several, counted together. */
  readonly belongings: readonly BelongingsOf[];
  readonly points: number;
};

/** What is worth a word; the rest comes along without one. */
const TOLD = [
  'interactions',
  'purchases',
  'promises',
  'appointments',
  'answers',
  'consentEvents',
  'links',
  'cards',
] as const;

/** What hangs on records: notes, purchases, promises, points. */
export function Belongings({ belongings, points }: BelongingsProps) {
  const { t } = useTranslation('twins');
  const format = useFormat();
  const told = TOLD.flatMap((table) => {
    const count = belongings.reduce((sum, one) => sum + (one[table] ?? 0), 0);
    return count === 0 ? [] : [t(`count.${table}`, { count })];
  });
  const all = points === 0 ? told : [...told, t('count.points', { count: points })];
  return (
    <p className={styles['belongings']}>{all.length === 0 ? t('count.none') : format.list(all)}</p>
  );
}
