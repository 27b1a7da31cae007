import { CardsScreen } from '@renderer/features/printing/CardsScreen';
import { KeySheetScreen } from '@renderer/features/printing/KeySheetScreen';
import { LettersScreen } from '@renderer/features/printing/LettersScreen';
import { FeedbackSlipScreen } from '@renderer/features/printing/FeedbackSlipScreen';
import { RecoverySheetScreen } from '@renderer/features/printing/RecoverySheetScreen';
import { StatementScreen } from '@renderer/features/printing/StatementScreen';
import type { PrintRoute } from '@renderer/hooks/route';
import { useOpenMessage } from '@renderer/hooks/useOpenMessage';
import { navigate } from '@renderer/hooks/useRoute';
import { PrivacyPapers } from './PrivacyPapers';
import { ReportPlace } from './ReportPlace';
import { TripPapers } from './TripPapers';

/** What comes out of the printer: customer cards, letters, slips for feedback, the recovery sheet, all keys, papers of privacy, the dossier of a trip, or somebody's statement. */
export function PrintPlace({ route }: { readonly route: PrintRoute }) {
  const openMessage = useOpenMessage();
  if (route.what === 'cards') {
    return (
      <CardsScreen ids={route.ids} onPeople={() => navigate({ place: 'people', query: '' })} />
    );
  }
  if (route.what === 'letters') {
    return (
      <LettersScreen
        key={route.ids.join(' ')}
        ids={route.ids}
        onEditPerson={(id) => navigate({ place: 'edit-person', id })}
        onWrite={({ contact, message, news }) =>
          openMessage({
            contactIds: [contact.id],
            purpose: 'announcement',
            campaignId: message.campaignId,
            templateId: message.templateId,
            facts: news === null ? {} : { news },
          })
        }
        onPeople={() => navigate({ place: 'people', query: '' })}
      />
    );
  }
  if (route.what === 'feedback') return <FeedbackSlipScreen />;
  if (route.what === 'keys') {
    return <KeySheetScreen onChange={() => navigate({ place: 'settings', section: 'keyboard' })} />;
  }
  if (route.what === 'recovery-sheet') {
    return (
      <RecoverySheetScreen onSettings={() => navigate({ place: 'settings', section: 'backup' })} />
    );
  }
  if (route.what === 'disclosure' || route.what === 'erasure' || route.what === 'privacy-notice') {
    return <PrivacyPapers route={route} />;
  }
  if (route.what === 'trip') return <TripPapers route={route} />;
  if (route.what === 'report') return <ReportPlace asked={route} />;
  return <StatementScreen id={route.id} unit={route.unit} from={route.from} to={route.to} />;
}
