import { useTranslation } from 'react-i18next';
import type { GlossaryFinding, LackingTerm } from '@shared/domain/messages/glossary';
import type { TemplateError } from '@shared/domain/messages/templateSyntax';
import { foldText } from '@shared/domain/people/folding';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Icon } from '@renderer/ui/Icon';
import styles from './Writing.module.css';
import { lineOf } from './writingMarks';

type WritingRemarksProps = {
  readonly text: string;
  readonly errors: readonly TemplateError[];
  readonly unwanted: readonly GlossaryFinding[];
  readonly lacking: readonly LackingTerm[];
  /** Of a term; empty for none. */
  readonly noteOf: (termId: string) => string;
  readonly onShow: (start: number, end: number) => void;
  readonly onReplace: (finding: GlossaryFinding) => void;
  readonly onInsert: (term: LackingTerm) => void;
};

type ErrorName =
  'unknown-placeholder' | 'stray-brace' | 'if-without-end' | 'stray-else' | 'stray-end';

/** What is to be said about a text, each thing with one act: what cannot be read first, then words of the shop. */
export function WritingRemarks({
  text,
  errors,
  unwanted,
  lacking,
  noteOf,
  onShow,
  onReplace,
  onInsert,
}: WritingRemarksProps) {
  const { t } = useTranslation(['writing', 'messages']);
  const withNote = (termId: string) => {
    const note = noteOf(termId).trim();
    return note === '' ? null : <span className={styles['quiet']}> {note}</span>;
  };
  return (
    <ul className={styles['remarks']} role="list" aria-live="polite" aria-label={t('remarks')}>
      {errors.map(({ code, word, at }) => (
        <li key={`${code} ${at}`} className={styles['remark']} data-wrong="">
          <Icon name="triangle-alert" size={16} />
          <span className={styles['remarkText']}>
            {t('onLine', {
              line: lineOf(text, at),
              problem: t(
                `messages:templates.error.${code.replace('templates/', '') as ErrorName}`,
                {
                  word,
                },
              ),
            })}
          </span>
          <Button
            size="sm"
            variant="quiet"
            label={t('showNamed', { word })}
            onPress={() => onShow(at, at + word.length)}
          >
            {t('show')}
          </Button>
        </li>
      ))}
      {unwanted.map((finding) => (
        <li key={`${finding.termId} ${finding.start}`} className={styles['remark']}>
          <Icon name="info" size={16} />
          <span className={styles['remarkText']}>
            <Sentence
              say={(values) => t(finding.say === '' ? 'avoided' : 'instead', values)}
              values={{ found: finding.found, say: finding.say }}
            />
            {withNote(finding.termId)}
          </span>
          {finding.say === '' ? (
            <Button
              size="sm"
              variant="quiet"
              label={t('showNamed', { word: finding.found })}
              onPress={() => onShow(finding.start, finding.end)}
            >
              {t('show')}
            </Button>
          ) : (
            <Button
              size="sm"
              variant="quiet"
              label={t('replaceNamed', { found: finding.found, say: finding.say })}
              onPress={() => onReplace(finding)}
            >
              {t('replace')}
            </Button>
          )}
        </li>
      ))}
      {lacking.map((term) => (
        <li key={term.termId} className={styles['remark']}>
          <Icon name="info" size={16} />
          <span className={styles['remarkText']}>
            <Sentence
              say={(values) => t(isKept(term) ? 'lackingName' : 'lacking', values)}
              values={{ found: term.found, say: term.say }}
            />
            {withNote(term.termId)}
          </span>
          <Button
            size="sm"
            variant="quiet"
            label={t('insertNamed', { say: term.say })}
            onPress={() => onInsert(term)}
          >
            {t('insert')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Whether the agreed word is the word itself. */
const isKept = ({ found, say }: LackingTerm): boolean => foldText(found).startsWith(foldText(say));
