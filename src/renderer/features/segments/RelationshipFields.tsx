import { useTranslation } from 'react-i18next';
import {
  RELATIONSHIP_GOALS,
  RELATIONSHIP_TYPES,
  type RelationshipType,
} from '@shared/domain/segments/segment';
import { Card } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import type { SegmentDraft } from './segmentDraft';
import styles from './Segments.module.css';

type RelationshipFieldsProps = {
  readonly draft: Pick<SegmentDraft, 'relationships' | 'goal'>;
  readonly onChange: (
    change: Pick<SegmentDraft, 'relationships'> | Pick<SegmentDraft, 'goal'>,
  ) => void;
};

/** What the shop wants to be for a group, in six ways, and what for. */
export function RelationshipFields({ draft, onChange }: RelationshipFieldsProps) {
  const { t } = useTranslation('segments');
  const { relationships, goal } = draft;
  const toggle = (type: RelationshipType, isOn: boolean): void => {
    const chosen = new Set(relationships);
    if (isOn) chosen.add(type);
    else chosen.delete(type);
    // Always in the order of the page, however they were ticked.
    onChange({ relationships: RELATIONSHIP_TYPES.filter((one) => chosen.has(one)) });
  };
  return (
    <>
      <Card title={t('relationship.title')}>
        <p className={styles['note']}>{t('relationship.hint')}</p>
        <div role="group" aria-label={t('relationship.title')} className={styles['types']}>
          {RELATIONSHIP_TYPES.map((type) => (
            <Checkbox
              key={type}
              isSelected={relationships.includes(type)}
              onChange={(isOn) => toggle(type, isOn)}
              detail={t(`relationshipText.${type}`)}
            >
              {t(`relationship.${type}`)}
            </Checkbox>
          ))}
        </div>
      </Card>
      <Card>
        <RadioGroup
          label={t('goal.title')}
          orientation="horizontal"
          value={goal ?? 'none'}
          options={(['none', ...RELATIONSHIP_GOALS] as const).map((id) => ({
            id,
            label: t(`goal.${id}`),
            detail: t(`goalText.${id}`),
          }))}
          onChange={(id) => onChange({ goal: id === 'none' ? null : id })}
        />
      </Card>
    </>
  );
}
