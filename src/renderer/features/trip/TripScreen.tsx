import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { readPlace } from '@shared/domain/trips/tripPlace';
import type { Trip } from '@renderer/hooks/tripRoute';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { TwoColumn } from '@renderer/ui/Columns';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Text } from '@renderer/ui/Text';
import { CaptureCard } from './CaptureCard';
import { CountryCard } from './CountryCard';
import styles from './Trip.module.css';
import { TripDayField } from './TripDayField';
import { TripPersonCard } from './TripPersonCard';
import { useCountryText } from './useCountryText';
import { useKeptTrip, type KeptTrip } from './useKeptTrip';
import { usePlaceOptions } from './usePlaceOptions';
import { useCultureCards, useTripFacts, useTripWorld } from './useTripFacts';
import { MOST_PEOPLE, useTripPeople } from './useTripPeople';
import { WhereField } from './WhereField';

type TripScreenProps = {
  readonly trip: Trip;
  /** Another place or other dates. */
  readonly onTrip: (trip: Trip) => void;
  /** Plans a visit to somebody, from the first day of the trip on. */
  readonly onPlan: (id: ContactId, on: Trip['from']) => void;
  readonly onDossier: (ids: readonly ContactId[]) => void;
};

/** So many people are shown at once, and as many more on demand. */
const STEP = 25;

/** Whom to see on a trip, what to have in mind, and what was heard on the road. */
export function TripScreen(props: TripScreenProps) {
  const { t } = useTranslation(['trip', 'common']);
  const kept = useKeptTrip();
  return kept === null ? (
    <Screen title={t('title')}>
      <Skeleton shape="card" label={t('common:loading')} />
    </Screen>
  ) : (
    <Kept {...props} kept={kept} />
  );
}

const isEmpty = ({ where, from, to, ids }: Trip): boolean =>
  where.length === 0 && ids.length === 0 && from === null && to === null;

