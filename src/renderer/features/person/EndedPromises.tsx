import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promiseRate } from '@shared/domain/care/promiseRate';
import type { CarePromise } from '@shared/domain/promises/promise';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { CardSection } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Text } from '@renderer/ui/Text';
import styles from './PersonScreen.module.css';

const SHOWN = 5;

type EndedPromisesProps = {
  /** The latest first. */
  readonly ended: readonly CarePromise[];
  readonly isReadOnly: boolean;
  readonly onReopen: (promise: CarePromise) => void;
};

/** What became of earlier promises, and how often each side kept its word. Nothing while there are none. */
export function EndedPromises({ ended, isReadOnly, onReopen }: EndedPromisesProps) {
  const { t } = useTranslation('person');
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const [isAll, setIsAll] = useState(false);
  if (ended.length === 0) return null;

  const endText = ({ status, by, resolvedAt }: CarePromise): string => {
    if (status === 'open') return '';
    const day =
      resolvedAt === null ? '' : format.relativeDay(format.dayOf(resolvedAt, zone), today);
    const said = t(`promises.status.${status}`, { day });
    return by === 'them' ? `${t('promises.fromThem')}, ${said}` : said;
  };
  return (
    <CardSection title={t('promises.ended')}>
      <KeptLines ended={ended} />
      <ul aria-label={t('promises.ended')} className={styles['promises']}>
        {ended.slice(0, isAll ? ended.length : SHOWN).map((promise) => (
          <li key={promise.id}>
            <span className={styles['lineText']}>
              <bdi>{promise.text}</bdi>
              <Text size={2} ink="quiet">
                {endText(promise)}
              </Text>
            </span>
            {isReadOnly ? null : (
              <IconButton
                icon="rotate-ccw"
                size="sm"
                label={t('promises.reopenLabel', { text: isolate(promise.text) })}
                onPress={() => {
                  onReopen(promise);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {ended.length > SHOWN && !isAll ? (
        <div className={styles['more']}>
          <Button
            variant="quiet"
            size="sm"
            onPress={() => {
              setIsAll(true);
            }}
          >
            {t('promises.allEnded')}
          </Button>
        </div>
      ) : null}
    </CardSection>
  );
}

/** How often each side kept its word; a side of which nothing is known says nothing. */
function KeptLines({ ended }: Pick<EndedPromisesProps, 'ended'>) {
  const { t } = useTranslation('person');
  const sides = (['us', 'them'] as const).flatMap((by) => {
    const { kept, broken } = promiseRate(ended, by);
    return kept + broken === 0 ? [] : [t(`promises.rate.${by}`, { kept, count: kept + broken })];
  });
  if (sides.length === 0) return null;
  return (
    <ul className={styles['kept']}>
      {sides.map((said) => (
        <li key={said}>{said}</li>
      ))}
    </ul>
  );
}
