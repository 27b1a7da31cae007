import { useTranslation } from 'react-i18next';
import { RELEASES, releasesSince } from '@shared/domain/releases/releases';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import styles from './WhatsNew.module.css';

type WhatsNewProps = {
  /** The version somebody worked with last; `null` for all releases. */
  readonly since: string | null;
  readonly onClose: () => void;
};

/** What a user notices of the releases since one. */
export function WhatsNew({ since, onClose }: WhatsNewProps) {
  const { t } = useTranslation(['news', 'common']);
  const releases = releasesSince(since, RELEASES);
  return (
    <Dialog
      isOpen
      isDismissable
      title={t('title')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('common:action.close')}
        </Button>
      }
    >
      {releases.length === 0 ? <p>{t('nothing')}</p> : null}
      {releases.map(({ version, key, notes }) => (
        <section key={version} className={styles['release']}>
          <h3>{t('release', { version })}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{t(`${key}.${note}`)}</li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
