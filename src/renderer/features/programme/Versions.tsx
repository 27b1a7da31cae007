import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import {
  FIRST_PROGRAMME_ID,
  type Programme,
  type ProgrammeRules,
} from '@shared/domain/loyalty/programme';
import { programmeChanges } from '@renderer/i18n/programmeChanges';
import { RULE_TOPICS, topicText, type ProgrammeWords } from '@renderer/i18n/programmeText';
import { asSentence } from '@renderer/i18n/ruleText';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { Tag } from '@renderer/ui/Tag';
import styles from './Programme.module.css';
import { before, stateOf } from './versions';

type VersionsProps = {
  readonly versions: readonly Programme[];
  readonly today: IsoDate;
  readonly words: ProgrammeWords;
  readonly onUse: (rules: ProgrammeRules) => void;
};

/** All versions of the rules, the newest first: from when, and what each changed. */
export function Versions({ versions, today, words, onUse }: VersionsProps) {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  const [shown, setShown] = useState<Programme | null>(null);
  const titleOf = ({ number }: Programme): string =>
    t('version.title', { number: format.number(number) });
  const sinceOf = ({ id, startsOn }: Programme): string =>
    id === FIRST_PROGRAMME_ID
      ? t('version.fromStart')
      : t('version.from', { day: format.day(startsOn) });
  return (
    <Card title={t('version.list')}>
      <ul className={styles['versions']} aria-label={t('version.list')}>
        {versions.map((version) => {
          const state = stateOf(version, versions, today);
          const earlier = before(version, versions);
          return (
            <li key={version.id} className={styles['version']}>
              <div className={styles['rowWords']}>
                <p className={styles['versionHead']}>
                  <b>{titleOf(version)}</b>
                  <span className={styles['when']}>{sinceOf(version)}</span>
                  <Tag tone={state === 'holds' ? 'ok' : state === 'to-come' ? 'info' : 'neutral'}>
                    {t(`version.state.${state}`)}
                  </Tag>
                </p>
                <ul className={styles['changes']}>
                  {earlier === null ? (
                    <li>{t('version.first')}</li>
                  ) : (
                    programmeChanges(earlier.rules, version.rules, words).map((change) => (
                      <li key={change} dir="auto">
                        {change}
                      </li>
                    ))
                  )}
                </ul>
              </div>
              <Button
                size="sm"
                variant="text"
                label={t('version.lookLabel', { version: titleOf(version) })}
                onPress={() => setShown(version)}
              >
                {t('version.look')}
              </Button>
            </li>
          );
        })}
      </ul>
      {shown !== null && (
        <Dialog
          isOpen
          isDismissable
          onClose={() => setShown(null)}
          title={titleOf(shown)}
          lead={sinceOf(shown)}
          closeLabel={t('common:action.close')}
          width={600}
          footer={
            <>
              <Spacer />
              <Button
                onPress={() => {
                  onUse(shown.rules);
                  setShown(null);
                }}
              >
                {t('version.use')}
              </Button>
              <Button variant="primary" onPress={() => setShown(null)}>
                {t('common:action.close')}
              </Button>
            </>
          }
        >
          <dl className={styles['facts']}>
            {RULE_TOPICS.map((topic) => (
              <div key={topic} className={styles['fact']}>
                <dt>{t(`topic.${topic}`)}</dt>
                <dd dir="auto">{asSentence(topicText(shown.rules, topic, words), format)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </Card>
  );
}
