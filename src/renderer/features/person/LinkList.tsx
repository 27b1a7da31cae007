import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { LinkKind } from '@shared/domain/contacts/contactLink';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { hrefOf } from '@renderer/hooks/route';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { CardSection } from '@renderer/ui/Card';
import { Dialog } from '@renderer/ui/Dialog';
import { Face } from '@renderer/ui/Face';
import { IconButton } from '@renderer/ui/IconButton';
import { PersonName } from '@renderer/ui/PersonName';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import noteStyles from './Note.module.css';
import { PersonPicker } from './PersonPicker';
import styles from './PersonScreen.module.css';
import { useTies, type Tie } from './useTies';

const KINDS: readonly LinkKind[] = [
  'family',
  'partner',
  'friend',
  'works-at',
  'referred-by',
  'other',
];

type LinkListProps = { readonly contact: Contact; readonly isReadOnly?: boolean };

/** The people somebody is tied to, with the way to their pages. */
export function LinkList({ contact, isReadOnly = false }: LinkListProps) {
  const { t } = useTranslation(['person', 'contacts', 'common']);
  const { ties, add, remove } = useTies(contact.id);
  const toasts = useToasts();
  const [isAdding, setIsAdding] = useState(false);

  const handleAdd = async (other: PersonSummary, kind: LinkKind, label: string): Promise<void> => {
    setIsAdding(false);
    const batchId = await add(other.id, kind, label);
    toasts.show({
      text: <Sentence say={(values) => t('links.toast', values)} values={{ name: other.name }} />,
      batchId,
    });
  };

  const handleRemove = async ({ link, other }: Tie): Promise<void> => {
    const batchId = await remove(link.id);
    toasts.show({
      text: (
        <Sentence say={(values) => t('links.removedToast', values)} values={{ name: other.name }} />
      ),
      batchId,
    });
  };

  if (isReadOnly && ties.length === 0) return null;
  return (
    <CardSection
      title={t('links.title')}
      actions={
        isReadOnly ? undefined : (
          <IconButton
            icon="plus"
            size="sm"
            label={t('links.add')}
            onPress={() => {
              setIsAdding(true);
            }}
          />
        )
      }
    >
      <ul aria-label={t('links.title')} className={styles['ties']}>
        {ties.map((tie) => {
          const { link, other, isForward } = tie;
          return (
            <li key={link.id}>
              <Face id={other.id} initials={other.initials} size="xs" isSample={other.isSample} />
              <span className={styles['lineText']}>
                <a href={hrefOf({ place: 'person', id: other.id })} className={styles['tie']}>
                  <PersonName
                    name={other.name === '' ? t('common:untitled') : other.name}
                    size="sm"
                  />
                </a>
                <Text ink="quiet" size={2} dir="auto">
                  {link.label !== '' && isForward
                    ? link.label
                    : t(`contacts:${isForward ? 'link' : 'linkBack'}.${link.kind}`)}
                </Text>
              </span>
              {isReadOnly ? null : (
                <IconButton
                  icon="unlink"
                  size="sm"
                  label={t('links.remove', { name: other.name })}
                  onPress={() => void handleRemove(tie)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {isAdding ? (
        <LinkDialog
          contact={contact}
          onAdd={(other, kind, label) => void handleAdd(other, kind, label)}
          onClose={() => {
            setIsAdding(false);
          }}
        />
      ) : null}
    </CardSection>
  );
}

type LinkDialogProps = {
  readonly contact: Contact;
  readonly onAdd: (other: PersonSummary, kind: LinkKind, label: string) => void;
  readonly onClose: () => void;
};

function LinkDialog({ contact, onAdd, onClose }: LinkDialogProps) {
  const { t } = useTranslation(['person', 'contacts', 'common']);
  const [other, setOther] = useState<PersonSummary | null>(null);
  const [kind, setKind] = useState<LinkKind>('family');
  const [label, setLabel] = useState('');
  return (
    <Dialog
      isOpen
      width={480}
      title={t('links.add')}
      lead={<PersonName name={calledBy(contact)} size="sm" />}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={other === null}
            onPress={() => {
              if (other !== null) onAdd(other, kind, label.trim());
            }}
          >
            {t('links.save')}
          </Button>
        </>
      }
    >
      <div className={styles['dialogFields']}>
        {other === null ? (
          <PersonPicker
            label={t('links.who')}
            emptyText={t('links.noMatch')}
            exceptId={contact.id}
            onPick={setOther}
            autoFocus
          />
        ) : (
          <div className={noteStyles['picked']}>
            <Face id={other.id} initials={other.initials} size="sm" isSample={other.isSample} />
            <PersonName name={other.name} />
            <Spacer />
            <Button
              variant="text"
              size="sm"
              onPress={() => {
                setOther(null);
              }}
            >
              {t('note.switch')}
            </Button>
          </div>
        )}
        <Select
          label={t('links.kind')}
          options={KINDS.map((id) => ({ id, label: t(`contacts:link.${id}`) }))}
          value={kind}
          onChange={setKind}
          placeholder={t('links.kind')}
        />
        <TextField
          label={t('links.label')}
          optionalLabel={t('common:optional')}
          hint={t('links.labelHint')}
          value={label}
          onChange={setLabel}
        />
      </div>
    </Dialog>
  );
}
