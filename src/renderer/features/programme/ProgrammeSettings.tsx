import { useTranslation } from 'react-i18next';
import { FIRST_PROGRAMME_ID } from '@shared/domain/loyalty/programme';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import { useToday } from '@renderer/hooks/useClock';
import { rulesText } from '@renderer/i18n/programmeText';
import { useFormat } from '@renderer/i18n/useFormat';
import { useProgrammeWords } from '@renderer/i18n/useProgrammeWords';
import { Card } from '@renderer/ui/Card';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './Programme.module.css';
import { ProgrammeEditor } from './ProgrammeEditor';
import { useProgrammes, type ProgrammeFacts } from './useProgrammes';
import { stateOf } from './versions';

/** The loyalty programme: the rules in force, everything that can be changed about them, and how they came to be. */
export function ProgrammeSettings() {
  const { t } = useTranslation('common');
  const facts = useProgrammes();
  if (facts === null) return <Skeleton label={t('loading')} shape="card" />;
  return <LoadedProgramme facts={facts} />;
}

function LoadedProgramme({ facts }: { readonly facts: ProgrammeFacts }) {
  const today = useToday();
  const words = useProgrammeWords(facts.products);
  return (
    <ProgrammeEditor facts={facts} today={today} words={words}>
      <InForce facts={facts} />
    </ProgrammeEditor>
  );
}

/** What holds today, in sentences, and what is to come. */
function InForce({ facts }: { readonly facts: ProgrammeFacts }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const today = useToday();
  const words = useProgrammeWords(facts.products);
  const { versions } = facts;
  const current = programmeOn(versions, today);
  const toCome = versions
    .filter((version) => stateOf(version, versions, today) === 'to-come')
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return (
    <>
      {[current, ...toCome.filter(({ id }) => id !== current.id)].map((version) => {
        const [first, ...rest] = rulesText(version.rules, words);
        const isCurrent = version.id === current.id;
        return (
          <Card key={version.id} label={t(isCurrent ? 'inForce' : 'toCome')}>
            <p className={styles['headline']} dir="auto">
              <span className={styles['since']}>
                {version.id === FIRST_PROGRAMME_ID
                  ? t('fromStart')
                  : t(version.startsOn > today ? 'from' : 'since', {
                      day: format.day(version.startsOn),
                    })}
              </span>{' '}
              {first ?? t('nothing')}
            </p>
            <ul className={styles['sentences']}>
              {rest.map((sentence) => (
                <li key={sentence} dir="auto">
                  {sentence}
                </li>
              ))}
            </ul>
          </Card>
        );
      })}
    </>
  );
}
