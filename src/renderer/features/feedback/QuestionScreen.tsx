import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedbackKind } from '@shared/domain/feedback/answer';
import { scoresOf } from '@shared/domain/feedback/scores';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { InLanguage } from '@renderer/i18n/InLanguage';
import { chooseLanguage, findLanguage, REFERENCE, type Language } from '@renderer/i18n/languages';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLanguages } from '@renderer/i18n/useLanguages';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { FacingLine, FacingMain, FacingScreen } from '@renderer/ui/FacingScreen';
import { Notice } from '@renderer/ui/Notice';
import { ScoreScale } from '@renderer/ui/ScoreScale';
import { Stamp } from '@renderer/ui/Stamp';
import { TextArea } from '@renderer/ui/TextArea';
import styles from './QuestionScreen.module.css';
import { useScoreText } from './useScoreText';
import type { TurnedScreen } from './useTurnedScreen';

type QuestionScreenProps = {
  readonly kind: FeedbackKind;
  /** Whether an answer would bear a name. */
  readonly isNamed: boolean;
  readonly shopName: string;
  readonly turned: TurnedScreen;
  /** The way back to the counter; `null` on a screen of the customer's own. */
  readonly onBack: (() => void) | null;
};

/** One question and thanks, on whichever screen a customer reads them; it knows nothing of where the answer goes. */
export function QuestionScreen({ kind, isNamed, shopName, turned, onBack }: QuestionScreenProps) {
  const { i18n } = useTranslation();
  const [chosen, setChosen] = useState<Language | null>(null);
  const [ended, setEnded] = useState<'given' | 'declined' | null>(null);
  const { speaking } = turned;
  if (speaking === null) return null;
  const language =
    chosen ??
    (speaking.languages.length === 0
      ? (findLanguage(i18n.language) ?? REFERENCE)
      : chooseLanguage(speaking.languages));

  return (
    <FacingScreen shopName={shopName} language={language}>
      <InLanguage
        language={language}
        address={speaking.addressForm === 'informal' ? 'informal' : 'formal'}
        region={turned.country}
      >
        {ended === null ? (
          <Question kind={kind} isNamed={isNamed} turned={turned} onEnd={setEnded} />
        ) : (
          <Thanks ended={ended} isHandedBack={onBack !== null} />
        )}
        <Foot
          language={language}
          onLanguage={setChosen}
          onBack={
            onBack === null
              ? null
              : () => {
                  if (ended === null) turned.decline();
                  onBack();
                }
          }
        />
      </InLanguage>
    </FacingScreen>
  );
}

type QuestionProps = {
  readonly kind: FeedbackKind;
  readonly isNamed: boolean;
  readonly turned: TurnedScreen;
  readonly onEnd: (ended: 'given' | 'declined') => void;
};

function Question({ kind, isNamed, turned, onEnd }: QuestionProps) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const text = useScoreText();
  const [score, setScore] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const [isNameless, setIsNameless] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  usePageTitle(t('screen.title'));

  const send = async (): Promise<void> => {
    if (score === null || isSending) return;
    setIsSending(true);
    setHasFailed(false);
    try {
      if (await turned.give(score, words, isNameless)) onEnd('given');
      else setHasFailed(true);
    } catch (fault) {
      setHasFailed(true);
      throw fault;
    } finally {
      setIsSending(false);
    }
  };

  return (
    <FacingMain>
      <FacingLine as="h1" size="large">
        {t(`screen.${kind}`)}
      </FacingLine>
      <ScoreScale
        size="lg"
        label={t(`screen.label.${kind}`)}
        isLabelHidden
        scores={scoresOf(kind)}
        value={score}
        onChange={setScore}
        scoreLabel={(one) => text.title({ kind, score: one })}
        formatNumber={format.number}
        {...text.ends(kind)}
      />
      {score === null ? null : (
        <div className={styles['more']}>
          <TextArea
            label={t('screen.words')}
            optionalLabel={t('form.optional')}
            value={words}
            onChange={setWords}
            minRows={3}
            maxRows={5}
            maxLength={2000}
            spellCheck={false}
          />
          {isNamed ? (
            <Checkbox isSelected={isNameless} onChange={setIsNameless}>
              {t('screen.nameless')}
            </Checkbox>
          ) : null}
        </div>
      )}
      {hasFailed ? (
        <Notice tone="critique" icon="circle-alert" announce="alert">
          {t('screen.failed')}
        </Notice>
      ) : null}
      <div className={styles['buttons']}>
        <Button
          size="lg"
          variant="quiet"
          onPress={() => {
            turned.decline();
            onEnd('declined');
          }}
        >
          {t('screen.skip')}
        </Button>
        {score === null ? null : (
          <Button size="lg" variant="primary" isPending={isSending} onPress={() => void send()}>
            {t('screen.send')}
          </Button>
        )}
      </div>
    </FacingMain>
  );
}

type ThanksProps = {
  readonly ended: 'given' | 'declined';
  /** Whether it is the counter's screen, which wants it back. */
  readonly isHandedBack: boolean;
};

function Thanks({ ended, isHandedBack }: ThanksProps) {
  const { t } = useTranslation('feedback');
  return (
    <FacingMain>
      <div role="status" className={styles['thanks']}>
        {ended === 'given' ? <Stamp look="stamped" icon="check" size={112} isFresh /> : null}
        <FacingLine as="h1" size="large">
          {ended === 'given' ? t('screen.thanks') : t('screen.skipped')}
        </FacingLine>
        <FacingLine isQuiet>
          {ended === 'given'
            ? t(isHandedBack ? 'screen.thanksText' : 'screen.thanksHere')
            : t(isHandedBack ? 'screen.skippedText' : 'screen.skippedHere')}
        </FacingLine>
      </div>
    </FacingMain>
  );
}

type FootProps = {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onBack: (() => void) | null;
};

function Foot({ language, onLanguage, onBack }: FootProps) {
  const { t } = useTranslation('feedback');
  const languages = useLanguages();
  return (
    <footer className={styles['foot']}>
      <div role="group" aria-label={t('screen.language')} className={styles['languages']}>
        {languages
          .filter(({ tag }) => tag !== language.tag)
          .map((other) => (
            <Button
              key={other.tag}
              variant="quiet"
              icon="languages"
              onPress={() => {
                onLanguage(other);
              }}
            >
              <span lang={other.tag}>{other.ownName}</span>
            </Button>
          ))}
      </div>
      {onBack === null ? null : (
        <Button variant="link" size="sm" onPress={onBack}>
          {t('screen.back')}
        </Button>
      )}
    </footer>
  );
}
