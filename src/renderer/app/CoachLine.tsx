import { useTranslation } from 'react-i18next';
import { usePeopleStatus } from '@renderer/data/people/usePeople';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { keysOf } from '@renderer/hooks/keys';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { useRoute } from '@renderer/hooks/useRoute';
import { Sentence } from '@renderer/i18n/Sentence';
import styles from './CoachLine.module.css';

/** The first lesson at the counter, beside its button: gone for good after the first booking. */
export function CoachLine() {
  const { t } = useTranslation(['counter', 'keyboard']);
  const [preferences] = usePreferences();
  const { size } = usePeopleStatus();
  const { place } = useRoute();
  const [keys] = keysOf('points', preferences);
  if (keys === undefined || preferences.counter.hasBooked || size === 0 || place !== 'today') {
    return null;
  }
  const key = keyLabel(keys, t('keyboard:key', { returnObjects: true }));
  return (
    <p className={styles['coach']}>
      <Sentence say={(values) => t('coach', values)} values={{ key, line: t('line.example') }} />
    </p>
  );
}
