import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { ariaKeys, keyLabel } from '@renderer/hooks/keyLabel';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { PersonName } from '@renderer/ui/PersonName';
import { Spacer } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { BookingPreview } from './BookingPreview';
import { ExtraFields } from './ExtraFields';
import { LineFields } from './LineFields';
import { PurchaseFields } from './PurchaseFields';
import styles from './Purchase.module.css';
import { problemsOf } from './purchaseProblems';
import { useBookedToast } from './useBookedToast';
import { useFormFrame } from '@renderer/hooks/useFormFrame';
import { useName } from './useNames';
import { usePurchaseForm } from './usePurchaseForm';

type PurchaseDialogProps = { readonly contactId: ContactId; readonly onClose: () => void };

/** Writes down a purchase of one person, with everything that can be known about it. Closing keeps the draft. */
export function PurchaseDialog({ contactId, onClose }: PurchaseDialogProps) {
  const { t } = useTranslation(['purchases', 'common', 'keyboard']);
  const form = usePurchaseForm(contactId);
  const tell = useBookedToast();
  const sayRefusal = useLoyaltyRefusal();
  const name = useName(contactId) || t('common:untitled');
  const problems = form === null ? null : problemsOf(form, sayRefusal, t);

  const save = async (): Promise<void> => {
    if (form === null) return;
    const booked = await form.save();
    if (booked === null) return;
    tell(booked, name);
    onClose();
  };

  const { frame, submit } = useFormFrame(save, form !== null);

  return (
    <Dialog
      isOpen
      width={900}
      title={t('form.title')}
      lead={<PersonName name={name} size="sm" />}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          {form?.isWritten === true ? (
            <Button variant="quiet" onPress={form.discard}>
              {t('form.discard')}
            </Button>
          ) : null}
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            isPending={form?.isSaving ?? false}
            keys={keyLabel('mod+enter', t('keyboard:key', { returnObjects: true }))}
            keyShortcut={ariaKeys('mod+enter')}
            onPress={submit}
          >
            {t('form.book')}
          </Button>
        </>
      }
    >
      {form === null || problems === null ? (
        <Skeleton label={t('common:loading')} />
      ) : (
        <div className={styles['form']} ref={frame}>
          <div className={styles['fields']}>
            <PurchaseFields form={form} problems={problems} onEnter={submit} />
            <LineFields form={form} problems={problems} />
            <ExtraFields form={form} problems={problems} />
            {problems.general === null ? null : (
              <Notice tone="critique" icon="circle-alert" announce="alert">
                {problems.general}
              </Notice>
            )}
          </div>
          <BookingPreview form={form} />
        </div>
      )}
    </Dialog>
  );
}
