import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentCondition, SegmentMembers } from '@shared/domain/segments/segment';
import { conditionProblem } from '@shared/domain/segments/segmentProblems';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Text } from '@renderer/ui/Text';
import { ConditionControls } from './ConditionControls';
import { newCondition, topicOf, TOPICS, type ConditionTopic } from './segmentDraft';
import styles from './Segments.module.css';
import { useActivityDays } from './useActivityDays';

type Rule = Extract<SegmentMembers, { readonly kind: 'rule' }>;

type ConditionsProps = {
  readonly members: Rule;
  /** Problems of single conditions are shown. */
  readonly isChecked: boolean;
  /** What is wrong with all of it, as a sentence. */
  readonly problem: string | undefined;
  readonly onChange: (members: Rule) => void;
};

/** The conditions of a group that fills itself, one a line, and whether all of them or any has to hold. */
export function Conditions({ members, isChecked, problem, onChange }: ConditionsProps) {
  const { t } = useTranslation('segments');
  const listId = useId();
  const activityDays = useActivityDays();
  const { conditions, match } = members;
  const change = (next: readonly SegmentCondition[]): void => {
    onChange({ ...members, conditions: next });
  };
  /** Puts the focus into a condition, or on the button below when there is none. */
  const focusAt = (at: number): void => {
    requestAnimationFrame(() => {
      const list = document.getElementById(listId);
      const row = list?.children[at];
      const target =
        row?.querySelector<HTMLElement>('input, button') ??
        list?.parentElement?.querySelector<HTMLElement>(':scope > button');
      target?.focus();
    });
  };
  const add = (topic: ConditionTopic): void => {
    change([...conditions, newCondition(topic, activityDays)]);
    focusAt(conditions.length);
  };

  return (
    <div className={styles['conditions']}>
      {conditions.length > 1 ? (
        <div className={styles['match']}>
          <span aria-hidden="true">{t('editor.match')}</span>
          <SegmentedControl
            label={t('editor.match')}
            value={match}
            segments={[
              { id: 'all', label: t('editor.all') },
              { id: 'any', label: t('editor.any') },
            ]}
            onChange={(next) => onChange({ ...members, match: next })}
          />
        </div>
      ) : null}
      {conditions.length === 0 ? (
        <Text as="p" ink="quiet" size={3}>
          {t('editor.noConditions')}
        </Text>
      ) : null}
      <ul id={listId} className={styles['conditions']} aria-label={t('editor.conditions')}>
        {conditions.map((condition, at) => {
          const field = t(`field.${topicOf(condition)}`);
          const wrong = isChecked ? conditionProblem(condition) : null;
          return (
            // Conditions have no identity of their own; their order only changes by taking one away.
            <li key={`${at} of ${conditions.length} ${topicOf(condition)}`}>
              <div role="group" aria-label={field} className={styles['condition']}>
                <span className={styles['conditionField']} aria-hidden="true">
                  {field}
                </span>
                <div className={styles['controls']}>
                  <ConditionControls
                    condition={condition}
                    error={wrong === null ? undefined : t(`problem.${wrong}`)}
                    onChange={(next) =>
                      change(conditions.map((one, place) => (place === at ? next : one)))
                    }
                  />
                </div>
                <IconButton
                  icon="x"
                  size="sm"
                  label={t('editor.remove', { field })}
                  onPress={() => {
                    change(conditions.filter((_one, place) => place !== at));
                    focusAt(Math.min(at, conditions.length - 2));
                  }}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <Menu
        label={t('editor.addLabel')}
        placement="bottom start"
        trigger={
          <Button icon="plus" variant="soft" size="sm" className={styles['add']}>
            {t('editor.add')}
          </Button>
        }
        groups={Object.values(TOPICS).map((topics) =>
          topics.map((topic) => ({
            id: topic,
            label: t(`field.${topic}`),
            onAction: () => add(topic),
          })),
        )}
      />
      {problem === undefined ? null : (
        <p className={styles['problemLine']} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
