import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { CarePromise } from '@shared/domain/promises/promise';
import { hrefOf } from '@renderer/hooks/route';
import { navigate } from '@renderer/hooks/useRoute';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { cx } from '@renderer/ui/cx';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { StampCheckbox } from '@renderer/ui/StampCheckbox';
import { Tag } from '@renderer/ui/Tag';
import styles from './CareRowView.module.css';
import type { CareGroup, CareRow } from './useTodayBoard';

type CareRowViewProps = {
  readonly row: CareRow;
  readonly group: CareGroup;
  readonly today: IsoDate;
  readonly onKeep: (promise: CarePromise, isKept: boolean) => Promise<string | null>;
};

/** One person to think of: stamp, face, name, one sentence, one action. */
export function CareRowView({ row, group, today, onKeep }: CareRowViewProps) {
  const { t } = useTranslation(['today', 'common']);
  const format = useFormat();
  const toasts = useToasts();
  const { promise, person, isKept } = row;
  const name = person?.name || t('common:untitled');
  const route = { place: 'person', id: promise.contactId } as const;
  const isTheirs = promise.by === 'them';

  const handleKeep = async (next: boolean) => {
    const batchId = await onKeep(promise, next);
    if (batchId === null) return;
    const key = !next ? 'openAgain' : isTheirs ? 'keptToastThem' : 'keptToast';
    toasts.show({
      text: <Sentence say={(values) => t(`promise.${key}`, values)} values={{ name }} />,
      batchId,
    });
  };

  const day = promise.dueOn === null ? '' : format.relativeDay(promise.dueOn, today);
  const due =
    group === 'today'
      ? null
      : t(group === 'first' ? 'promise.overdue' : isTheirs ? 'promise.dueThem' : 'promise.due', {
          day,
        });

  return (
    <li
      className={cx(styles['row'], isKept && styles['kept'])}
      onClick={(event) => {
        // A press on a control of the row is its own; anywhere else it opens the person.
        if (event.target instanceof Element && event.target.closest('a, button, label, input'))
          return;
        navigate(route);
      }}
    >
      <StampCheckbox
        id={promise.id}
        label={t('promise.keptLabel', { name: isolate(name), text: isolate(promise.text) })}
        isSelected={isKept}
        onChange={(next) => void handleKeep(next)}
      />
      <Face
        id={promise.contactId}
        initials={person?.initials ?? ''}
        isSample={person?.isSample ?? false}
      />
      <div className={styles['text']}>
        <div className={styles['top']}>
          <a href={hrefOf(route)} className={styles['link']}>
            <PersonName
              name={name}
              isTruncated
              {...(person && person.nativeName !== '' && person.nativeName !== name
                ? { native: { text: person.nativeName, lang: person.languages[0] } }
                : {})}
            />
          </a>
          <Tag tone="promise" icon="handshake">
            {isTheirs ? t('promise.tagThem') : t('promise.tag')}
          </Tag>
        </div>
        <p className={styles['why']}>
          <bdi>{promise.text}</bdi>
          {due !== null && <b className={styles['due']}>{due}</b>}
        </p>
      </div>
      <Button
        variant={group === 'first' && !isKept ? 'primary' : 'fill'}
        className={styles['action'] ?? ''}
        label={t('action.openLabel', { name: isolate(name) })}
        onPress={() => navigate(route)}
      >
        {t('action.open')}
      </Button>
    </li>
  );
}
