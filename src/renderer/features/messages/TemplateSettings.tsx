import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MESSAGE_PURPOSES, type MessagePurpose } from '@shared/domain/messages/message';
import type { Template } from '@shared/domain/messages/template';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Tag } from '@renderer/ui/Tag';
import { TemplateDialog } from './TemplateDialog';
import styles from './Templates.module.css';
import { useLanguageNeed, type NeededLanguage } from './useLanguageNeed';
import { useLetterWords } from './useLetterWords';
import { useTemplateBook, type BookTemplate } from './useTemplateBook';

type TemplateSettingsProps = {
  /** The words of the shop, put in by the app. @param languages - What texts are written in, without region. */
  readonly words?: ((languages: readonly string[]) => ReactNode) | undefined;
};

/** The templates of letters by what they are for: each can be changed, and new ones written. */
export function TemplateSettings({ words }: TemplateSettingsProps) {
  const { t } = useTranslation(['messages', 'common', 'writing']);
  const book = useTemplateBook();
  const letterWords = useLetterWords();
  const toasts = useToasts();
  const need = useLanguageNeed(
    (book.templates ?? []).map(({ template }) => Object.keys(template.texts)),
  );
  const [open, setOpen] = useState<BookTemplate | null>(null);
  if (book.templates === null) return <Skeleton label={t('common:loading')} />;
  const begin = (purpose: MessagePurpose): void => {
    const template: Template = {
      id: book.newId(),
      purpose,
      reason: null,
      name: '',
      texts: {},
      origin: 'own',
      updatedAt: 0,
    };
    setOpen({ id: template.id, template, own: null, shipped: null });
  };
  const copy = async (one: BookTemplate): Promise<void> => {
    const label = letterWords.template(one.shipped ?? one.template);
    const name = t('writing:copy.name', { name: label });
    const made = await book.copy(one, name);
    if (made === null) return;
    toasts.show({
      text: <Sentence say={(values) => t('writing:copy.done', values)} values={{ label }} />,
      batchId: made.batchId,
    });
    const template = { ...one.template, id: made.id, name, origin: 'own' as const };
    setOpen({ id: made.id, template, own: template, shipped: null });
  };
  const bringBack = async (one: BookTemplate): Promise<void> => {
    const label = letterWords.template(one.shipped ?? one.template);
    const batchId = await book.remove(one);
    if (batchId === null) return;
    toasts.show({
      text: <Sentence say={(values) => t('writing:copy.all', values)} values={{ label }} />,
      batchId,
    });
  };
  return (
    <div className={styles['all']}>
      <p className={styles['lead']}>{t('templates.lead')}</p>
      {words?.(book.languages)}
      {MESSAGE_PURPOSES.map((purpose) => (
        <Card key={purpose}>
          <section className={styles['purpose']} aria-label={t(`purpose.${purpose}`)}>
            <header className={styles['purposeHead']}>
              <h2 className={styles['purposeName']}>{t(`purpose.${purpose}`)}</h2>
              <Button
                size="sm"
                variant="quiet"
                icon="plus"
                label={t('templates.addTo', { purpose: t(`purpose.${purpose}`) })}
                onPress={() => {
                  begin(purpose);
                }}
              >
                {t('templates.add')}
              </Button>
            </header>
            <ul aria-label={t(`purpose.${purpose}`)} className={styles['rows']}>
              {(book.templates ?? [])
                .filter(({ template }) => template.purpose === purpose)
                .map((one) => (
                  <Row
                    key={one.id}
                    one={one}
                    languages={book.languages}
                    need={need(Object.keys(one.template.texts))}
                    onOpen={() => {
                      setOpen(one);
                    }}
                    onCopy={() => void copy(one)}
                    onBack={() => void bringBack(one)}
                  />
                ))}
            </ul>
          </section>
        </Card>
      ))}
      {open === null ? null : (
        <TemplateDialog
          key={open.id}
          one={book.templates.find(({ id }) => id === open.id) ?? open}
          book={book}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

type RowProps = {
  readonly one: BookTemplate;
  readonly languages: readonly string[];
  /** What is missing for people; `null` while it is counted. */
  readonly need: readonly NeededLanguage[] | null;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
  readonly onBack: () => void;
};

function Row({
  one: { template, own, shipped },
  languages,
  need,
  onOpen,
  onCopy,
  onBack,
}: RowProps) {
  const { t } = useTranslation(['messages', 'writing']);
  const format = useFormat();
  const words = useLetterWords();
  const written = languages.filter((language) => template.texts[language] !== undefined);
  // What nobody would read needs no listing: a template is complete when everybody here can read it.
  const lacks = need ?? [];
  const name = words.template(shipped ?? template);
  return (
    <li className={styles['row']}>
      <div className={styles['rowText']}>
        <span className={styles['rowName']}>
          <bdi>{name}</bdi>
          {own === null ? null : (
            <Tag>{t(shipped === null ? 'templates.own' : 'templates.changed')}</Tag>
          )}
        </span>
        <span className={styles['quiet']}>
          {written.length === languages.length
            ? t('templates.complete', { count: languages.length })
            : written.length > FEW
              ? t('writing:need.inSome', { count: written.length })
              : t('writing:need.written', {
                  languages: format.list(written.map((tag) => format.language(tag))),
                })}
        </span>
        {lacks.length === 0 ? null : (
          <span className={styles['missing']}>
            {t('writing:need.missing', {
              languages: format.list(
                lacks.map(({ language, count }) =>
                  t('writing:need.language', { language: format.language(language), count }),
                ),
              ),
            })}
          </span>
        )}
      </div>
      <Button size="sm" label={t('templates.editNamed', { name })} onPress={onOpen}>
        {t('templates.edit')}
      </Button>
      <Menu
        label={t('writing:copy.more', { name })}
        trigger={<IconButton icon="ellipsis" label={t('writing:copy.more', { name })} />}
        groups={[
          [{ id: 'copy', label: t('writing:copy.act'), icon: 'copy', onAction: onCopy }],
          own !== null && shipped !== null
            ? [{ id: 'back', label: t('writing:copy.back'), icon: 'rotate-ccw', onAction: onBack }]
            : [],
        ]}
      />
    </li>
  );
}

/** More languages than this are counted, not listed. */
const FEW = 4;