function Kept({
  trip,
  kept,
  onTrip,
  onPlan,
  onDossier,
}: TripScreenProps & { readonly kept: KeptTrip }) {
  const { t } = useTranslation(['trip', 'common']);
  const format = useFormat();
  const places = usePlaceOptions();
  const { where, from, to, ids } = trip;
  const people = useTripPeople(where, ids, from, to);
  const [most, setMost] = useState(STEP);
  // Another trip begins with fields that hold nothing of the one before.
  const [began, setBegan] = useState(0);

  // Whoever comes without saying where goes on with the trip they left; every change is kept at once.
  const isForgetting = useRef(false);
  const goOn = useEffectEvent((): void => {
    if (isForgetting.current) return;
    if (isEmpty(trip) && kept.trip !== null && !isEmpty(kept.trip)) onTrip(kept.trip);
    else if (!isEmpty(trip)) kept.keep(trip);
  });
  const isBlank = isEmpty(trip);
  useEffect(() => {
    goOn();
  }, [isBlank]);
  const change = (next: Partial<Trip>): void => {
    const changed = { ...trip, ...next };
    isForgetting.current = false;
    kept.keep(changed);
    onTrip(changed);
  };

  const listed = useMemo(
    () => (people ?? []).filter(({ id }) => !kept.removed.has(id)),
    [people, kept.removed],
  );
  const shown = listed.slice(0, most);
  const facts = useTripFacts(useMemo(() => shown.map(({ id }) => id), [shown]));
  const countries = useMemo(
    () => [
      ...new Set([
        ...where.map((key) => readPlace(key)?.country ?? ''),
        ...(where.length > 0 ? [] : listed.map(({ person }) => person.country)),
      ]),
    ],
    [where, listed],
  ).filter((code) => code !== '');
  const everywhere = [...new Set([...countries, ...listed.map(({ person }) => person.country)])];
  const world = useTripWorld(everywhere.filter((code) => code !== ''));
  const cards = useCultureCards(countries);
  const countryText = useCountryText();

  const chosen = listed.filter(({ id, bar }) => bar !== 'blocked' && kept.chosen.has(id));
  const due = listed.filter(({ id, isDue }) => isDue && !kept.chosen.has(id));
  const removed = (people ?? []).length - listed.length;
  const isAsked = where.length > 0 || ids.length > 0;

  return (
    <Screen
      title={t('title')}
      lead={
        isAsked
          ? [
              format.series(where.map(places.nameOf)),
              ...(from === null ? [] : [format.daySpan(from, to ?? from)]),
              t('chosenCount', { count: chosen.length }),
            ].join(' · ')
          : t('lead')
      }
      actions={
        <>
          {isAsked ? (
            <Button
              variant="text"
              onPress={() => {
                isForgetting.current = true;
                void kept.forget();
                setBegan(began + 1);
                onTrip({ where: [], from: null, to: null, ids: [] });
              }}
            >
              {t('anew')}
            </Button>
          ) : null}
          <Button
            variant="primary"
            icon="printer"
            isDisabled={chosen.length === 0}
            onPress={() => {
              onDossier(chosen.map(({ id }) => id));
            }}
          >
            {t('dossier.open')}
          </Button>
        </>
      }
      tools={
        <div key={began} className={styles['tools']}>
          <WhereField
            places={places}
            value={where}
            onChange={(next) => {
              setMost(STEP);
              change({ where: next });
            }}
          />
          <TripDayField
            label={t('dates.from')}
            value={from}
            notBefore={null}
            onChange={(day) => {
              change({ from: day, to: day !== null && to !== null && to < day ? null : to });
            }}
          />
          <TripDayField
            label={t('dates.to')}
            value={to}
            notBefore={from}
            onChange={(day) => {
              change({ to: day });
            }}
          />
        </div>
      }
    >
      <TwoColumn
        openLabel={t('side.open')}
        closeLabel={t('side.close')}
        side={{
          label: t('side.label'),
          width: 340,
          content: (
            <>
              <CaptureCard
                people={[...chosen, ...listed.filter((one) => !chosen.includes(one))].map(
                  ({ person }) => person,
                )}
              />
              {world === undefined || cards === undefined
                ? null
                : countries.map((country) => (
                    <CountryCard
                      key={country}
                      text={countryText(country, world, cards.get(country) ?? null, from, to)}
                    />
                  ))}
            </>
          ),
        }}
      >
        {!isAsked ? (
          <EmptyState title={t('empty.title')} headingLevel={2}>
            {t('empty.text')}
          </EmptyState>
        ) : people === null ? (
          <Skeleton shape="rows" label={t('common:loading')} />
        ) : people.length === 0 ? (
          <EmptyState title={t('nobody.title')} headingLevel={2}>
            {t('nobody.text')}
          </EmptyState>
        ) : (
          <>
            <div className={styles['bar']}>
              <Text ink="muted">
                {t('found', { count: listed.length })}
                {people.length === MOST_PEOPLE ? ` ${t('most', { count: MOST_PEOPLE })}` : ''}
              </Text>
              {due.length === 0 ? null : (
                <Button
                  size="sm"
                  icon="check"
                  onPress={() => {
                    kept.choose(
                      due.map(({ id }) => id),
                      true,
                    );
                  }}
                >
                  {t('chooseDue', { count: due.length })}
                </Button>
              )}
              {removed === 0 ? null : (
                <Button size="sm" variant="text" onPress={kept.bringBack}>
                  {t('bringBack', { count: removed })}
                </Button>
              )}
            </div>
            <ul className={styles['people']} aria-label={t('list')}>
              {shown.map((one) => (
                <TripPersonCard
                  key={one.id}
                  one={one}
                  facts={facts?.get(one.id)}
                  world={world}
                  from={from}
                  to={to}
                  isChosen={kept.chosen.has(one.id) && one.bar !== 'blocked'}
                  onChoose={(isChosen) => {
                    kept.choose([one.id], isChosen);
                  }}
                  onPlan={() => {
                    onPlan(one.id, from);
                  }}
                  onRemove={() => {
                    kept.remove(one.id);
                  }}
                />
              ))}
            </ul>
            {listed.length <= shown.length ? null : (
              <div className={styles['bar']}>
                <Button
                  onPress={() => {
                    setMost(most + STEP);
                  }}
                >
                  {t('more', { count: Math.min(STEP, listed.length - shown.length) })}
                </Button>
              </div>
            )}
          </>
        )}
      </TwoColumn>
    </Screen>
  );
}
