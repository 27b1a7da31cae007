import { useTranslation } from 'react-i18next';
import { initialsOf } from '@shared/domain/people/folding';
import type { Route } from '@renderer/hooks/route';
import { useToday } from '@renderer/hooks/useClock';
import { navigate } from '@renderer/hooks/useRoute';
import { useWaitingToday } from '@renderer/hooks/waitingToday';
import { useFormat } from '@renderer/i18n/useFormat';
import { Face } from '@renderer/ui/Face';
import { Rail, RailLink, RailOwner } from '@renderer/ui/Rail';
import { RAIL_PLACES, railPlaceOf } from './places';
import { useShop } from './shop';
import { SLOTS } from './slots';

type FrameRailProps = { readonly route: Route };

/** The places, the state of the backup, and whose shop this is. */
export function FrameRail({ route }: FrameRailProps) {
  const { t } = useTranslation('app');
  const format = useFormat();
  const settings = useShop();
  const waiting = useWaitingToday(useToday());
  const { backupStatus: BackupStatus } = SLOTS;

  return (
    <Rail
      label={t('rail')}
      foot={
        <>
          {BackupStatus !== null && (
            <BackupStatus onPress={() => navigate({ place: 'settings', section: 'backup' })} />
          )}
          <RailLink
            icon="settings"
            isCurrent={route.place === 'settings'}
            onPress={() => navigate({ place: 'settings', section: 'shop' })}
          >
            {t('place.settings')}
          </RailLink>
          {(settings.shopName !== '' || settings.ownerName !== '') && (
            <RailOwner
              face={
                <Face
                  id="owner"
                  size="sm"
                  initials={initialsOf(settings.ownerName || settings.shopName)}
                />
              }
              name={settings.shopName || settings.ownerName}
              detail={settings.shopName === '' ? undefined : settings.ownerName}
            />
          )}
        </>
      }
    >
      {RAIL_PLACES.map(({ word, icon, route: to, holds }) => (
        <RailLink
          key={word}
          icon={icon}
          isCurrent={holds.includes(railPlaceOf(route))}
          onPress={() => navigate(to)}
          {...(word === 'today' && waiting > 0
            ? { badge: format.number(waiting), badgeLabel: t('waiting', { count: waiting }) }
            : {})}
        >
          {t(`place.${word}`)}
        </RailLink>
      ))}
    </Rail>
  );
}
