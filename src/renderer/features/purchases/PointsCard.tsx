import { useMemo, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useToday } from '@renderer/hooks/useClock';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { useTierName } from '@renderer/i18n/useTierName';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { StampCard } from '@renderer/ui/Stamp';
import { Text } from '@renderer/ui/Text';
import { AdjustDialog } from './AdjustDialog';
import { BonusDialog } from './BonusDialog';
import { bonusesFor } from './bonuses';
import styles from './PointsCard.module.css';
import { pointsView, STAMPS, type PointsView } from './pointsView';
import { RedeemMenu } from './RedeemMenu';
import { StatementDialog } from './StatementDialog';
import { TransferDialog } from './TransferDialog';
import { TierLine } from './TierLine';
import { useFacts } from './useFacts';

/** How somebody else is found; brought along by the page, because people are another feature. */
export type PickerProps = {
  readonly label: string;
  readonly emptyText: string;
  readonly exceptId?: ContactId | undefined;
  readonly onPick: (person: PersonSummary) => void;
  readonly autoFocus?: boolean | undefined;
};

type PointsCardProps = {
  readonly contact: Contact;
  readonly isReadOnly: boolean;
  readonly picker: ComponentType<PickerProps>;
  /** To the sheet for the printer; absent where there is none. */
  readonly onPrintStatement?: ((unit: LoyaltyUnit, from: IsoDate, to: IsoDate) => void) | undefined;
};

type OpenDialog = 'adjust' | 'bonus' | 'statement' | 'transfer' | null;

/** What a person has collected, what it is good for, and everything that can be done with it. */
export function PointsCard({ contact, isReadOnly, picker, onPrintStatement }: PointsCardProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  const facts = useFacts();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = (): void => {
    setDialog(null);
  };
  if (facts === null) return null;
  const name = calledBy(contact) || t('common:untitled');
  return (
    <>
      <LoadedCard contact={contact} facts={facts} isReadOnly={isReadOnly} onOpen={setDialog} />
      {dialog === 'statement' ? (
        <StatementDialog
          contact={contact}
          facts={facts}
          isReadOnly={isReadOnly}
          onPrint={onPrintStatement}
          onClose={close}
        />
      ) : null}
      {dialog === 'adjust' ? (
        <AdjustDialog contactId={contact.id} name={name} facts={facts} onClose={close} />
      ) : null}
      {dialog === 'bonus' ? (
        <BonusDialog contactId={contact.id} name={name} facts={facts} onClose={close} />
      ) : null}
      {dialog === 'transfer' ? (
        <TransferDialog contact={contact} facts={facts} picker={picker} onClose={close} />
      ) : null}
    </>
  );
}

type LoadedCardProps = {
  readonly contact: Contact;
  readonly facts: LoyaltyFacts;
  readonly isReadOnly: boolean;
  readonly onOpen: (dialog: OpenDialog) => void;
};

function LoadedCard({ contact, facts, isReadOnly, onOpen }: LoadedCardProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  const tierName = useTierName();
  const today = useToday();
  const view = useMemo(() => pointsView(facts, today), [facts, today]);
  const { points, standing } = view;
  const name = calledBy(contact) || t('common:untitled');
  const bonuses = bonusesFor(facts, view.rules, today);

  return (
    <Card label={t('points.title')}>
      <div className={styles['head']}>
        <h2 className={styles['balance']}>
          <Sentence
            say={(values) => t('points.balance', { ...values, count: points.available })}
            parts={{ n: (content) => <span className={styles['figure']}>{content}</span> }}
          />
        </h2>
        {standing.tier === null ? null : (
          <Text ink="quiet" size={3}>
            {tierName(standing.tier)}
          </Text>
        )}
        {isReadOnly ? null : (
          <Menu
            label={t('points.menu')}
            trigger={<IconButton icon="ellipsis" size="sm" label={t('points.menu')} />}
            groups={[
              bonuses.length === 0
                ? []
                : [
                    {
                      id: 'bonus',
                      icon: 'gift',
                      label: t('bonus.menu'),
                      onAction: () => {
                        onOpen('bonus');
                      },
                    },
                  ],
              [
                {
                  id: 'adjust',
                  icon: 'pencil',
                  label: t('adjust.menu'),
                  onAction: () => {
                    onOpen('adjust');
                  },
                },
                {
                  id: 'transfer',
                  icon: 'merge',
                  label: t('transfer.menu'),
                  isDisabled: facts.entries.length === 0,
                  onAction: () => {
                    onOpen('transfer');
                  },
                },
              ],
            ]}
          />
        )}
      </div>
      <Towards view={view} />
      <Owed view={view} />
      <Lapsing view={view} />
      <StampRow view={view} />
      <TierLine standing={standing} rules={view.rules} />
      <div className={styles['acts']}>
        {isReadOnly ? null : <RedeemMenu contactId={contact.id} name={name} view={view} />}
        <Button
          variant="link"
          size="sm"
          onPress={() => {
            onOpen('statement');
          }}
        >
          {t('points.statement')}
        </Button>
      </div>
    </Card>
  );
}

