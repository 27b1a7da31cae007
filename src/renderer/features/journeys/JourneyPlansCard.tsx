import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyPlan } from '@shared/domain/care/journey';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { PersonName } from '@renderer/ui/PersonName';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import styles from './Journeys.module.css';
import { PlanEditor } from './PlanEditor';
import { copyOf, draftOf, emptyDraft, type PlanDraft } from './planDraft';
import { shippedPlans } from './shippedPlans';
import { useJourneyPlans } from './useJourneyPlans';
import { useNewest } from './useNewest';

/** Names shown of those who would get a checklist. */
const NAMED = 4;

/** The checklists for new customers: which there are, who would get them, and how they are changed. */
export function JourneyPlansCard() {
  const { t } = useTranslation('journeys');
  const toasts = useToasts();
  const store = useJourneyPlans();
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const { plans } = store;
  const newest = useNewest(plans ?? NO_PLANS);
  if (plans === null) return null;

  const shipped = shippedPlans((key) => t(`shipped.${key}`));
  const missing = shipped.filter(({ id }) => !plans.some((plan) => plan.id === id));
  const without = newest.get('') ?? [];
  const addMissing = async (): Promise<void> => {
    const { count, batchId } = await store.addAll(missing);
    if (batchId !== null) toasts.show({ text: t('plans.toast.added', { count }), batchId });
  };
  const remove = async ({ id, name }: JourneyPlan): Promise<void> => {
    const batchId = await store.remove(id);
    if (batchId === null) return;
    toasts.show({ text: t('plans.toast.removed', { name: isolate(name) }), batchId });
  };
  const handleSaved = (changed: PlanDraft, batchId: string | null): void => {
    setDraft(null);
    if (batchId === null) return;
    toasts.show({ text: t('plans.toast.saved', { name: isolate(changed.name.trim()) }), batchId });
  };

  return (
    <Card
      title={t('plans.title')}
      actions={
        <Button
          size="sm"
          icon="plus"
          onPress={() => {
            setDraft(emptyDraft(store.newId));
          }}
        >
          {t('plans.add')}
        </Button>
      }
    >
      <p className={styles['lead']}>{t('plans.lead')}</p>
      {plans.length === 0 ? (
        <p className={styles['quiet']}>{t('plans.empty')}</p>
      ) : (
        <ul className={styles['plans']} aria-label={t('plans.title')}>
          {plans.map((plan) => (
            <PlanRow
              key={plan.id}
              plan={plan}
              people={newest.get(plan.id) ?? []}
              onEdit={() => {
                setDraft(draftOf(plan));
              }}
              onDuplicate={() => {
                setDraft(copyOf(plan, t('plans.copyName', { name: plan.name }), store.newId));
              }}
              onRemove={() => void remove(plan)}
            />
          ))}
        </ul>
      )}
      {plans.length > 0 && without.length > 0 ? (
        <Names lead={t('plans.without')} people={without} />
      ) : null}
      {missing.length === 0 ? null : (
        <div className={styles['buttons']}>
          <Button
            size="sm"
            variant={plans.length === 0 ? 'primary' : 'quiet'}
            icon="list"
            onPress={() => void addMissing()}
          >
            {t(missing.length === shipped.length ? 'plans.start' : 'plans.startMissing')}
          </Button>
        </div>
      )}
      {draft === null ? null : (
        <PlanEditor
          draft={draft}
          store={store}
          onSaved={handleSaved}
          onClose={() => {
            setDraft(null);
          }}
        />
      )}
    </Card>
  );
}

const NO_PLANS: readonly JourneyPlan[] = [];

type PlanRowProps = {
  readonly plan: JourneyPlan;
  readonly people: readonly PersonSummary[];
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
};

function PlanRow({ plan, people, onEdit, onDuplicate, onRemove }: PlanRowProps) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const { name, country, language, steps } = plan;
  const last = Math.max(0, ...steps.map(({ afterDays }) => afterDays));
  return (
    <li className={styles['plan']}>
      <div className={styles['planHead']}>
        <bdi className={styles['planName']}>{name}</bdi>
        {country === '' && language === '' ? <Tag>{t('plans.everybody')}</Tag> : null}
        {country === '' ? null : <Tag icon="map-pin">{format.country(country)}</Tag>}
        {language === '' ? null : <Tag icon="languages">{format.language(language)}</Tag>}
        <span className={styles['planActs']}>
          <IconButton
            icon="pencil"
            size="sm"
            label={t('plans.edit', { name: isolate(name) })}
            onPress={onEdit}
          />
          <Menu
            label={t('plans.menu', { name: isolate(name) })}
            trigger={
              <IconButton
                icon="ellipsis"
                size="sm"
                label={t('plans.menu', { name: isolate(name) })}
              />
            }
            groups={[
              [
                {
                  id: 'duplicate',
                  icon: 'copy',
                  label: t('plans.duplicate'),
                  onAction: onDuplicate,
                },
              ],
              [
                {
                  id: 'remove',
                  icon: 'trash',
                  label: t('plans.remove'),
                  isDanger: true,
                  onAction: onRemove,
                },
              ],
            ]}
          />
        </span>
      </div>
      {steps.length === 0 ? (
        <Text size={2} ink="quiet">
          {t('plans.noSteps')}
        </Text>
      ) : (
        <Text size={2} ink="quiet">
          {[
            t('plans.steps', { count: steps.length }),
            last === 0 ? t('plans.firstDay') : t('plans.lasts', { count: last }),
          ].join(' · ')}
        </Text>
      )}
      {people.length > 0 ? (
        <Names lead={t('plans.who')} people={people} />
      ) : (
        <Text size={2} ink="quiet">
          {t('plans.nobody')}
        </Text>
      )}
    </li>
  );
}

type NamesProps = { readonly lead: string; readonly people: readonly PersonSummary[] };

/** Some people by name, and how many more. */
function Names({ lead, people }: NamesProps) {
  const { t } = useTranslation(['journeys', 'common']);
  const more = people.length - NAMED;
  return (
    <p className={styles['names']}>
      <span>{lead}</span>
      {people.slice(0, NAMED).map(({ id, name }) => (
        <PersonName key={id} size="sm" name={name || t('common:untitled')} />
      ))}
      {more > 0 ? <span>{t('plans.whoMore', { count: more })}</span> : null}
    </p>
  );
}
