import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarnRule } from '@shared/domain/loyalty/programme';
import { isolate } from '@renderer/i18n/isolate';
import {
  asSentence,
  conditionTexts,
  earnRuleText,
  earnText,
  type ConditionKind,
} from '@renderer/i18n/ruleText';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import type { IconName } from '@renderer/ui/icons';
import { Menu } from '@renderer/ui/Menu';
import { Tag } from '@renderer/ui/Tag';
import { EarnRuleDialog } from './EarnRuleDialog';
import { EARN_KINDS, freshRule } from './earnRules';
import type { EditingProps } from './editing';
import styles from './Programme.module.css';

const ICONS: Readonly<Record<ConditionKind, IconName>> = {
  threshold: 'wallet',
  weekdays: 'calendar-days',
  isBirthday: 'cake',
  channels: 'store',
  tiers: 'stamp',
  tags: 'tag',
  season: 'sun',
};

type EarnRulesProps = EditingProps & {
  /** What is wrong with the rules, in a sentence. */
  readonly problem?: string | undefined;
};

/** How points come about: one line a rule with its conditions, each opened in a dialog. */
export function EarnRules({ form, words, products, problem }: EarnRulesProps) {
  const { t } = useTranslation(['programme', 'common']);
  const [edited, setEdited] = useState<EarnRule | null>(null);
  const { earn, currency, tiers } = form.rules;
  const ruleWords = { ...words, tiers };
  return (
    <section className={styles['row']} aria-label={t('topic.earn')}>
      <div className={styles['rowHead']}>
        <div className={styles['rowWords']}>
          <h3 className={styles['rowTitle']}>{t('topic.earn')}</h3>
          {earn.length === 0 && <p className={styles['rowText']}>{t('earn.empty')}</p>}
        </div>
        <Menu
          label={t('earn.add')}
          trigger={
            <Button size="sm" icon="plus">
              {t('earn.add')}
            </Button>
          }
          groups={[
            EARN_KINDS.map((kind) => ({
              id: kind,
              label: t(`earn.kind.${kind}`),
              onAction: () => setEdited(freshRule(kind, form.newId(), currency)),
            })),
          ]}
        />
      </div>
      <ul className={styles['rules']}>
        {earn.map((rule) => {
          const text = asSentence(earnRuleText(rule, currency, ruleWords), words.format);
          return (
            <li key={rule.id} className={styles['rule']}>
              <span className={styles['ruleWords']}>
                <b className={styles['ruleText']}>
                  {asSentence(earnText(rule, currency, ruleWords), words.format)}
                </b>
                {conditionTexts(rule, currency, ruleWords).map((condition) => (
                  <Tag key={condition.kind} tone="points" icon={ICONS[condition.kind]}>
                    {condition.text}
                  </Tag>
                ))}
              </span>
              <IconButton
                icon="pencil"
                size="sm"
                label={t('earn.edit', { rule: isolate(text) })}
                onPress={() => setEdited(rule)}
              />
              <IconButton
                icon="trash"
                size="sm"
                label={t('earn.remove', { rule: isolate(text) })}
                onPress={() => form.set({ earn: earn.filter(({ id }) => id !== rule.id) })}
              />
            </li>
          );
        })}
      </ul>
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      {edited !== null && (
        <EarnRuleDialog
          rule={edited}
          isNew={!earn.some(({ id }) => id === edited.id)}
          {...{ currency, tiers, words, products }}
          onClose={() => setEdited(null)}
          onDone={(rule) => {
            const isKnown = earn.some(({ id }) => id === rule.id);
            form.set({
              earn: isKnown
                ? earn.map((item) => (item.id === rule.id ? rule : item))
                : [...earn, rule],
            });
            setEdited(null);
          }}
        />
      )}
    </section>
  );
}
