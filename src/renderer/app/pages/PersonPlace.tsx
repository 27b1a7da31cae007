import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeepInTouchFact } from '@renderer/features/careSettings/KeepInTouchFact';
import { CriticismCard } from '@renderer/features/feedback/CriticismCard';
import { FeedbackEntry } from '@renderer/features/feedback/FeedbackEntry';
import { PersonFeedback, type FeedbackTask } from '@renderer/features/feedback/PersonFeedback';
import { PersonWelcome } from '@renderer/features/journeys/PersonWelcome';
import { WelcomeCard } from '@renderer/features/journeys/WelcomeCard';
import { HintsCard } from '@renderer/features/culture/HintsCard';
import { IdeasSection } from '@renderer/features/ideas/IdeasSection';
import { ThanksButton } from '@renderer/features/messages/ThanksButton';
import { WriteButton } from '@renderer/features/messages/WriteButton';
import { CustomsSection } from '@renderer/features/customs/CustomsSection';
import { PersonPicker } from '@renderer/features/person/PersonPicker';
import type {
  HappeningEntryProps,
  PersonPart,
  PersonParts,
} from '@renderer/features/person/personParts';
import { PersonScreen } from '@renderer/features/person/PersonScreen';
import { BesidesCard } from '@renderer/features/purchases/BesidesCard';
import { FactsProvider } from '@renderer/features/purchases/FactsProvider';
import { MomentBar } from '@renderer/features/planning/MomentBar';
import { UpcomingSection } from '@renderer/features/planning/UpcomingSection';
import { HappeningEntry } from '@renderer/features/purchases/HappeningEntry';
import { PointsButton } from '@renderer/features/purchases/PointsButton';
import { PointsCard } from '@renderer/features/purchases/PointsCard';
import { PurchaseDialog } from '@renderer/features/purchases/PurchaseDialog';
import { RhythmFact } from '@renderer/features/purchases/RhythmFact';
import { Standing } from '@renderer/features/purchases/Standing';
import { PersonSegments } from '@renderer/features/segments/PersonSegments';
import { BlockedNotice } from '@renderer/features/privacy/BlockedNotice';
import { PrivacySection } from '@renderer/features/privacy/PrivacySection';
import { PersonPrivacy, type PrivacyTask } from '@renderer/features/privacy/PersonPrivacy';
import { PersonTwins, type TwinTask } from '@renderer/features/twins/PersonTwins';
import { useMergesOf } from '@renderer/features/twins/useSplit';
import { hrefOf, type Route } from '@renderer/hooks/route';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { useOpenIdea } from '@renderer/hooks/useOpenIdea';
import { useOpenPlan } from '@renderer/hooks/useOpenPlan';
import { navigate } from '@renderer/hooks/useRoute';
import { isBuilt } from '../builtPlaces';

/** One person's page. */
export function PersonPlace({ route }: { readonly route: Extract<Route, { place: 'person' }> }) {
  // What is open belongs to the person it was opened for.
  return <OnePerson key={route.id} id={route.id} />;
}

const toPlans = (): void => {
  navigate({ place: 'settings', section: 'care' });
};

/** Criticism, points, the welcome and what is planned, above the promises. */
const Owed: PersonPart = ({ contact, isReadOnly }) => (
  <>
    <CriticismCard contact={contact} isReadOnly={isReadOnly} />
    <PointsCard
      contact={contact}
      isReadOnly={isReadOnly}
      picker={PersonPicker}
      {...(isBuilt('print') && {
        onPrintStatement: (unit, from, to) => {
          navigate({ place: 'print', what: 'statement', id: contact.id, unit, from, to });
        },
      })}
    />
    <WelcomeCard contact={contact} isReadOnly={isReadOnly} onPlans={toPlans} />
    <UpcomingSection contact={contact} isReadOnly={isReadOnly} />
  </>
);

/** Below the promises: what comes round, the customer card, recommendations, ideas, and hints for the country. */
const Besides: PersonPart = ({ contact, isReadOnly }) => (
  <>
    <BesidesCard
      contact={contact}
      isReadOnly={isReadOnly}
      {...(isBuilt('print') && {
        onPrintCard: () => {
          navigate({ place: 'print', what: 'cards', ids: [contact.id] });
        },
      })}
    />
    <IdeasSection contact={contact} isReadOnly={isReadOnly} />
    <HintsCard
      contact={contact}
      isReadOnly={isReadOnly}
      onCountry={(country) => {
        navigate({ place: 'countries', country });
      }}
    />
  </>
);

/** What was bought, what moved points, and what was said, each by the feature that knows it. */
const AnyHappening = ({ happening, ...rest }: HappeningEntryProps) =>
  happening.source === 'answer' || happening.source === 'leaving' ? (
    <FeedbackEntry happening={happening} {...rest} />
  ) : (
    <HappeningEntry happening={happening} {...rest} />
  );

/** Writing, thanks and points, at the head. */
const Actions: PersonPart = (props) => (
  <>
    <WriteButton {...props} />
    <ThanksButton {...props} />
    <PointsButton {...props} />
  </>
);

