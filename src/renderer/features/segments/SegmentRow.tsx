import { useTranslation } from 'react-i18next';
import type { Segment } from '@shared/domain/segments/segment';
import type { SegmentSize } from './useSegments';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Tag } from '@renderer/ui/Tag';
import { Faces } from './Faces';
import { RELATIONSHIP_ICONS } from './relationshipIcons';
import styles from './Segments.module.css';
import { useConditionText } from './useConditionText';

type SegmentRowProps = {
  readonly segment: Segment;
  /** `null` while it is being counted. */
  readonly size: SegmentSize | null;
  readonly onOpen: () => void;
  readonly onShow: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
};

/** One group: who is in it, by what, and what the shop wants to be for them. */
export function SegmentRow({
  segment,
  size,
  onOpen,
  onShow,
  onDuplicate,
  onRemove,
}: SegmentRowProps) {
  const { t } = useTranslation('segments');
  const say = useConditionText();
  const { name, members, relationships, goal, note, owner } = segment;
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <div className={styles['line']}>
          <h2 className={styles['name']}>
            <button
              type="button"
              className={styles['nameButton']}
              aria-label={t('editOf', { name })}
              onClick={onOpen}
            >
              <bdi>{name}</bdi>
            </button>
          </h2>
          <Tag icon={members.kind === 'rule' ? 'refresh' : 'square-check'}>
            {t(`kind.${members.kind}`)}
          </Tag>
          {goal === null ? null : <Tag tone="ok">{t(`goal.${goal}`)}</Tag>}
        </div>
        {note === '' ? null : (
          <p className={styles['note']} dir="auto">
            {note}
          </p>
        )}
        {members.kind === 'chosen' || members.conditions.length === 0 ? null : (
          <ul
            className={styles['conditionWords']}
            aria-label={t(members.match === 'all' ? 'say.allOf' : 'say.anyOf')}
          >
            {members.conditions.map((condition, at) => (
              <li key={at} dir="auto">
                {say(condition)}
              </li>
            ))}
          </ul>
        )}
        {relationships.length === 0 && owner === undefined ? null : (
          <div className={styles['line']}>
            {relationships.map((type) => (
              <Tag key={type} icon={RELATIONSHIP_ICONS[type]}>
                {t(`relationship.${type}`)}
              </Tag>
            ))}
            {owner === undefined ? null : (
              <Tag icon="square-user">{t('lookedAfter', { owner })}</Tag>
            )}
          </div>
        )}
      </div>
      <div className={styles['who']}>
        <Faces size={size} />
        <span className={styles['count']}>
          {size === null ? t('counting') : t('people', { count: size.count })}
        </span>
      </div>
      <div className={styles['acts']}>
        <Button size="sm" label={t('showOf', { name })} onPress={onShow}>
          {t('show')}
        </Button>
        <Menu
          label={t('more', { name })}
          trigger={<IconButton icon="ellipsis" label={t('more', { name })} />}
          groups={[
            [
              { id: 'edit', icon: 'pencil', label: t('edit'), onAction: onOpen },
              { id: 'copy', icon: 'copy', label: t('duplicate'), onAction: onDuplicate },
            ],
            [
              {
                id: 'remove',
                icon: 'trash',
                isDanger: true,
                label: t('delete'),
                onAction: onRemove,
              },
            ],
          ]}
        />
      </div>
    </li>
  );
}
