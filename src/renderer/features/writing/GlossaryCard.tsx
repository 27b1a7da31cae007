import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GlossaryTerm } from '@shared/domain/messages/glossary';
import { foldText } from '@shared/domain/people/folding';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { SearchField } from '@renderer/ui/SearchField';
import { Tag } from '@renderer/ui/Tag';
import { TermDialog } from './TermDialog';
import { useGlossary } from './useGlossary';
import styles from './Writing.module.css';

/** From so many words on they are searched. */
const SEARCHED_FROM = 6;

type GlossaryCardProps = {
  /** Without region: what texts are written in. */
  readonly languages: readonly string[];
};

/** The words of the shop: how each is said in which language, and what is not said instead. */
export function GlossaryCard({ languages }: GlossaryCardProps) {
  const { t } = useTranslation(['writing', 'common', 'errors']);
  const format = useFormat();
  const toasts = useToasts();
  const glossary = useGlossary();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<GlossaryTerm | null>(null);
  if (glossary.terms === null) return null;
  const terms = glossary.terms.toSorted((a, b) => format.compare(a.term, b.term));
  const wanted = foldText(text);
  const found = terms.filter((term) => foldText(wordsIn(term)).includes(wanted));
  const tell = (said: 'added' | 'changed' | 'removed', term: string, batchId: string | null) => {
    if (batchId === null) return;
    toasts.show({
      text: <Sentence say={(values) => t(`glossary.${said}`, values)} values={{ term }} />,
      batchId,
    });
  };
  const takeIn = async (): Promise<void> => {
    const taken = await glossary.takeTable().catch(() => null);
    if (taken === null) {
      toasts.show({ text: t('errors:saving.title') });
      return;
    }
    if (!taken.ok) {
      const { code } = taken.refusal;
      if (code === 'files/cancelled') return;
      toasts.show({
        text: t(`glossary.refused.${REFUSED.has(code) ? (code as Refused) : 'other'}`),
      });
      return;
    }
    const { added, changed, batchId } = taken.value;
    toasts.show(
      batchId === null
        ? { text: t('glossary.nothingNew') }
        : { text: t('glossary.taken', { added, changed }), batchId },
    );
  };
  const handOn = async (): Promise<void> => {
    const saved = await glossary.saveTable();
    if (saved.ok) toasts.show({ text: t('glossary.written', { file: saved.value }) });
    else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t('glossary.refused.other') });
    }
  };
  const about = ({ isKept, words }: GlossaryTerm): string =>
    isKept
      ? t('glossary.kept')
      : format.list(
          Object.entries(words).flatMap(([tag, { say }]) =>
            say === '' ? [] : [t('glossary.in', { language: format.language(tag), say })],
          ),
        );

  return (
    <Card>
      <section aria-label={t('glossary.title')} className={styles['field']}>
        <header className={styles['head']}>
          <h2 className={styles['title']}>{t('glossary.title')}</h2>
          <Menu
            label={t('glossary.more')}
            trigger={<IconButton icon="ellipsis" label={t('glossary.more')} />}
            groups={[
              [
                {
                  id: 'in',
                  label: t('glossary.takeIn'),
                  icon: 'file-up',
                  onAction: () => void takeIn(),
                },
                {
                  id: 'out',
                  label: t('glossary.handOn'),
                  icon: 'file-down',
                  isDisabled: terms.length === 0,
                  onAction: () => void handOn(),
                },
              ],
            ]}
          />
          <Button
            size="sm"
            variant="quiet"
            icon="plus"
            onPress={() =>
              setOpen({ id: glossary.newId(), term: '', isKept: false, note: '', words: {} })
            }
          >
            {t('glossary.add')}
          </Button>
        </header>
        <p className={styles['lead']}>{t('glossary.lead')}</p>
        {terms.length < SEARCHED_FROM ? null : (
          <SearchField
            label={t('glossary.search')}
            placeholder={t('glossary.search')}
            clearLabel={t('common:clearSearch')}
            className={styles['search']}
            value={text}
            onChange={setText}
          />
        )}
        <ul className={styles['terms']}>
          {found.map((term) => (
            <li key={term.id} className={styles['term']}>
              <div className={styles['termText']}>
                <span className={styles['termName']}>
                  <bdi>{term.term}</bdi>
                  {term.isKept ? <Tag>{t('glossary.same')}</Tag> : null}
                </span>
                <span className={styles['quiet']}>{about(term)}</span>
                {avoidedOf(term).length === 0 ? null : (
                  <span className={styles['quiet']}>
                    {t('glossary.not', { words: format.list(avoidedOf(term)) })}
                  </span>
                )}
                {term.note === '' ? null : <span className={styles['quiet']}>{term.note}</span>}
              </div>
              <Button
                size="sm"
                label={t('glossary.editNamed', { term: term.term })}
                onPress={() => setOpen(term)}
              >
                {t('common:action.change')}
              </Button>
              <IconButton
                icon="trash"
                label={t('glossary.removeNamed', { term: term.term })}
                onPress={() =>
                  void glossary
                    .remove(term.id)
                    .then((batchId) => tell('removed', term.term, batchId))
                }
              />
            </li>
          ))}
        </ul>
        {terms.length > 0 && found.length === 0 ? (
          <p className={styles['quiet']}>{t('glossary.none')}</p>
        ) : null}
      </section>
      {open === null ? null : (
        <TermDialog
          key={open.id}
          term={open}
          others={terms.filter(({ id }) => id !== open.id)}
          languages={languages}
          onSave={async (term) => {
            const batchId = await glossary.save(term).catch(() => null);
            // Nothing differed: that is as good as saved.
            const isSame = JSON.stringify(term) === JSON.stringify(open);
            tell(open.term === '' ? 'added' : 'changed', term.term, batchId);
            return batchId !== null || isSame;
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}

const REFUSED: ReadonlySet<string> = new Set([
  'glossary/no-term-column',
  'glossary/empty',
  'glossary/unreadable',
]);
type Refused = 'glossary/no-term-column' | 'glossary/empty' | 'glossary/unreadable';

const avoidedOf = ({ words }: GlossaryTerm): readonly string[] => [
  ...new Set(Object.values(words).flatMap(({ doNotSay }) => doNotSay)),
];

const wordsIn = (term: GlossaryTerm): string =>
  [
    term.term,
    term.note,
    ...Object.values(term.words).map(({ say }) => say),
    ...avoidedOf(term),
  ].join('\n');
