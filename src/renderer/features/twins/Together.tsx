import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import type { ContactValueText } from '@renderer/i18n/useContactValueText';
import { Belongings } from './Belongings';
import styles from './Twins.module.css';
import type { BelongingsOf } from './useTwinRecords';

type TogetherProps = {
  /** The record as it will be. */
  readonly contact: Contact;
  readonly belongings: readonly BelongingsOf[];
  readonly points: number;
  readonly words: ContactValueText;
};

/** Fields whose entries of both records stand together afterwards. */
const LISTS = [
  'phones',
  'emails',
  'addresses',
  'handles',
  'languages',
  'importantDates',
  'tags',
  'likes',
  'dislikes',
  'about',
  'custom',
] as const satisfies readonly (keyof Contact)[];

/** What one person will have of two records. */
export function Together({ contact, belongings, points, words }: TogetherProps) {
  const { t } = useTranslation('twins');
  const filled = LISTS.filter((field) => {
    const value: unknown = contact[field];
    if (Array.isArray(value)) return value.length > 0;
    return typeof value === 'string'
      ? value !== ''
      : Object.values(value as object).some((text) => text !== '');
  });
  return (
    <>
      <Belongings belongings={belongings} points={points} />
      {filled.length === 0 ? null : (
        <dl className={styles['together']} aria-label={t('together.title')}>
          {filled.map((field) => (
            <div key={field}>
              <dt>{words.nameOf(field)}</dt>
              <dd dir="auto">{words.textOf(field, contact[field])}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
