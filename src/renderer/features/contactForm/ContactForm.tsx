import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { ariaKeys, keyLabel } from '@renderer/hooks/keyLabel';
import { useFormKeys } from '@renderer/hooks/useFormKeys';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { Screen, Spacer } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Text } from '@renderer/ui/Text';
import styles from './ContactForm.module.css';
import { DaysSection } from './DaysSection';
import { BasisSelect } from './BasisSelect';
import { MattersSection } from './MattersSection';
import { NameSection } from './NameSection';
import { PhotoField } from './PhotoField';
import { PlaceSection } from './PlaceSection';
import { ReachSection } from './ReachSection';
import { Twins } from './Twins';
import { useBasis } from './useBasis';
import { useContactForm } from './useContactForm';
import { useFormStart, type FormStart } from './useFormStart';
import { useTwins } from './useTwins';
import { WorkFields } from './WorkFields';

type ContactFormProps = {
  /** `null` for a new contact. */
  readonly id: ContactId | null;
  /** What was typed where the wish for a new person came from. */
  readonly name: string;
  readonly onSaved: (id: ContactId) => void;
  readonly onCancel: () => void;
  readonly onOpen: (id: ContactId) => void;
};

/** The form about one person or organisation, new or known. */
export function ContactForm({ id, name, ...on }: ContactFormProps) {
  const { t } = useTranslation('common');
  const start = useFormStart(id, name);
  if (start.status === 'loading') return <Skeleton label={t('loading')} />;
  if (start.value === null) return <Gone onCancel={on.onCancel} />;
  return <LoadedForm key={start.value.draftId} id={id} start={start.value} {...on} />;
}

function Gone({ onCancel }: Pick<ContactFormProps, 'onCancel'>) {
  const { t } = useTranslation(['contactForm', 'common']);
  return (
    <Screen title={t('title.editUnnamed')}>
      <Notice
        tone="quiet"
        icon="user-x"
        actions={<Button onPress={onCancel}>{t('common:action.back')}</Button>}
      >
        {t('problem.gone')}
      </Notice>
    </Screen>
  );
}

type LoadedFormProps = Omit<ContactFormProps, 'name'> & { readonly start: FormStart };

function LoadedForm({ id, start, onSaved, onCancel, onOpen }: LoadedFormProps) {
  const { t } = useTranslation(['contactForm', 'common', 'keyboard']);
  const form = useContactForm({ id, ...start });
  const basis = useBasis(id);
  const [isLeaving, setIsLeaving] = useState(false);
  const twins = useTwins(form.draft, id);
  const { name } = start.initial;
  const editing = name === '' ? t('title.editUnnamed') : t('title.edit', { name });
  const title = id === null ? t('title.newPerson') : editing;

  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === null) {
      focusFirstProblem();
      return;
    }
    await basis.save(saved);
    onSaved(saved);
  };
  const leave = (): void => {
    if (form.isDirty || basis.isDirty) setIsLeaving(true);
    else onCancel();
  };
  useFormKeys(() => void save(), leave, !isLeaving);

  return (
    <Screen
      title={title}
      lead={id === null ? t('lead') : undefined}
      media={<PhotoField form={form} id={id} />}
      footer={
        <>
          {form.problems.size > 0 ? (
            <Text ink="danger" size={3}>
              {t('problem.summary', { count: form.problems.size })}
            </Text>
          ) : null}
          <Spacer />
          <Button onPress={leave}>{t('cancel')}</Button>
          <Button
            variant="primary"
            isPending={form.isSaving}
            keys={keyLabel('mod+enter', t('keyboard:key', { returnObjects: true }))}
            keyShortcut={ariaKeys('mod+enter')}
            onPress={() => void save()}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {form.isGone ? (
          <Notice tone="critique" icon="user-x" announce="alert">
            {t('problem.gone')}
          </Notice>
        ) : null}
        {form.isResumed ? (
          <Notice
            icon="history"
            layout="inline"
            actions={
              <Button size="sm" onPress={form.startAfresh}>
                {t('draftDrop')}
              </Button>
            }
          >
            {t('draftKept')}
          </Notice>
        ) : null}
        <div key={form.round} className={styles['columns']}>
          <div className={styles['column']}>
            <NameSection form={form} twins={<Twins twins={twins} onOpen={onOpen} />} />
            <ReachSection form={form} />
            <WorkFields form={form} />
          </div>
          <div className={styles['column']}>
            <MattersSection form={form} basis={<BasisSelect basis={basis} />} />
            <PlaceSection form={form} />
            <DaysSection form={form} />
          </div>
        </div>
      </div>
      <Dialog
        isOpen={isLeaving}
        isAlert
        width={480}
        title={t('discard.title')}
        closeLabel={t('common:action.close')}
        onClose={() => {
          setIsLeaving(false);
        }}
        footer={
          <>
            <Spacer />
            <Button
              onPress={() => {
                void form.drop().then(onCancel);
              }}
            >
              {t('discard.leave')}
            </Button>
            <Button
              variant="primary"
              autoFocus
              onPress={() => {
                setIsLeaving(false);
              }}
            >
              {t('discard.stay')}
            </Button>
          </>
        }
      >
        {t('discard.text')}
      </Dialog>
    </Screen>
  );
}

/** Waits until the problems stand beside their fields, then goes to the first. */
function focusFirstProblem(): void {
  window.setTimeout(() => {
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
