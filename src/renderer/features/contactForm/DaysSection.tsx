import { useTranslation } from 'react-i18next';
import { isoDateOf } from '@shared/domain/calendar/isoDate';
import type { LeapDayRule, PartialDate } from '@shared/domain/calendar/partialDate';
import type { Contact, ImportantDate } from '@shared/domain/contacts/contact';
import { Card } from '@renderer/ui/Card';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import styles from './ContactForm.module.css';
import { DateField } from './DateField';
import { isDated, NO_DATE } from './draftLists';
import { AddItem, ItemList } from './ItemList';
import type { SectionProps } from './section';

const RULES: readonly LeapDayRule[] = ['02-28', '03-01'];
const DATE_KINDS: readonly ImportantDate['kind'][] = [
  'anniversary',
  'wedding',
  'name-day',
  'founding',
  'memorial',
  'other',
];

/** Birthday, other days that matter, and since when the contact is known. */
export function DaysSection({ form }: SectionProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const { draft, set } = form;
  const isLeapDay = draft.birthday?.month === 2 && draft.birthday.day === 29;
  return (
    <Card title={t('section.days')}>
      <div className={styles['fields']}>
        <div className={styles['pair']}>
          <DateField
            form={form}
            id="birthday"
            label={t('contacts:field.birthday')}
            hint={t('birthdayHint')}
            value={draft.birthday}
            onChange={(date) => {
              set('birthday', date);
            }}
          />
          <DateField
            form={form}
            id="since"
            label={t('contacts:field.since')}
            hint={t('sinceHint')}
            needsYear
            value={partialOf(draft.since)}
            onChange={(date) => {
              set('since', wholeDay(date));
            }}
          />
        </div>
        {isLeapDay ? (
          <RadioGroup
            label={t('contacts:field.leapDayRule')}
            orientation="horizontal"
            options={RULES.map((id) => ({ id, label: t(`contacts:leapDay.${id}`) }))}
            value={draft.leapDayRule}
            onChange={(rule) => {
              set('leapDayRule', rule);
            }}
          />
        ) : null}
        <ItemList form={form} name="importantDates">
          {(item, change) => (
            <>
              <Select
                label={t('item.dateKind')}
                isLabelHidden
                className={styles['use']}
                options={DATE_KINDS.map((id) => ({ id, label: t(`contacts:dateKind.${id}`) }))}
                value={item.kind}
                onChange={(kind) => {
                  change({ kind });
                }}
                placeholder={t('choose')}
              />
              {item.kind === 'other' ? (
                <TextField
                  label={t('item.label')}
                  isLabelHidden
                  className={styles['label']}
                  placeholder={t('item.dayExample')}
                  value={item.label}
                  onChange={(label) => {
                    change({ label });
                  }}
                />
              ) : null}
              <DateField
                form={form}
                id={item.id}
                label={t('item.date')}
                isLabelHidden
                className={styles['value']}
                value={isDated(item) ? item.date : null}
                onChange={(date) => {
                  change({ date: date ?? NO_DATE });
                }}
              />
            </>
          )}
        </ItemList>
        <div className={styles['adds']}>
          <AddItem form={form} name="importantDates" icon="calendar-days" />
        </div>
      </div>
    </Card>
  );
}

function partialOf(day: Contact['since']): PartialDate | null {
  if (day === null) return null;
  const [year, month, date] = day.split('-').map(Number);
  return { year: year ?? null, month: month ?? 1, day: date ?? null };
}

/** A whole day: the first of the month where only the month is known; `null` without a year. */
function wholeDay(date: PartialDate | null): Contact['since'] {
  if (date === null || date.year === null) return null;
  return isoDateOf(date.year, date.month, date.day ?? 1);
}
