import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { AfterHoliday } from '@shared/domain/care/afterHoliday';
import { hrefOf } from '@renderer/hooks/route';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence } from '@renderer/i18n/Sentence';
import { useCareSentence } from '@renderer/i18n/useCareSentence';
import { Button } from '@renderer/ui/Button';
import { cx } from '@renderer/ui/cx';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { StampCheckbox } from '@renderer/ui/StampCheckbox';
import { Tag } from '@renderer/ui/Tag';
import { ACTION_ICONS, lookOf } from './careLook';
import styles from './CareRowView.module.css';
import { SnoozeMenu } from './SnoozeMenu';
import type { RowActs } from './useRowActs';
import { rowKey, type ShownRow } from './useTodayBoard';

type CareRowViewProps = {
  readonly shown: ShownRow;
  readonly today: IsoDate;
  readonly acts: RowActs;
  /** A holiday where they are that is better waited for. */
  readonly pause: AfterHoliday | null;
  /** A day of one's own is asked for. */
  readonly onAskDay: () => void;
};

/** One person to think of: stamp, face, name, one sentence, one action, and a way to put it off. */
export function CareRowView({ shown, today, acts, pause, onAskDay }: CareRowViewProps) {
  const { t } = useTranslation(['today', 'common']);
  const words = useCareSentence();
  const { row, person, isDone } = shown;
  const name = person?.name || t('common:untitled');
  const said = words.sentence(row.sentence, today);
  const { icon, tone } = lookOf(row.name);
  const isCriticism = row.about.kind === 'criticism';
  // Two promises are one word beside a name: the other one comes when this one is kept.
  const others = row.tags.filter(
    ({ name: word }, at) =>
      word !== row.name && row.tags.findIndex((tag) => tag.name === word) === at,
  );

  return (
    <li
      data-row={rowKey(row)}
      className={cx(styles['row'], isDone && styles['kept'])}
      onClick={({ currentTarget, target }) => {
        // A press on a control of the row, or in its menu, is its own; anywhere else it opens the person.
        if (!(target instanceof Element) || !currentTarget.contains(target)) return;
        if (target.closest('a, button, label, input') === null) acts.open(shown);
      }}
      onKeyDown={({ key, target }) => {
        if (key === 'Enter' && target instanceof HTMLInputElement) acts.open(shown);
      }}
    >
      <StampCheckbox
        id={row.markId}
        label={t(isCriticism ? 'stamp.criticism' : 'stamp.label', {
          name: isolate(name),
          text: isolate(said.text),
        })}
        isSelected={isDone}
        onChange={(next) => void acts.stamp(shown, next)}
      />
      <Face
        id={row.contactId}
        initials={person?.initials ?? ''}
        isSample={person?.isSample ?? false}
      />
      <div className={styles['text']}>
        <div className={styles['top']}>
          <a href={hrefOf({ place: 'person', id: row.contactId })} className={styles['link']}>
            <PersonName
              name={name}
              isTruncated
              {...(person && person.nativeName !== '' && person.nativeName !== name
                ? { native: { text: person.nativeName, lang: person.languages[0] } }
                : {})}
            />
          </a>
          <Tag tone={tone} icon={icon}>
            {words.tag(row.name)}
          </Tag>
          {others.map((tag) => (
            <span
              key={tag.name}
              title={tag.sentence === null ? undefined : words.sentence(tag.sentence, today).text}
            >
              <Tag>{words.tag(tag.name)}</Tag>
            </span>
          ))}
        </div>
        <p className={styles['why']}>
          <Sentence say={said.say} values={said.values} />
          {row.canLetGo && !isDone ? (
            <span className={styles['due']}>{t('letGo.ask', { count: row.snoozes })}</span>
          ) : null}
        </p>
      </div>
      <Button
        variant={
          isDone
            ? 'fill'
            : row.action === 'thank'
              ? 'gold'
              : row.group === 'first'
                ? 'primary'
                : 'fill'
        }
        icon={ACTION_ICONS[row.action]}
        className={styles['action'] ?? ''}
        label={t('action.label', { action: t(`action.${row.action}`), name: isolate(name) })}
        isDisabled={isDone && row.action !== 'open'}
        onPress={() => {
          acts.act(shown);
        }}
      >
        {t(`action.${row.action}`)}
      </Button>
      {isDone ? (
        <span />
      ) : (
        <SnoozeMenu
          name={name}
          today={today}
          pause={pause}
          canLetGo={row.canLetGo}
          onSnooze={(until) => void acts.snooze(shown, until)}
          onAskDay={onAskDay}
          onLetGo={() => void acts.letGo(shown)}
        />
      )}
    </li>
  );
}
