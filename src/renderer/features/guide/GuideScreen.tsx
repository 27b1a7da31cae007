import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Screen } from '@renderer/ui/Screen';
import { SearchField } from '@renderer/ui/SearchField';
import { Skeleton } from '@renderer/ui/Skeleton';
import { chaptersWith } from './chaptersWith';
import styles from './Guide.module.css';
import { useGuide, type GuideBlock, type GuideSpan } from './useGuide';

type GuideScreenProps = {
  /** Shows all keys. */
  readonly onKeys: () => void;
};

/** The guide: what an owner asks, by subject, with a search over all of it. */
export function GuideScreen({ onKeys }: GuideScreenProps) {
  const { t, i18n } = useTranslation(['guide', 'common']);
  const read = useGuide();
  const [search, setSearch] = useState('');
  useCommandHandler('search-here', () => {
    document.querySelector<HTMLElement>(`.${styles['search']} input`)?.focus();
  });
  if (read === null) return <Skeleton label={t('common:loading')} />;
  const { guide, language } = read;
  const shown = chaptersWith(guide.chapters, search);
  return (
    <Screen
      title={t('title')}
      lead={
        i18n.language.startsWith(language) || language === 'en' ? (
          <span lang={language} dir="ltr">
            <Spans spans={guide.lead} />
          </span>
        ) : null
      }
      actions={<Button onPress={onKeys}>{t('keys')}</Button>}
      tools={
        <SearchField
          label={t('search')}
          placeholder={t('search')}
          clearLabel={t('common:clearSearch')}
          value={search}
          onChange={setSearch}
          keys="/"
          keyShortcut="/"
          className={styles['search']}
        />
      }
    >
      <div className={styles['guide']}>
        {shown.length === 0 ? (
          <EmptyState headingLevel={2} title={t('nothing')}>
            {t('nothingText')}
          </EmptyState>
        ) : (
          <>
            <nav aria-label={t('chapters')} className={styles['chapters']}>
              <ul lang={language} dir="ltr">
                {shown.map(({ title }, index) => (
                  <li key={title}>
                    <button
                      type="button"
                      onClick={() => {
                        const heading = document.getElementById(headingId(index));
                        heading?.scrollIntoView({ block: 'start' });
                        heading?.focus();
                      }}
                    >
                      {title}
                    </button>
                  </li>
                ))}
              </ul>
            </nav>
            <div className={styles['text']} tabIndex={-1}>
              {shown.map(({ title, blocks }, index) => (
                <section key={title} aria-labelledby={headingId(index)} lang={language} dir="ltr">
                  <h2 id={headingId(index)} tabIndex={-1}>
                    {title}
                  </h2>
                  {blocks.map((block, at) => (
                    <Block key={at} block={block} />
                  ))}
                </section>
              ))}
            </div>
          </>
        )}
      </div>
    </Screen>
  );
}

const headingId = (index: number): string => `guide-${index}`;

const Block = ({ block }: { readonly block: GuideBlock }) =>
  block.kind === 'list' ? (
    <ul className={styles['list']}>
      {block.items.map((spans, index) => (
        <li key={index}>
          <Spans spans={spans} />
        </li>
      ))}
    </ul>
  ) : (
    <p>
      <Spans spans={block.spans} />
    </p>
  );

const Spans = ({ spans }: { readonly spans: readonly GuideSpan[] }) =>
  spans.map(({ kind, text }, index) => {
    switch (kind) {
      case 'named':
        return <em key={index}>{text}</em>;
      case 'strong':
        return <strong key={index}>{text}</strong>;
      case 'key':
        return (
          <kbd key={index} className={styles['key']} dir="ltr">
            {text}
          </kbd>
        );
      case 'plain':
        return text;
    }
  });
