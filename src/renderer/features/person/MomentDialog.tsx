import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { BeforeContact } from '@renderer/hooks/BeforeContact';
import { useToday } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence } from '@renderer/i18n/Sentence';
import { useMomentText } from '@renderer/i18n/useMomentText';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Light } from '@renderer/ui/Light';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import styles from './MomentDialog.module.css';
import type { Moments } from './useMomentsOf';

type MomentDialogProps = {
  readonly contact: Contact;
  readonly moments: Moments;
  readonly way: 'call' | 'message';
  readonly onPlan?: (() => void) | undefined;
  readonly onAnyway: () => void;
  readonly onClose: () => void;
};

/** What it is like there right now, and what to do instead. */
export function MomentDialog({
  contact,
  moments,
  way,
  onPlan,
  onAnyway,
  onClose,
}: MomentDialogProps) {
  const { t } = useTranslation(['person', 'common']);
  const words = useMomentText();
  const today = useToday();
  // As it was when the button was pressed: what is read must not change under the eyes.
  const [{ judgement, next }] = useState(() => ({
    judgement: moments.judge(way),
    next: moments.next(way),
  }));
  const { place, regionName } = moments;
  const name = calledBy(contact) || t('common:untitled');

  return (
    <Dialog
      isOpen
      isAlert
      width={520}
      title={t(`moment.title.${way}`, { name: isolate(name) })}
      heading={
        <h2 className={styles['title']}>
          <Sentence
            say={(values) => t(`moment.title.${way}`, values)}
            values={{ name }}
            names={['name']}
          />
        </h2>
      }
      lead={<Sentence {...words.local(judgement.local, place, today)} />}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Spacer />
          <Button onPress={onAnyway}>{t(`moment.anyway.${way}`)}</Button>
          {onPlan === undefined ? null : (
            <Button variant="primary" icon="calendar-plus" autoFocus onPress={onPlan}>
              {t('moment.plan')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['content']}>
        <ul className={styles['reasons']}>
          {words.reasons(judgement, way, place, regionName).map((reason, index) => (
            <li key={index}>
              {index === 0 ? <Light state={judgement.tone} /> : null}
              <span>{reason}</span>
            </li>
          ))}
        </ul>
        {next.ok ? (
          <Notice tone="ok" icon="calendar-clock">
            {words.nextGood(next.value, place)}
          </Notice>
        ) : (
          <Notice tone="warn" icon="calendar-clock">
            {words.noneGood(next.refusal, way, place).join(' ')}
          </Notice>
        )}
        <BeforeContact contactId={contact.id} />
      </div>
    </Dialog>
  );
}
