import { Activity, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CounterMode } from '@renderer/features/counter/CounterMode';
import { AskDialog } from '@renderer/features/feedback/AskDialog';
import { ANYBODY, type Asked, type Served } from '@renderer/features/feedback/asked';
import { TurnedScreen } from '@renderer/features/feedback/TurnedScreen';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { FaultBoundary } from './FaultBoundary';
import { FaultPage } from './FaultPage';
import { faultCode, faultReport } from './faultReport';
import { useShop } from './shop';
import type { StartupFacts } from '@shared/ipc/desktopApi';
import type { Language } from '@renderer/i18n/languages';

type CounterModeWindowProps = { readonly facts: StartupFacts; readonly language: Language };

/**
 * The window while it shows the counter only: nothing of the frame is there. No reminder rings either, because
 * names have no place on a screen that strangers see; whoever leaves this mode is told what was missed.
 */
export function CounterModeWindow({ facts, language }: CounterModeWindowProps) {
  const { t } = useTranslation(['app', 'errors', 'feedback']);
  const platform = usePlatform();
  const { shopName } = useShop();
  const [served, setServed] = useState<Served | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const name = shopName || t('name');
  return (
    <FaultBoundary
      resetKey="counter"
      onFault={(fault) => platform.log('error', 'page/fault', faultCode(fault))}
      fallback={(fault) => (
        <FaultPage
          title={t('errors:fault.title')}
          text={t('errors:fault.background')}
          report={faultReport(fault, {
            appVersion: facts.appVersion,
            edition: platform.capabilities.edition,
            platform: facts.platform,
            language: language.tag,
            place: 'counter',
          })}
          onRestart={() => window.location.reload()}
        />
      )}
    >
      {/* While a customer has the screen nothing of the counter is shown, and nothing of it listens. */}
      <Activity mode={asked === null ? 'visible' : 'hidden'}>
        <CounterMode
          shopName={name}
          asking={{
            label: t('feedback:counter.ask'),
            onAsk: (justServed) => {
              if (justServed === null) setAsked(ANYBODY);
              else setServed(justServed);
            },
          }}
        />
      </Activity>
      {served === null ? null : (
        <AskDialog
          served={served}
          onAsk={(whom) => {
            setServed(null);
            setAsked(whom);
          }}
          onClose={() => {
            setServed(null);
          }}
        />
      )}
      {asked === null ? null : (
        <TurnedScreen
          asked={asked}
          shopName={name}
          onBack={() => {
            setAsked(null);
          }}
        />
      )}
    </FaultBoundary>
  );
}
