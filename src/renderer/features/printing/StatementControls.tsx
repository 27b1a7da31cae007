import { useTranslation } from 'react-i18next';
import { isoDateOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { useDateText } from '@renderer/hooks/useDateText';
import { nearestLanguage, type Language } from '@renderer/i18n/languages';
import { useLanguages } from '@renderer/i18n/useLanguages';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import styles from './Printing.module.css';
import { PERIODS, type Period, type PeriodChoice } from './statementPeriod';

/** What can be chosen about a statement. */
export type StatementChoices = {
  readonly period: PeriodChoice;
  /** The days of the choice `own`. */
  readonly own: Period;
  readonly unit: LoyaltyUnit;
  /** `null`: the country's usual one. */
  readonly paper: 'a4' | 'letter' | null;
  /** BCP 47; `null`: the person's, as far as there are words for it. */
  readonly language: string | null;
  readonly hasAddress: boolean;
  readonly hasRewards: boolean;
  readonly hasThanks: boolean;
};

type StatementControlsProps = {
  readonly choices: StatementChoices;
  readonly contact: Contact;
  readonly period: Period;
  readonly today: IsoDate;
  readonly usualPaper: 'a4' | 'letter';
  readonly language: Language;
  /** Whether the language is one that the person speaks. */
  readonly isTheirs: boolean;
  /** There are points and stamps. */
  readonly hasBoth: boolean;
  readonly onChange: (change: Partial<StatementChoices>) => void;
};

/** Period, paper, language and parts of a statement. */
export function StatementControls({
  choices,
  contact,
  period,
  today,
  usualPaper,
  language,
  isTheirs,
  hasBoth,
  onChange,
}: StatementControlsProps) {
  const { t } = useTranslation('print');
  const languages = useLanguages();
  return (
    <Card label={t('controls')} className={styles['group']}>
      <Select
        label={t('statement.period.label')}
        placeholder={t('statement.period.label')}
        value={choices.period}
        onChange={(next) => onChange({ period: next, own: period })}
        options={PERIODS.map((id) => ({ id, label: t(`statement.period.${id}`) }))}
      />
      {choices.period === 'own' ? (
        <OwnPeriod period={choices.own} today={today} onChange={(own) => onChange({ own })} />
      ) : null}
      {hasBoth ? (
        <div className={styles['segments']}>
          <SegmentedControl
            label={t('statement.unit.label')}
            value={choices.unit}
            onChange={(unit) => onChange({ unit })}
            segments={[
              { id: 'points', label: t('statement.unit.points') },
              { id: 'stamps', label: t('statement.unit.stamps') },
            ]}
          />
        </div>
      ) : null}
      <Select
        label={t('statement.language.label')}
        placeholder={t('statement.language.label')}
        value={language.tag}
        onChange={(tag) => onChange({ language: tag })}
        options={languages.map(({ tag, ownName }) => ({ id: tag, label: ownName, lang: tag }))}
        hint={
          <LanguageHint
            language={language}
            contact={contact}
            isTheirs={isTheirs}
            isChosen={choices.language !== null}
          />
        }
      />
      <div className={styles['segments']}>
        <SegmentedControl
          label={t('statement.paper.label')}
          value={choices.paper ?? usualPaper}
          onChange={(paper) => onChange({ paper })}
          segments={[
            { id: 'a4', label: t('statement.paper.a4') },
            { id: 'letter', label: t('statement.paper.letter') },
          ]}
        />
      </div>
      {contact.addresses.some(({ doNotUse }) => !doNotUse) ? (
        <Checkbox
          isSelected={choices.hasAddress}
          onChange={(hasAddress) => onChange({ hasAddress })}
        >
          {t('statement.address')}
        </Checkbox>
      ) : (
        <p className={styles['quiet']}>{t('statement.addressNone')}</p>
      )}
      <Checkbox isSelected={choices.hasRewards} onChange={(hasRewards) => onChange({ hasRewards })}>
        {t('statement.rewards')}
      </Checkbox>
      <Checkbox isSelected={choices.hasThanks} onChange={(hasThanks) => onChange({ hasThanks })}>
        {t('statement.greeting')}
      </Checkbox>
    </Card>
  );
}

/** Languages in which one says *du* or *Sie*. */
const WITH_FORMS: readonly string[] = ['de'];

type LanguageHintProps = {
  readonly contact: Contact;
  readonly language: Language;
  readonly isTheirs: boolean;
  readonly isChosen: boolean;
};

/** Why the letter is in this language, and whether it says *du* or *Sie*. */
function LanguageHint({ contact, language, isTheirs, isChosen }: LanguageHintProps) {
  const { t } = useTranslation('print');
  const format = useFormat();
  const { name, languages, addressForm } = contact;
  const isFirst = nearestLanguage(languages[0] ?? '')?.tag === language.tag;
  const key =
    languages.length === 0 ? 'unknown' : isFirst ? 'own' : isTheirs || isChosen ? 'other' : 'none';
  const tone =
    addressForm === 'informal' ? 'informal' : addressForm === 'formal' ? 'formalSet' : 'formal';
  return (
    <>
      <Sentence
        say={(values) => t(`statement.language.${key}`, values)}
        values={{ name, languages: format.list(languages.map(format.language)) }}
      />{' '}
      {WITH_FORMS.includes(language.tag) ? t(`statement.tone.${tone}`) : null}
    </>
  );
}

type OwnPeriodProps = {
  readonly period: Period;
  readonly today: IsoDate;
  readonly onChange: (period: Period) => void;
};

/** Two days as people write them; the letter follows as soon as both can be read. */
function OwnPeriod({ period, today, onChange }: OwnPeriodProps) {
  const { t } = useTranslation('print');
  return (
    <div className={styles['pair']}>
      <DayText
        label={t('statement.period.from')}
        day={period.from}
        today={today}
        onDay={(from) => {
          onChange({ from, to: from > period.to ? today : period.to });
        }}
      />
      <DayText
        label={t('statement.period.to')}
        day={period.to}
        today={today}
        error={(to) => (to < period.from ? t('statement.period.reversed') : undefined)}
        onDay={(to) => {
          if (to >= period.from) onChange({ from: period.from, to });
        }}
      />
    </div>
  );
}

type DayTextProps = {
  readonly label: string;
  readonly day: IsoDate;
  /** No later day is taken. */
  readonly today: IsoDate;
  /** What is wrong with a day that can be read. */
  readonly error?: ((day: IsoDate) => string | undefined) | undefined;
  readonly onDay: (day: IsoDate) => void;
};

function DayText({ label, day, today, error, onDay }: DayTextProps) {
  const { t } = useTranslation('print');
  const format = useFormat();
  const date = useDateText({
    initialText: format.shortDay(day),
    initial: {
      year: Number(day.slice(0, 4)),
      month: Number(day.slice(5, 7)),
      day: Number(day.slice(8)),
    },
    locale: format.locale,
    currentYear: Number(today.slice(0, 4)),
    needsYear: true,
  });
  const typed = dayOf(date.date);
  const problem =
    date.text.trim() === '' || typed === null
      ? t('statement.period.unreadable', { example: format.shortDay(today) })
      : error?.(typed);
  return (
    <TextField
      label={label}
      value={date.text}
      autoComplete="off"
      error={problem}
      onChange={(text) => {
        const next = dayOf(date.setText(text).date);
        if (next !== null) onDay(next > today ? today : next);
      }}
    />
  );
}

/** A whole day; `null` for less. */
const dayOf = (date: ReturnType<typeof useDateText>['date']): IsoDate | null =>
  date === null || date.year === null || date.day === null
    ? null
    : isoDateOf(date.year, date.month, date.day);
