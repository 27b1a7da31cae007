import { useTranslation } from 'react-i18next';
import type { Segment, SegmentId } from '@shared/domain/segments/segment';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { useFormKeys } from '@renderer/hooks/useFormKeys';
import { useToasts } from '@renderer/hooks/useToasts';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Notice } from '@renderer/ui/Notice';
import { Screen } from '@renderer/ui/Screen';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Skeleton } from '@renderer/ui/Skeleton';
import { SuggestField } from '@renderer/ui/SuggestField';
import { TextField } from '@renderer/ui/TextField';
import { ChosenPeople } from './ChosenPeople';
import { Conditions } from './Conditions';
import { LivePreview } from './LivePreview';
import { RelationshipFields } from './RelationshipFields';
import styles from './Segments.module.css';
import { useOwners } from './useOwners';
import { NEW_SEGMENT, useSegmentForm } from './useSegmentForm';
import { useSegments } from './useSegments';

type SegmentEditorProps = {
  /** `NEW_SEGMENT` for one that is not there yet. */
  readonly id: SegmentId;
  /** Back to the list of groups. */
  readonly onLeave: () => void;
};

/** One group: its name, who is in it, and what the shop wants to be for them. */
export function SegmentEditor({ id, onLeave }: SegmentEditorProps) {
  const { t } = useTranslation(['segments', 'common']);
  const segments = useSegments();
  if (segments === null) {
    return (
      <Screen title={t('title')}>
        <Skeleton shape="card" label={t('common:loading')} />
      </Screen>
    );
  }
  const stored = segments.find((segment) => segment.id === id) ?? null;
  if (stored === null && id !== NEW_SEGMENT) {
    return (
      <EmptyState
        headingLevel={1}
        title={t('editor.gone')}
        actions={<Button onPress={onLeave}>{t('editor.back')}</Button>}
      >
        {t('editor.goneText')}
      </EmptyState>
    );
  }
  return <Editor key={id} stored={stored} all={segments} onLeave={onLeave} />;
}

type EditorProps = {
  readonly stored: Segment | null;
  readonly all: readonly Segment[];
  readonly onLeave: () => void;
};

function Editor({ stored, all, onLeave }: EditorProps) {
  const { t } = useTranslation(['segments', 'keyboard']);
  const toasts = useToasts();
  const owners = useOwners();
  const form = useSegmentForm(stored, all);
  const { draft, set, problems } = form;
  const { members } = draft;

  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === 'refused') {
      // Not before the errors are drawn.
      requestAnimationFrame(() => {
        document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
      });
    } else if (saved === null) toasts.show({ text: t('toast.saveFailed') });
    else {
      toasts.show({ text: t('toast.saved', { name: draft.name.trim() }), batchId: saved.batchId });
      onLeave();
    }
  };
  useFormKeys(() => void save(), onLeave);

  const nameProblem = problems.find((one) => one === 'name-missing' || one === 'name-taken');
  const ruleProblem = problems.find((one) => one === 'no-conditions' || one === 'conditions');

  return (
    <Screen
      title={stored === null ? t('editor.new') : <bdi>{stored.name}</bdi>}
      actions={
        <>
          <Button onPress={onLeave}>{t('editor.back')}</Button>
          <Button
            variant="primary"
            keys={keyLabel('mod+enter', t('keyboard:key', { returnObjects: true }))}
            keyShortcut="Control+Enter"
            onPress={() => void save()}
          >
            {t('editor.save')}
          </Button>
        </>
      }
      tools={
        form.isFoundAgain && form.isChanged ? (
          <Notice
            icon="info"
            layout="inline"
            actions={
              <Button size="sm" onPress={form.discard}>
                {t('editor.discard')}
              </Button>
            }
          >
            {t('editor.kept')}
          </Notice>
        ) : undefined
      }
    >
      <div className={styles['page']}>
        <div className={styles['main']}>
          <Card>
            <div className={styles['fields']}>
              <div className={styles['pair']}>
                <TextField
                  label={t('editor.name')}
                  value={draft.name}
                  onChange={(name) => set({ name })}
                  error={nameProblem === undefined ? undefined : t(`problem.${nameProblem}`)}
                  maxLength={80}
                  autoFocus={stored === null}
                />
                <SuggestField
                  label={t('editor.owner')}
                  optionalLabel={t('editor.optional')}
                  value={draft.owner}
                  onChange={(owner) => set({ owner })}
                  onPick={(owner) => set({ owner })}
                  suggestions={owners.map((owner) => ({ id: owner, label: owner }))}
                />
              </div>
              <TextField
                label={t('editor.note')}
                optionalLabel={t('editor.optional')}
                value={draft.note}
                onChange={(note) => set({ note })}
                maxLength={300}
              />
            </div>
          </Card>
          <Card
            title={t('editor.members')}
            actions={
              <SegmentedControl
                label={t('editor.kind')}
                value={members.kind}
                segments={[
                  { id: 'rule', label: t('editor.rule') },
                  { id: 'chosen', label: t('editor.chosen') },
                ]}
                onChange={form.fill}
              />
            }
          >
            {members.kind === 'rule' ? (
              <Conditions
                members={members}
                isChecked={form.isChecked}
                problem={ruleProblem === undefined ? undefined : t(`problem.${ruleProblem}`)}
                onChange={(next) => set({ members: next })}
              />
            ) : (
              <ChosenPeople
                ids={members.ids}
                onChange={(ids) => set({ members: { kind: 'chosen', ids } })}
              />
            )}
          </Card>
          <RelationshipFields draft={draft} onChange={set} />
        </div>
        <aside className={styles['side']} aria-label={t('editor.preview')}>
          <LivePreview
            members={members}
            onChoose={(ids) => set({ members: { kind: 'chosen', ids } })}
          />
        </aside>
      </div>
    </Screen>
  );
}
