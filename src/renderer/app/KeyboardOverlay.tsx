import { useTranslation } from 'react-i18next';
import { COMMANDS, LIST_KEYS, type CommandGroup } from '@renderer/hooks/commands';
import { IS_MAC, keyLabel } from '@renderer/hooks/keyLabel';
import { keysOf } from '@renderer/hooks/keys';
import { usePossibleCommands } from '@renderer/hooks/useCommands';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { navigate } from '@renderer/hooks/useRoute';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { KeyCap } from '@renderer/ui/KeyCap';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import { isBuilt } from './builtPlaces';
import styles from './KeyboardOverlay.module.css';

type KeyGroup = {
  readonly title: string;
  readonly rows: readonly { readonly words: string; readonly keys: string }[];
};

type KeyboardOverlayProps = { readonly onClose: () => void };

const GROUPS: readonly CommandGroup[] = ['everywhere', 'go', 'person', 'today'];

/** Those with a person or a row stand here too, though nobody is open and no row has the focus. */
const ALWAYS_SHOWN: readonly CommandGroup[] = ['person', 'today'];

/** All keys that do something now. */
export function KeyboardOverlay({ onClose }: KeyboardOverlayProps) {
  const { t } = useTranslation(['keyboard', 'common']);
  const [preferences] = usePreferences();
  const possible = usePossibleCommands();
  const words = t('key', { returnObjects: true });

  const groups: readonly KeyGroup[] = [
    ...GROUPS.map((group) => ({
      title: t(`group.${group}`),
      rows: COMMANDS.filter((command) => command.group === group)
        .filter(({ id }) =>
          ALWAYS_SHOWN.includes(group) ? isBuilt('edit-person') : possible.has(id),
        )
        .map(({ id }) => ({ words: t(`command.${id}`), keys: keysOf(id, preferences)[0] ?? '' })),
    })),
    {
      title: t('group.lists'),
      rows: isBuilt('people')
        ? LIST_KEYS.map(({ id, keys }) => ({ words: t(`list.${id}`), keys: keys.join(' ') }))
        : [],
    },
  ];

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
        {groups.map(({ title, rows }) => {
          const shown = rows.filter(({ keys }) => keys !== '');
          if (shown.length === 0) return null;
          return (
            <section key={title}>
              <h3 className={styles['title']}>{title}</h3>
              <dl className={styles['keys']}>
                {shown.map((row) => (
                  <div key={row.words} className={styles['row']}>
                    <dt>{row.words}</dt>
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
          );
        })}
      </div>
    </Dialog>
  );
}
