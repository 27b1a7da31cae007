import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '@shared/domain/contacts/customField';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import styles from './FieldsSection.module.css';
import { useOwnFields } from './useOwnFields';

const KINDS = ['text', 'number', 'date', 'link', 'yes-no'] as const;

/** The owner's own fields: add, rename, order, remove. Each act can be taken back. */
export function FieldsSection() {
  const { t } = useTranslation(['settings', 'common']);
  const { fields, repository } = useOwnFields();
  const toasts = useToasts();
  const [renaming, setRenaming] = useState<string | null>(null);
  if (fields.status === 'loading') return null;
  const list = fields.value;

  const isTaken = (label: string, except?: string): boolean =>
    list.some(
      (field) => field.id !== except && field.label.toLowerCase() === label.trim().toLowerCase(),
    );
  const tell = async (saving: ReturnType<typeof repository.arrange>, text: string) => {
    const saved = await saving;
    if (saved.ok && saved.value.batchId !== null) {
      toasts.show({ text, batchId: saved.value.batchId });
    }
  };
  const move = (index: number, step: 1 | -1) => {
    const ids = list.map(({ id }) => id);
    const [id] = ids.splice(index, 1);
    ids.splice(index + step, 0, id!);
    void tell(repository.arrange(ids), t('fields.moved'));
  };
  const remove = async ({ id, label }: CustomField) => {
    const saved = await repository.remove(id);
    if (saved.ok) {
      toasts.show({
        text: t('fields.removed', { label: isolate(label) }),
        batchId: saved.value.batchId,
      });
    }
  };

  return (
    <>
      <p className={styles['lead']}>{t('fields.lead')}</p>
      <Card>
        {list.length === 0 && <p className={styles['empty']}>{t('fields.empty')}</p>}
        <ul>
          {list.map((field, index) => (
            <li key={field.id} className={styles['row']}>
              {renaming === field.id ? (
                <Rename
                  field={field}
                  isTaken={(label) => isTaken(label, field.id)}
                  onDone={(label) => {
                    setRenaming(null);
                    if (label !== null && label !== field.label) {
                      void tell(
                        repository.update(field.id, { label }),
                        t('fields.renamed', { label: isolate(label) }),
                      );
                    }
                  }}
                />
              ) : (
                <>
                  <span className={styles['label']}>
                    <bdi>{field.label}</bdi>
                    <span className={styles['kind']}>{t(`fields.kinds.${field.kind}`)}</span>
                  </span>
                  <IconButton
                    icon="arrow-up"
                    label={t('fields.up', { label: isolate(field.label) })}
                    isDisabled={index === 0}
                    onPress={() => move(index, -1)}
                  />
                  <IconButton
                    icon="arrow-down"
                    label={t('fields.down', { label: isolate(field.label) })}
                    isDisabled={index === list.length - 1}
                    onPress={() => move(index, 1)}
                  />
                  <Button
                    size="sm"
                    variant="text"
                    label={t('fields.renameLabel', { label: isolate(field.label) })}
                    onPress={() => setRenaming(field.id)}
                  >
                    {t('fields.rename')}
                  </Button>
                  <Button
                    size="sm"
                    variant="text"
                    label={t('fields.removeLabel', { label: isolate(field.label) })}
                    onPress={() => void remove(field)}
                  >
                    {t('fields.remove')}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      </Card>
      <NewField
        isTaken={isTaken}
        onAdd={async (label, kind) => {
          const saved = await repository.create({ label, kind });
          if (saved.ok) {
            toasts.show({
              text: t('fields.added', { label: isolate(label) }),
              batchId: saved.value.batchId,
            });
          }
        }}
      />
    </>
  );
}

type NewFieldProps = {
  readonly isTaken: (label: string) => boolean;
  readonly onAdd: (label: string, kind: CustomField['kind']) => Promise<void>;
};

function NewField({ isTaken, onAdd }: NewFieldProps) {
  const { t } = useTranslation('settings');
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<CustomField['kind']>('text');
  const [error, setError] = useState<string | undefined>(undefined);

  const handleAdd = async () => {
    const problem = problemOf(label, isTaken);
    setError(problem === null ? undefined : t(`fields.${problem}`));
    if (problem !== null) return;
    await onAdd(label.trim(), kind);
    setLabel('');
  };
  return (
    <Card title={t('fields.add')}>
      <div className={styles['new']}>
        <TextField
          label={t('fields.label')}
          value={label}
          error={error}
          maxLength={80}
          onChange={(next) => {
            setLabel(next);
            setError(undefined);
          }}
          onEnter={() => void handleAdd()}
        />
        <Select
          label={t('fields.kind')}
          placeholder={t('fields.kind')}
          value={kind}
          options={KINDS.map((id) => ({ id, label: t(`fields.kinds.${id}`) }))}
          onChange={setKind}
        />
        <Button variant="primary" className={styles['add'] ?? ''} onPress={() => void handleAdd()}>
          {t('fields.add')}
        </Button>
      </div>
    </Card>
  );
}

type RenameProps = {
  readonly field: CustomField;
  readonly isTaken: (label: string) => boolean;
  /** The new name, or `null` to leave it. */
  readonly onDone: (label: string | null) => void;
};

function Rename({ field, isTaken, onDone }: RenameProps) {
  const { t } = useTranslation(['settings', 'common']);
  const [label, setLabel] = useState(field.label);
  const problem = problemOf(label, isTaken);
  return (
    <>
      <TextField
        className={styles['rename'] ?? ''}
        label={t('fields.label')}
        isLabelHidden
        value={label}
        error={problem === null ? undefined : t(`fields.${problem}`)}
        maxLength={80}
        autoFocus
        onChange={setLabel}
        onEnter={() => {
          if (problem === null) onDone(label.trim());
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone(null);
        }}
      />
      <Button
        size="sm"
        variant="primary"
        isDisabled={problem !== null}
        onPress={() => onDone(label.trim())}
      >
        {t('common:action.save')}
      </Button>
      <Button size="sm" onPress={() => onDone(null)}>
        {t('common:action.cancel')}
      </Button>
    </>
  );
}

/** What is wrong with a name for a field. */
function problemOf(
  label: string,
  isTaken: (label: string) => boolean,
): 'needsLabel' | 'taken' | null {
  if (label.trim() === '') return 'needsLabel';
  return isTaken(label) ? 'taken' : null;
}
