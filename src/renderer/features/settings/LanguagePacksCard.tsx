import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Notice } from '@renderer/ui/Notice';
import styles from './sections.module.css';
import { useLanguagePacks, type LanguageRefusal } from './useLanguagePacks';

/** Languages that somebody translated: added from a file, and the file to begin with. */
export function LanguagePacksCard({ spoken }: { readonly spoken: string }) {
  const { t } = useTranslation(['settings', 'errors']);
  const format = useFormat();
  const toasts = useToasts();
  const [preferences, choose] = usePreferences();
  const { added, add, remove, saveFor } = useLanguagePacks();
  const [problem, setProblem] = useState('');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);

  const tell = (refusal: LanguageRefusal): void => {
    if (refusal.code === 'files/cancelled') return;
    setProblem(
      refusal.code.startsWith('language/')
        ? t(`packs.refusal.${refusal.code as 'language/foreign'}`, refusal)
        : t(`errors:${refusal.code as 'files/too-large'}`, refusal),
    );
  };
  const handleAdd = async (): Promise<void> => {
    setProblem('');
    setLeftOut([]);
    const read = await add();
    if (!read.ok) {
      tell(read.refusal);
      return;
    }
    const { pack } = read.value;
    setLeftOut(read.value.leftOut);
    toasts.show({
      text: t('packs.added', {
        name: isolate(pack.ownName),
        // A language that lacks a sentence is not whole, however near it comes.
        share: format.percent(Math.floor(pack.completeness * 100) / 100),
      }),
    });
  };
  const handleSave = async (): Promise<void> => {
    setProblem('');
    const saved = await saveFor(spoken);
    if (saved.ok) toasts.show({ text: t('packs.saved', { file: isolate(saved.value) }) });
    else tell(saved.refusal);
  };
  const handleRemove = (tag: string): void => {
    // What is spoken is not taken away under somebody's eyes: the computer's language takes its place.
    if (preferences.language === tag) choose({ language: null });
    void remove(tag);
  };

  return (
    <Card title={t('packs.title')} className={styles['form'] ?? ''}>
      <p>{t('packs.lead')}</p>
      {problem === '' ? null : (
        <Notice tone="danger" icon="circle-alert" announce="alert">
          {problem}
        </Notice>
      )}
      {leftOut.length === 0 ? null : (
        <Notice tone="warn" announce="status">
          {t('packs.leftOut', {
            count: leftOut.length,
            keys: format.list(leftOut.slice(0, 3).map(isolate)),
          })}
        </Notice>
      )}
      {added.length === 0 ? null : (
        <ul className={styles['packs']} aria-label={t('packs.title')}>
          {added.map(({ tag, ownName }) => (
            <li key={tag}>
              <span>
                <bdi lang={tag}>{ownName}</bdi> <small>{tag}</small>
              </span>
              <IconButton
                icon="trash"
                label={t('packs.remove', { name: isolate(ownName) })}
                onPress={() => handleRemove(tag)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles['buttons']}>
        <Button size="sm" icon="file-up" onPress={() => void handleAdd()}>
          {t('packs.add')}
        </Button>
        <Button size="sm" icon="file-down" onPress={() => void handleSave()}>
          {t('packs.save')}
        </Button>
      </div>
    </Card>
  );
}
