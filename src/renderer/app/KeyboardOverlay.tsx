import { useTranslation } from 'react-i18next';
import type { CommandGroup } from '@renderer/hooks/commands';
import { keyGroups } from '@renderer/hooks/keyGroups';
import { IS_MAC, keyLabel } from '@renderer/hooks/keyLabel';
import { usePossibleCommands } from '@renderer/hooks/useCommands';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { navigate } from '@renderer/hooks/useRoute';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { KeyCap } from '@renderer/ui/KeyCap';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './KeyboardOverlay.module.css';

type KeyboardOverlayProps = { readonly onClose: () => void };

/** Those with a person or a row stand here too, though nobody is open and no row has the focus. */
const ALWAYS_SHOWN: readonly CommandGroup[] = ['person', 'today'];

/** All keys that do something now. */
export function KeyboardOverlay({ onClose }: KeyboardOverlayProps) {
  const { t } = useTranslation(['keyboard', 'common']);
  const [preferences] = usePreferences();
  const possible = usePossibleCommands();
  const words = t('key', { returnObjects: true });

  const groups = keyGroups(
    preferences,
    (id, group) => ALWAYS_SHOWN.includes(group) || possible.has(id),
  );

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title')}
      lead={IS_MAC ? t('introMac') : t('intro')}
      closeLabel={t('common:action.close')}
      width={760}
      isDismissable
      footer={
        <>
          <Button
            variant="text"
            icon="keyboard"
            onPress={() => {
              onClose();
              navigate({ place: 'settings', section: 'keyboard' });
            }}
          >
            {t('customise')}
          </Button>
          <Button
            variant="text"
            icon="printer"
            onPress={() => {
              onClose();
              navigate({ place: 'print', what: 'keys' });
            }}
          >
            {t('sheet.print')}
          </Button>
          <Button
            variant="text"
            onPress={() => {
              onClose();
              navigate({ place: 'guide' });
            }}
          >
            {t('command.guide')}
          </Button>
        </>
      }
    >
      {/* With more keys than fit it scrolls, and that by keys too. */}
      <div className={styles['groups']} tabIndex={0} role="region" aria-label={t('title')}>
        {groups.map(({ id, rows }) => (
          <section key={id}>
            <h3 className={styles['title']}>{t(`group.${id}`)}</h3>
            <dl className={styles['keys']}>
              {rows.map((row) => (
                <div key={row.words} className={styles['row']}>
                  <dt>{t(row.words)}</dt>
                  <dd>
                    {row.keys.split(' ').map((key) => (
                      <KeyCap key={key}>{keyLabel(key, words)}</KeyCap>
                    ))}
                    {/* Key caps are quiet for screen readers: the words say the same. */}
                    <VisuallyHidden>{keyLabel(row.keys, words)}</VisuallyHidden>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
