import { useTranslation } from 'react-i18next';
import type { ReadySegment } from '@shared/domain/segments/readySegments';
import type { SegmentSize } from './useSegments';
import { Button } from '@renderer/ui/Button';
import { Faces } from './Faces';
import styles from './Segments.module.css';
import { useActivityDays } from './useActivityDays';

type ReadyGroupsProps = {
  readonly groups: readonly ReadySegment[];
  readonly sizes: ReadonlyMap<string, SegmentSize>;
  readonly onTake: (group: ReadySegment) => void;
  readonly onLook: (group: ReadySegment) => void;
};

/** Groups that many shops need: to look at, or to take over with one press. */
export function ReadyGroups({ groups, sizes, onTake, onLook }: ReadyGroupsProps) {
  const { t } = useTranslation('segments');
  const activityDays = useActivityDays();
  return (
    <section className={styles['ready']} aria-labelledby="ready-groups">
      <h2 id="ready-groups" className={styles['readyTitle']}>
        {t('ready.title')}
      </h2>
      <p className={styles['note']}>{t('ready.lead')}</p>
      <ul className={styles['cards']}>
        {groups.map((group) => {
          const name = t(`ready.${group.key}.name`);
          const size = sizes.get(group.id) ?? null;
          return (
            <li key={group.key} className={styles['card']}>
              <h3 className={styles['cardName']}>{name}</h3>
              <p className={styles['note']}>
                {t(`ready.${group.key}.note`, { count: activityDays })}
              </p>
              <div className={styles['cardWho']}>
                <Faces size={size} />
                <span className={styles['count']}>
                  {size === null ? t('counting') : t('people', { count: size.count })}
                </span>
              </div>
              <div className={styles['line']}>
                <Button
                  size="sm"
                  variant="soft"
                  icon="plus"
                  label={t('ready.takeOf', { name })}
                  onPress={() => onTake(group)}
                >
                  {t('ready.take')}
                </Button>
                <Button
                  size="sm"
                  variant="quiet"
                  label={t('ready.lookOf', { name })}
                  onPress={() => onLook(group)}
                >
                  {t('ready.look')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
