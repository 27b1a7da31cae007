import { useTranslation } from 'react-i18next';
import type { Tradition } from '@shared/domain/calendar/holiday';
import { useFormat } from '@renderer/i18n/useFormat';
import { Checkbox } from '@renderer/ui/Checkbox';
import { IconButton } from '@renderer/ui/IconButton';
import { Notice } from '@renderer/ui/Notice';
import { Select } from '@renderer/ui/Select';
import { Tag } from '@renderer/ui/Tag';
import styles from './Customs.module.css';
import type { CustomsFieldsProps } from './CustomsDialog';
import { GREETED_EVENTS, useEventNames } from './useEventNames';

/** The traditions whose greetings need somebody's own word, the most frequent first. */
const TRADITIONS = [
  'christian',
  'orthodox',
  'islamic',
  'jewish',
  'hindu',
  'sikh',
  'buddhist',
  'chinese',
  'korean',
  'vietnamese',
  'persian',
  'other',
] as const satisfies readonly Tradition[];

/** Greetings that somebody is glad of. Nobody gets one by their country, name or language. */
export function GreetingFields({ name, value, onChange }: CustomsFieldsProps) {
  const { t } = useTranslation('customs');
  const format = useFormat();
  const nameOf = useEventNames();
  return (
    <div className={styles['fields']}>
      <Notice tone="info" icon="shield">
        {t('greetings.explain', { name })}
      </Notice>
      <fieldset className={styles['traditions']}>
        <legend>{t('greetings.legend')}</legend>
        {TRADITIONS.map((tradition) => (
          <Checkbox
            key={tradition}
            isSelected={value.greetings.includes(tradition)}
            onChange={(isGlad) => {
              const others = value.greetings.filter((one) => one !== tradition);
              onChange({ greetings: isGlad ? [...others, tradition] : others });
            }}
          >
            {t(`tradition.${tradition}`)}
          </Checkbox>
        ))}
      </fieldset>
      <div className={styles['notGreeted']}>
        <Select
          label={t('greetings.add')}
          placeholder={t('greetings.choose')}
          value={null}
          options={GREETED_EVENTS.filter((event) => !value.notGreeted.includes(event))
            .map((event) => ({ id: event, label: nameOf(event) }))
            .sort((a, b) => format.compare(a.label, b.label))}
          onChange={(event) => {
            onChange({ notGreeted: [...value.notGreeted, event] });
          }}
        />
        {value.notGreeted.length === 0 ? null : (
          <ul aria-label={t('greetings.not')} className={styles['events']}>
            {value.notGreeted.map((event) => (
              <li key={event} className={styles['event']}>
                <Tag>{nameOf(event)}</Tag>
                <IconButton
                  icon="x"
                  size="sm"
                  label={t('greetings.again', { event: nameOf(event) })}
                  onPress={() => {
                    onChange({ notGreeted: value.notGreeted.filter((one) => one !== event) });
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
