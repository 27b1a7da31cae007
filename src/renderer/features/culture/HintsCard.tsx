import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card, CardSection } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Text } from '@renderer/ui/Text';
import styles from './HintsCard.module.css';
import { HintList } from './HintList';
import { useCountryCard } from './useCountryCard';
import { useCultureOf } from './useCultureOf';

/** So many hints stand there at once. */
const SHOWN = 3;

type HintsCardProps = {
  readonly contact: Contact;
  readonly isReadOnly: boolean;
  /** To the country's own page; absent where there is none. */
  readonly onCountry?: ((country: string) => void) | undefined;
};

/** Three hints for dealing with people from somebody's country: below everything they said themselves. */
export function HintsCard(props: HintsCardProps) {
  const culture = useCultureOf(props.contact);
  if (culture === null || culture.country === '' || culture.customs?.hidesCultureCard === true) {
    return null;
  }
  // Another country begins with its first hints.
  return <Hints key={culture.country} {...props} country={culture.country} hide={culture.hide} />;
}

type HintsProps = HintsCardProps & {
  readonly country: string;
  readonly hide: NonNullable<ReturnType<typeof useCultureOf>>['hide'];
};

function Hints({ contact, isReadOnly, onCountry, country, hide }: HintsProps) {
  const { t } = useTranslation(['culture', 'common']);
  const format = useFormat();
  const toasts = useToasts();
  const known = useCountryCard(country);
  const [first, setFirst] = useState(0);
  if (known === null) return null;
  const { card, note } = known;
  const ownText = note?.text.trim() ?? '';
  if (card === null && ownText === '') return null;
  const hints = card?.hints ?? [];
  const shown = hints.slice(first, first + SHOWN);
  const name = calledBy(contact) || t('common:untitled');
  const countryName = format.country(country);

  const handleHide = async () => {
    const saved = await hide(true);
    if (!saved.ok) return;
    toasts.show({
      text: <Sentence say={(values) => t('hints.hidden', values)} values={{ name }} />,
      batchId: saved.value.batchId,
    });
  };

  return (
    <Card label={t('hints.label', { country: countryName })}>
      <CardSection
        title={countryName}
        actions={
          <>
            <Text ink="quiet" size={3}>
              {t('hints.notRules')}
            </Text>
            {isReadOnly ? null : (
              <Menu
                label={t('hints.menu', { country: countryName })}
                trigger={
                  <IconButton
                    icon="ellipsis"
                    size="sm"
                    label={t('hints.menu', { country: countryName })}
                  />
                }
                groups={[
                  [
                    ...(onCountry === undefined
                      ? []
                      : [
                          {
                            id: 'more',
                            label: t('hints.country', { country: countryName }),
                            icon: 'globe' as const,
                            onAction: () => {
                              onCountry(country);
                            },
                          },
                        ]),
                    {
                      id: 'hide',
                      label: t('hints.hide', { name }),
                      icon: 'eye-off' as const,
                      onAction: () => void handleHide(),
                    },
                  ],
                ]}
              />
            )}
          </>
        }
      >
        {ownText === '' ? null : (
          <p className={styles['own']}>
            <b>{t('hints.own')}</b> <bdi>{ownText}</bdi>
          </p>
        )}
        <HintList hints={shown} />
        {hints.length > SHOWN ? (
          <div className={styles['turn']}>
            <IconButton
              icon="chevron-left"
              size="sm"
              label={t('hints.previous')}
              isDisabled={first === 0}
              onPress={() => {
                setFirst(Math.max(0, first - SHOWN));
              }}
            />
            <Text ink="quiet" size={2} isTabular>
              {t('hints.position', {
                from: format.number(first + 1),
                to: format.number(first + shown.length),
                count: hints.length,
              })}
            </Text>
            <IconButton
              icon="chevron-right"
              size="sm"
              label={t('hints.next')}
              isDisabled={first + SHOWN >= hints.length}
              onPress={() => {
                setFirst(first + SHOWN);
              }}
            />
          </div>
        ) : null}
        <Text ink="quiet" size={2} as="p">
          <Sentence say={(values) => t('hints.personFirst', values)} values={{ name }} />
        </Text>
      </CardSection>
    </Card>
  );
}