/** Ten stamps to the next reward, the running one filling up. */
function Towards({ view }: { readonly view: PointsView }) {
  const { t } = useTranslation('purchases');
  const format = useFormat();
  const { next, reachable } = view;
  const best = reachable[0];
  if (next === null && best === undefined) return null;
  const text =
    next === null
      ? t('points.enoughFor', { reward: best?.name ?? '' })
      : t('points.toNext', { missing: format.number(next.missing), reward: next.reward.name });
  return (
    <>
      <div className={styles['stamps']}>
        <StampCard
          places={STAMPS}
          filled={next === null ? STAMPS : next.share * STAMPS}
          label={text.replace(/<\/?b>/g, '')}
        />
      </div>
      <Text size={3} ink="muted" as="p">
        {next === null ? (
          <Sentence
            say={(values) => t('points.enoughFor', values)}
            values={{ reward: best?.name ?? '' }}
          />
        ) : (
          <Sentence
            say={(values) => t('points.toNext', values)}
            values={{ missing: format.number(next.missing), reward: next.reward.name }}
          />
        )}
      </Text>
    </>
  );
}

function Owed({ view: { points, stamps } }: { readonly view: PointsView }) {
  const { t } = useTranslation('purchases');
  if (points.owed === 0 && stamps.owed === 0) return null;
  return (
    <p className={styles['owed']}>
      <Icon name="info" size={16} />
      <span>
        {points.owed > 0 ? t('points.owed', { count: points.owed }) : null}{' '}
        {stamps.owed > 0 ? t('points.owedStamps', { count: stamps.owed }) : null}
      </span>
    </p>
  );
}

function Lapsing({ view: { lapsing } }: { readonly view: PointsView }) {
  const { t } = useTranslation('purchases');
  const format = useFormat();
  const today = useToday();
  if (lapsing.length === 0) return null;
  return (
    <ul className={styles['lapsing']}>
      {lapsing.slice(0, 3).map(({ on, points }) => (
        <li key={on}>
          <Icon name="hourglass" size={14} />
          <span>{t('points.lapsing', { count: points, day: format.relativeDay(on, today) })}</span>
        </li>
      ))}
    </ul>
  );
}

function StampRow({ view: { card, stamps } }: { readonly view: PointsView }) {
  const { t } = useTranslation('purchases');
  if (card === null) return null;
  const { size, reward } = card.rule;
  const text = card.isFull
    ? t('points.cardFull', { reward })
    : t('points.cardMissing', { count: size - card.filled, reward });
  return (
    <div className={styles['stampRow']}>
      {size > 20 ? (
        <Text size={3}>{t('points.cardCount', { filled: stamps.available, size })}</Text>
      ) : (
        <StampCard
          places={size}
          filled={card.filled}
          icon="stamp"
          size={size > 10 ? 20 : 24}
          layout={size > 10 ? 'grid' : 'row'}
          label={t('points.cardCount', { filled: card.filled, size })}
        />
      )}
      <Text size={3} ink="muted" as="p">
        {text}
      </Text>
    </div>
  );
}
