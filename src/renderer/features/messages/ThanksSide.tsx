import { useTranslation } from 'react-i18next';
import { thanksId } from '@shared/domain/care/thanks';
import type { ContactId } from '@shared/domain/contacts/contact';
import { Stamp } from '@renderer/ui/Stamp';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Composer.module.css';
import type { ThankedFor } from './occasion';
import { SideMore, SidePerson } from './SidePerson';
import { useLetterWords } from './useLetterWords';
import type { ThanksQueue } from './useThanksQueue';

/** Somebody and what they are thanked for. */
export type Thanked = ThankedFor & { readonly contactId: ContactId };

type ThanksSideProps = {
  readonly queue: ThanksQueue;
  /** Who is thanked now; `null` while nobody is chosen. */
  readonly current: Thanked | null;
  readonly onPick: (thanked: Thanked) => void;
};

/** More than so many rows say no more. */
const SHOWN_OWED = 8;
const SHOWN_SAID = 5;

/** Who is still to be thanked, and who was this week, stamped. */
export function ThanksSide({ queue: { owed, said, personOf }, current, onPick }: ThanksSideProps) {
  const { t } = useTranslation('messages');
  const words = useLetterWords();
  const idOf = ({ contactId, reason, sourceId }: Thanked): string =>
    thanksId(contactId, reason, sourceId);
  const isListed = current !== null && owed.some(({ id }) => id === idOf(current));
  const rows: readonly Thanked[] = current === null || isListed ? owed : [current, ...owed];
  return (
    <aside className={styles['side']} aria-label={t('side.label')}>
      <h3 className={styles['sideTitle']}>{t('side.owed')}</h3>
      {rows.length === 0 ? <p className={styles['quiet']}>{t('side.nobody')}</p> : null}
      <ul aria-label={t('side.owed')} className={styles['people']}>
        {rows.slice(0, SHOWN_OWED).map((thanked) => (
          <li key={idOf(thanked)}>
            <button
              type="button"
              className={styles['person']}
              aria-current={current !== null && idOf(thanked) === idOf(current)}
              onClick={() => {
                onPick(thanked);
              }}
            >
              <SidePerson
                id={thanked.contactId}
                person={personOf(thanked.contactId)}
                note={words.reason(thanked.reason, thanked.sourceId)}
              />
            </button>
          </li>
        ))}
      </ul>
      <SideMore count={rows.length - SHOWN_OWED} />
      {said.length === 0 ? null : (
        <>
          <h3 className={styles['sideTitle']}>{t('side.said')}</h3>
          <ul aria-label={t('side.said')} className={styles['people']}>
            {said.slice(0, SHOWN_SAID).map((thanks) => (
              <li key={thanks.id} className={styles['person']}>
                <SidePerson
                  id={thanks.contactId}
                  person={personOf(thanks.contactId)}
                  note={words.reason(thanks.reason, thanks.sourceId)}
                />
                <VisuallyHidden>{t('side.stamped')}</VisuallyHidden>
                <Stamp look="stamped" icon="heart" size={24} id={thanks.id} />
              </li>
            ))}
          </ul>
          <SideMore count={said.length - SHOWN_SAID} />
        </>
      )}
    </aside>
  );
}
