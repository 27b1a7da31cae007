import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CarePromise } from '@shared/domain/promises/promise';
import { hrefOf } from '@renderer/hooks/route';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Dialog } from '@renderer/ui/Dialog';
import { PersonName } from '@renderer/ui/PersonName';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Text } from '@renderer/ui/Text';
import styles from './CareSettings.module.css';
import { usePeopleOf, type PromiseKeeping } from './usePromiseKeeping';

type PromiseKeepingDialogProps = {
  readonly keeping: PromiseKeeping;
  readonly onClose: () => void;
};

/** More rows than these are counted. */
const SHOWN = 100;

/** The people behind the sums: each promise that came to its end, and how. */
export function PromiseKeepingDialog({ keeping, onClose }: PromiseKeepingDialogProps) {
  const { t } = useTranslation(['careSettings', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const hasOurs = keeping.us.kept + keeping.us.broken > 0;
  const [side, setSide] = useState<CarePromise['by']>(hasOurs ? 'us' : 'them');
  const all = keeping.ended.filter(({ by }) => by === side);
  // What was not kept is what one wants to know first.
  const ordered = [
    ...all.filter(({ status }) => status === 'broken'),
    ...all.filter(({ status }) => status === 'kept'),
  ];
  const shown = ordered.slice(0, SHOWN);
  const personOf = usePeopleOf(shown);
  const rest = ordered.length - shown.length;
  const dayText = ({ resolvedAt }: CarePromise): string =>
    resolvedAt === null ? '' : format.relativeDay(format.dayOf(resolvedAt, zone), today);
  return (
    <Dialog
      isOpen
      isDismissable
      title={t('kept.title')}
      lead={t('kept.lead')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
    >
      <div className={styles['form']}>
        <SegmentedControl
          label={t('kept.title')}
          value={side}
          segments={[
            { id: 'us', label: t('kept.usTab') },
            { id: 'them', label: t('kept.themTab') },
          ]}
          onChange={setSide}
        />
        {shown.length === 0 ? <p className={styles['hint']}>{t('kept.empty')}</p> : null}
        <ul className={`${styles['list'] ?? ''} ${styles['promises'] ?? ''}`}>
          {shown.map((promise) => (
            <li key={promise.id} className={styles['promise']}>
              <span className={styles['groupText']}>
                <a
                  className={styles['link']}
                  href={hrefOf({ place: 'person', id: promise.contactId })}
                  onClick={onClose}
                >
                  <PersonName
                    size="sm"
                    name={personOf(promise.contactId)?.name || t('common:untitled')}
                  />
                </a>
                <bdi>{promise.text}</bdi>
              </span>
              <Text size={2} ink={promise.status === 'broken' ? 'danger' : 'quiet'}>
                {t(promise.status === 'broken' ? 'kept.broken' : 'kept.kept', {
                  day: dayText(promise),
                })}
              </Text>
            </li>
          ))}
        </ul>
        {rest > 0 ? <p className={styles['hint']}>{t('kept.more', { count: rest })}</p> : null}
      </div>
    </Dialog>
  );
}
