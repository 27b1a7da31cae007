import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@renderer/ui/Dialog';
import { Icon } from '@renderer/ui/Icon';
import { KeyCap } from '@renderer/ui/KeyCap';
import { LiveRegion } from '@renderer/ui/LiveRegion';
import styles from './Palette.module.css';
import { PaletteOption, type PaletteItem } from './PaletteOption';
import { usePaletteItems, type PaletteWays } from './paletteItems';
import type { PaletteEntry } from './paletteEntries';
import { usePaletteSearch } from './usePaletteSearch';

type PaletteProps = {
  readonly entries: readonly PaletteEntry[];
  readonly ways: PaletteWays;
  readonly onClose: () => void;
};

/** Search and do: people, what can be done with the first of them, notes, commands and places. */
export function Palette({ entries, ways, onClose }: PaletteProps) {
  const { t } = useTranslation('palette');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { found, notes, everybody } = usePaletteSearch(text);
  const { t: tKey } = useTranslation('keyboard');
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const isEnterPending = useRef(false);

  const sections = usePaletteItems({ text, found, notes, entries, ways });
  const items = sections.flatMap((section) => section.items);
  const current = items.find(({ id }) => id === chosen) ?? items[0];
  const isCurrent = found.text === text;

  const run = (item: PaletteItem | undefined): void => {
    if (!item) return;
    onClose();
    item.run();
  };
  // Enter that came before the answer counts as soon as the answer is there.
  useEffect(() => {
    if (!isEnterPending.current || !isCurrent) return;
    isEnterPending.current = false;
    run(current);
  });
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current?.id]);

  const move = (step: number): void => {
    if (items.length === 0) return;
    const at = current === undefined ? 0 : items.indexOf(current);
    setChosen(items[(at + step + items.length) % items.length]!.id);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Home' && text === '') setChosen(items[0]?.id ?? null);
    else if (event.key === 'Tab' && !event.shiftKey) {
      const action = items.find(({ kind }) => kind === 'action');
      if (action) setChosen(action.id);
    } else if (event.key === 'Enter') {
      if (isCurrent) run(current);
      else isEnterPending.current = true;
    } else return;
    event.preventDefault();
  };

  return (
    <Dialog isOpen onClose={onClose} title={t('title')} width={640} isAtTop isBare isDismissable>
      <div className={styles['field']}>
        <Icon name="search" size={20} />
        <input
          className={styles['input']}
          role="combobox"
          aria-label={t('placeholder')}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current && `${listId}-${current.id}`}
          aria-autocomplete="list"
          placeholder={t('placeholder')}
          value={text}
          {...(text !== '' && { dir: 'auto' })}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            setChosen(null);
          }}
          onKeyDown={handleKeyDown}
        />
        <KeyCap>{tKey('key.escape')}</KeyCap>
      </div>
      <div
        className={styles['list']}
        role="listbox"
        id={listId}
        aria-label={t('results')}
        ref={list}
      >
        {sections.map(({ id, title, items: inSection }) => (
          <div key={id} role="group" aria-labelledby={`${listId}-${id}`}>
            <div id={`${listId}-${id}`} className={styles['title']}>
              {title}
            </div>
            {inSection.map((item) => (
              <PaletteOption
                key={item.id}
                id={`${listId}-${item.id}`}
                item={item}
                isSelected={item === current}
                onHover={() => setChosen(item.id)}
                onPress={() => run(item)}
              />
            ))}
          </div>
        ))}
      </div>
      <FootLine total={found.total} everybody={everybody} isSearch={text.trim() !== ''} />
      <LiveRegion>
        {isCurrent && text.trim() !== '' ? t('found', { count: found.total }) : ''}
      </LiveRegion>
    </Dialog>
  );
}

type FootLineProps = {
  readonly total: number;
  readonly everybody: number;
  readonly isSearch: boolean;
};

function FootLine({ total, everybody, isSearch }: FootLineProps) {
  const { t } = useTranslation(['palette', 'common', 'keyboard']);
  return (
    <div className={styles['foot']}>
      <span>
        <KeyCap>↑</KeyCap>
        <KeyCap>↓</KeyCap>
        {t('hint.choose')}
      </span>
      <span>
        <KeyCap>⏎</KeyCap>
        {t('hint.open')}
      </span>
      <span>
        <KeyCap>{t('keyboard:key.tab')}</KeyCap>
        {t('hint.actions')}
      </span>
      <span className={styles['count']}>
        {isSearch
          ? t('count', { shown: total, count: everybody })
          : t('common:people', { count: everybody })}
      </span>
    </div>
  );
}
