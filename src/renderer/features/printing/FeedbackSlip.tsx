import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedbackKind } from '@shared/domain/feedback/answer';
import { scoresOf } from '@shared/domain/feedback/scores';
import { A4, type RectMm, type SizeMm } from '@shared/domain/printing/paper';
import type { Language } from '@renderer/i18n/languages';
import { useFormat } from '@renderer/i18n/useFormat';
import { PaperPart } from '@renderer/ui/Paper';
import styles from './FeedbackSlip.module.css';

/** ISO 216. */
const A6: SizeMm = { widthMm: 105, heightMm: 148 };

/** Papers on which slips come: one, or four to cut apart. */
export type SlipPaper = 'a6' | 'a4';

/** The papers in millimetres. */
export const SLIP_PAPERS: Readonly<Record<SlipPaper, SizeMm>> = { a6: A6, a4: A4 };

/** Lines to write on below one question. */
const LINES = 8;

/** Where the slips lie on a sheet. */
const placesOn = (paper: SlipPaper): readonly RectMm[] =>
  paper === 'a6'
    ? [{ xMm: 0, yMm: 0, ...A6 }]
    : [0, 1, 2, 3].map((at) => ({
        xMm: (at % 2) * A6.widthMm,
        yMm: Math.floor(at / 2) * A6.heightMm,
        ...A6,
      }));

/** A sentence of a slip. */
export type SlipWord =
  | 'paper.csat'
  | 'paper.nps'
  | 'paper.words'
  | 'paper.name'
  | 'paper.thanks'
  | 'score.low.csat'
  | 'score.low.nps'
  | 'score.high.csat'
  | 'score.high.nps';

/** The same sentences in another language, below those of the first. */
export type SecondWords = {
  readonly language: Language;
  readonly say: (word: SlipWord) => string;
};

type SecondVoiceProps = {
  readonly language: Language;
  readonly children: (words: SecondWords) => ReactNode;
};

/** Hands the words of the language around it to what is written in another one. */
export function SecondVoice({ language, children }: SecondVoiceProps) {
  const { t } = useTranslation('feedback');
  return children({ language, say: (word) => t(word) });
}

type FeedbackSheetProps = {
  readonly paper: SlipPaper;
  readonly shopName: string;
  readonly kinds: readonly FeedbackKind[];
  /** `null` for slips in one language. */
  readonly second: SecondWords | null;
};

/** A sheet of slips, in the language around it. */
export function FeedbackSheet({ paper, ...slip }: FeedbackSheetProps) {
  return placesOn(paper).map((place) => (
    <PaperPart key={`${place.xMm} ${place.yMm}`} place={place} className={styles['slip']}>
      <Slip {...slip} />
    </PaperPart>
  ));
}

function Slip({ shopName, kinds, second }: Omit<FeedbackSheetProps, 'paper'>) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const lines = LINES - (kinds.length === 1 ? 0 : 3) - (second === null ? 0 : 2);
  const also = (word: SlipWord): ReactNode =>
    second === null ? null : (
      <span className={styles['also']} lang={second.language.tag} dir={second.language.direction}>
        {second.say(word)}
      </span>
    );
  return (
    <div className={styles['content']}>
      <p className={styles['shop']}>{shopName}</p>
      {kinds.map((kind) => (
        <div key={kind}>
          <p className={styles['question']}>
            {t(`paper.${kind}`)}
            {also(`paper.${kind}`)}
          </p>
          <div className={styles['scores']}>
            {scoresOf(kind).map((score) => (
              <span key={score} className={styles['score']}>
                {format.number(score)}
              </span>
            ))}
          </div>
          <div className={styles['ends']}>
            <span>
              {t(`score.low.${kind}`)}
              {also(`score.low.${kind}`)}
            </span>
            <span>
              {t(`score.high.${kind}`)}
              {also(`score.high.${kind}`)}
            </span>
          </div>
        </div>
      ))}
      <p className={styles['question']}>
        {t('paper.words')}
        {also('paper.words')}
      </p>
      <div className={styles['lines']}>
        {Array.from({ length: lines }, (_line, at) => (
          <span key={at} className={styles['ruled']} />
        ))}
      </div>
      <p className={styles['name']}>
        <span>
          {t('paper.name')}
          {also('paper.name')}
        </span>
        <span className={styles['line']} />
      </p>
      <p className={styles['thanks']}>
        {t('paper.thanks')}
        {second === null ? null : ' · '}
        {also('paper.thanks')}
      </p>
    </div>
  );
}