/** How often they come, how often they should hear from the shop, and in which groups they are. */
const Facts: PersonPart = (props) => (
  <>
    <RhythmFact />
    <KeepInTouchFact {...props} />
    <PersonSegments
      contact={props.contact}
      hrefOf={(segment) => hrefOf({ place: 'people', query: '', segment })}
    />
  </>
);

/** That the data are blocked, and what time it is there, where a hand reaches for the phone. */
const Moment: PersonPart = (props) => (
  <>
    <BlockedNotice {...props} />
    <MomentBar {...props} />
  </>
);

const PARTS: PersonParts = {
  actions: Actions,
  standing: Standing,
  facts: Facts,
  habits: CustomsSection,
  privacy: PrivacySection,
  moment: Moment,
  owed: Owed,
  besides: Besides,
  happening: AnyHappening,
};

function OnePerson({ id }: { readonly id: Extract<Route, { place: 'person' }>['id'] }) {
  const { t } = useTranslation(['feedback', 'ideas', 'journeys', 'past', 'privacy', 'twins']);
  const [isBuying, setIsBuying] = useState(false);
  const [feedback, setFeedback] = useState<FeedbackTask | null>(null);
  const [isWelcoming, setIsWelcoming] = useState(false);
  const [privacy, setPrivacy] = useState<PrivacyTask | null>(null);
  const [twins, setTwins] = useState<TwinTask | null>(null);
  const wasMerged = useMergesOf(id).length > 0;
  const openPlan = useOpenPlan();
  const openIdea = useOpenIdea();
  useCommandHandler(
    'print',
    () => {
      navigate({ place: 'print', what: 'cards', ids: [id] });
    },
    isBuilt('print'),
  );
  const parts = useMemo(
    (): PersonParts => ({
      ...PARTS,
      onPlan: () => {
        openPlan({ contactId: id });
      },
      onPurchase: () => {
        setIsBuying(true);
      },
      onFeedback: () => {
        setFeedback('feedback');
      },
      welcoming: {
        label: t('journeys:start.menu'),
        onAction: () => {
          setIsWelcoming(true);
        },
      },
      idea: {
        label: t('ideas:person.menu'),
        onAction: () => {
          openIdea({ authorId: id });
        },
      },
      twins: [
        {
          id: 'merge',
          label: t('twins:menu.with'),
          onAction: () => {
            setTwins('merge');
          },
        },
        ...(wasMerged
          ? [
              {
                id: 'split',
                label: t('twins:menu.split'),
                onAction: () => {
                  setTwins('split');
                },
              },
            ]
          : []),
      ],
      ...(isBuilt('past') && {
        lookingBack: {
          id: 'past',
          label: t('past:menu'),
          onAction: () => {
            navigate({ place: 'past', day: null, before: null, id });
          },
        },
      }),
      disclosing: {
        id: 'disclose',
        label: t('privacy:menu.disclose'),
        onAction: () => {
          setPrivacy('disclose');
        },
      },
      erasing: {
        id: 'erase',
        label: t('privacy:menu.erase'),
        onAction: () => {
          setPrivacy('erase');
        },
      },
      leaving: {
        label: t('leave.menu'),
        onAction: () => {
          setFeedback('leave');
        },
      },
    }),
    [id, openPlan, openIdea, t, wasMerged],
  );
  return (
    <FactsProvider contactId={id}>
      <PersonScreen
        id={id}
        onEdit={() => {
          navigate({ place: 'edit-person', id });
        }}
        onPeople={() => {
          navigate({ place: 'people', query: '' });
        }}
        parts={parts}
      />
      <PersonFeedback
        contactId={id}
        task={feedback}
        onTask={setFeedback}
        {...(isBuilt('print') && {
          onPrint: () => {
            navigate({ place: 'print', what: 'feedback' });
          },
        })}
      />
      <PersonTwins
        contactId={id}
        task={twins}
        picker={PersonPicker}
        onPair={(pair) => {
          navigate({ place: 'twins', pair });
        }}
        onClose={() => {
          setTwins(null);
        }}
      />
      <PersonPrivacy
        contactId={id}
        task={privacy}
        onClose={() => {
          setPrivacy(null);
        }}
        onErased={() => {
          navigate({ place: 'people', query: '' });
        }}
        onPaper={(withPrivate) => {
          navigate({ place: 'print', what: 'disclosure', id, withPrivate });
        }}
        onCertificate={(erasure) => {
          navigate({ place: 'print', what: 'erasure', id: erasure });
        }}
      />
      {isWelcoming ? (
        <PersonWelcome
          contactId={id}
          onPlans={toPlans}
          onClose={() => {
            setIsWelcoming(false);
          }}
        />
      ) : null}
      {isBuying ? (
        <PurchaseDialog
          contactId={id}
          onClose={() => {
            setIsBuying(false);
          }}
        />
      ) : null}
    </FactsProvider>
  );
}
