import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { Customs } from '@shared/domain/culture/customs';
import { weekendOf } from '@shared/domain/culture/weekends';
import { whereaboutsOf } from '@shared/domain/culture/whereabouts';
import { readDueDay } from '@renderer/hooks/dueDay';
import { ariaKeys, keyLabel } from '@renderer/hooks/keyLabel';
import { useToday } from '@renderer/hooks/useClock';
import { useFormFrame } from '@renderer/hooks/useFormFrame';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { PersonName } from '@renderer/ui/PersonName';
import { Spacer } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Tabs } from '@renderer/ui/Tabs';
import { BirthdayFields } from './BirthdayFields';
import {
  changedFields,
  customsText,
  readCustoms,
  type CustomsProblem,
  type CustomsText,
} from './customsText';
import { GreetingFields } from './GreetingFields';
import { HourFields } from './HourFields';
import { ScaleFields } from './ScaleFields';
import { useCustoms } from './useCustoms';
import { useCustomsForm } from './useCustomsForm';

type CustomsDialogProps = {
  readonly contact: Contact;
  readonly customs: Customs | null;
  readonly onClose: () => void;
};

type Part = 'hours' | 'greetings' | 'birthday' | 'scales';

/** Where each field stands, so that the first wrong one can be shown. */
const PART_OF: Readonly<Record<CustomsProblem, Part>> = {
  leaveAloneUntil: 'hours',
  goodToCall: 'hours',
  office: 'hours',
  lunch: 'hours',
  quiet: 'hours',
  budgetContacts: 'hours',
  budgetDays: 'hours',
  birthday: 'birthday',
};

/** What the parts of the form get. */
export type CustomsFieldsProps = {
  readonly name: string;
  /** ISO weekdays that are free in the person's country. */
  readonly weekend: readonly number[];
  readonly value: CustomsText;
  readonly onChange: (fields: Partial<CustomsText>) => void;
  readonly problem: (part: CustomsProblem) => string | undefined;
};

/** What one person said about days, hours, greetings and manner. */
export function CustomsDialog({ contact, customs, onClose }: CustomsDialogProps) {
  const { t } = useTranslation(['customs', 'common', 'keyboard', 'errors']);
  const format = useFormat();
  const today = useToday();
  const toasts = useToasts();
  const { save } = useCustoms(contact.id);
  const place = whereaboutsOf(contact);
  const weekend = weekendOf(place.country, place.region).days;
  const [begun] = useState(() =>
    customsText(customs, { today, dayText: format.shortDay, weekend }),
  );
  const { text, change, forget } = useCustomsForm(contact.id, begun);
  const [part, setPart] = useState<Part>('hours');
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const name = calledBy(contact) || t('common:untitled');
  const reading = {
    today,
    readDay: (typed: string) => readDueDay(typed, format.locale, today),
  };
  const { fields, wrong } = readCustoms(text ?? begun, reading);

  const close = (): void => {
    forget();
    onClose();
  };
  const handleSave = async (): Promise<void> => {
    setIsTried(true);
    const [first] = wrong;
    if (first !== undefined) {
      setPart(PART_OF[first]);
      return;
    }
    if (isSaving || text === null) return;
    const changed = changedFields(readCustoms(begun, reading).fields, fields);
    if (Object.keys(changed).length === 0) {
      close();
      return;
    }
    setIsSaving(true);
    setHasFailed(false);
    const saved = await save(changed).catch(() => null);
    setIsSaving(false);
    if (saved === null || !saved.ok) {
      setHasFailed(true);
      return;
    }
    toasts.show({
      text: <Sentence say={(values) => t('saved', values)} values={{ name }} />,
      batchId: saved.value.batchId,
    });
    close();
  };
  const { frame, submit } = useFormFrame(handleSave, text !== null);
  const props: CustomsFieldsProps = {
    name,
    weekend,
    value: text ?? begun,
    onChange: change,
    problem: (field) => (isTried && wrong.includes(field) ? t(`problem.${field}`) : undefined),
  };

  return (
    <Dialog
      isOpen
      width={680}
      title={t('dialogTitle')}
      lead={<PersonName name={name} size="sm" />}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={close}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            isPending={isSaving}
            keys={keyLabel('mod+enter', t('keyboard:key', { returnObjects: true }))}
            keyShortcut={ariaKeys('mod+enter')}
            onPress={submit}
          >
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      {text === null ? (
        <Skeleton label={t('common:loading')} />
      ) : (
        <div ref={frame}>
          <Tabs
            label={t('dialogTitle')}
            value={part}
            onChange={setPart}
            tabs={[
              { id: 'hours', label: t('part.hours'), content: <HourFields {...props} /> },
              {
                id: 'greetings',
                label: t('part.greetings'),
                content: <GreetingFields {...props} />,
              },
              {
                id: 'birthday',
                label: t('part.birthday'),
                content: <BirthdayFields {...props} />,
              },
              { id: 'scales', label: t('part.scales'), content: <ScaleFields {...props} /> },
            ]}
          />
          {hasFailed ? (
            <Notice
              tone="danger"
              icon="triangle-alert"
              announce="alert"
              title={t('errors:saving.title')}
            >
              {t('errors:saving.text')}
            </Notice>
          ) : null}
        </div>
      )}
    </Dialog>
  );
}
