import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import type { PersonParts } from './personParts';
import styles from './PersonScreen.module.css';

type PersonLeadProps = {
  readonly contact: Contact;
  readonly standing: PersonParts['standing'];
};

/** What somebody is called to their face: as they asked for it, by their first name, or by salutation, title and family name. */
function spokenForm(
  { honorific, addressForm, salutation, title, nameParts: { given, family } }: Contact,
  word: (salutation: 'mr' | 'mrs') => string,
): string {
  if (honorific !== '') return honorific;
  if (addressForm === 'informal' && given !== '') return given;
  const hasWord = salutation === 'mr' || salutation === 'mrs';
  if (!hasWord && title === '') return '';
  return [hasWord ? word(salutation) : '', title, family].filter((part) => part !== '').join(' ');
}

/** Form of address, work and place, since when: whatever is known, in one line. */
export function PersonLead({ contact, standing: Standing }: PersonLeadProps) {
  const { t } = useTranslation(['person', 'contacts']);
  const format = useFormat();
  const city = contact.addresses.find((address) => address.city !== '')?.city ?? '';
  const form = spokenForm(contact, (salutation) => t(`contacts:salutation.${salutation}`));
  const work = [contact.role, contact.department, contact.organisation].filter(
    (part) => part !== '' && part !== contact.name,
  );
  const parts: readonly ReactNode[] = [
    form === '' ? null : (
      <Sentence key="form" say={(values) => t('addressed', values)} values={{ form }} />
    ),
    contact.addressForm === 'unset' ? null : t(`contacts:addressForm.${contact.addressForm}`),
    contact.pronunciation === '' ? null : <q key="say">{contact.pronunciation}</q>,
    work.length === 0 && city === '' ? null : (
      <bdi key="work">{[...work, city].filter((part) => part !== '').join(', ')}</bdi>
    ),
    Standing === undefined ? null : (
      <Standing key="standing" contact={contact} isReadOnly={contact.trashedAt !== null} />
    ),
    contact.since === null
      ? null
      : t('since', { year: format.year(Number(contact.since.slice(0, 4))) }),
  ].filter((part) => part !== null);
  return (
    <div className={styles['lead']}>
      <div className={styles['leadParts']}>
        {parts.map((part, index) => (
          <span key={index} className={styles['leadPart']}>
            {part}
          </span>
        ))}
      </div>
    </div>
  );
}
