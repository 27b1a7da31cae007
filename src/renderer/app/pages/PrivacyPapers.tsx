import { CertificateScreen } from '@renderer/features/privacy/papers/CertificateScreen';
import { DisclosureScreen } from '@renderer/features/privacy/papers/DisclosureScreen';
import { NoticeScreen } from '@renderer/features/privacy/papers/NoticeScreen';
import type { PrintRoute } from '@renderer/hooks/route';
import { navigate } from '@renderer/hooks/useRoute';
import { usePaperTools } from '../usePaperTools';

type PrivacyRoute = Extract<
  PrintRoute,
  { readonly what: 'disclosure' | 'erasure' | 'privacy-notice' }
>;

/** Papers of privacy, and the printer. */
export function PrivacyPapers({ route }: { readonly route: PrivacyRoute }) {
  const tools = usePaperTools();
  const toSettings = (): void => navigate({ place: 'settings', section: 'privacy' });
  if (route.what === 'privacy-notice') return <NoticeScreen {...tools} onBack={toSettings} />;
  if (route.what === 'erasure') {
    return <CertificateScreen {...tools} id={route.id} onBack={toSettings} />;
  }
  const { id, withPrivate } = route;
  return (
    <DisclosureScreen
      {...tools}
      key={id}
      id={id}
      withPrivate={withPrivate}
      onBack={() => navigate({ place: 'person', id })}
    />
  );
}
