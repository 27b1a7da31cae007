import { Activity, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CounterMode } from '@renderer/features/counter/CounterMode';
import { AskDialog } from '@renderer/features/feedback/AskDialog';
import { ANYBODY, type Asked, type Served } from '@renderer/features/feedback/asked';
import { TurnedScreen } from '@renderer/features/feedback/TurnedScreen';
import { Notice } from '@renderer/ui/Notice';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { OutsideQuestion, type OutsideAnswer } from './customer/OutsideQuestion';
import { useBookedView } from './customer/useBookedView';
import { useCustomerScreen } from './customer/useCustomerScreen';
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
  const { t } = useTranslation(['app', 'counter', 'errors', 'feedback']);
  const platform = usePlatform();
  const { shopName, country } = useShop();
  const [served, setServed] = useState<Served | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [outside, setOutside] = useState<{ readonly id: string; readonly asked: Asked } | null>(
    null,
  );
  const [isBlocked, setIsBlocked] = useState(false);
  const question = useRef<OutsideAnswer>(null);
  const name = shopName || t('name');
  const screen = useCustomerScreen({
    ...{ shopName: name, country },
    onAnswered: (message) => question.current?.answered(message),
    onGone: () => setOutside(null),
  });
  const bookedView = useBookedView(language);
  /** On the customer's own screen if there is one, else on this one, turned round. */
  const ask = (whom: Asked): void => {
    if (screen.isOpen) setOutside({ id: crypto.randomUUID(), asked: whom });
    else setAsked(whom);
  };
  const openSecond = async (): Promise<void> => setIsBlocked(!(await screen.open()));
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
          second={{ label: t('counter:customer.open'), onPress: () => void openSecond() }}
          notice={
            outside !== null && screen.isOpen ? (
              <OutsideQuestion
                key={outside.id}
                ref={question}
                {...outside}
                screen={screen}
                onEnd={() => setOutside(null)}
              />
            ) : isBlocked ? (
              <Notice tone="warn" announce="alert" title={t('counter:customer.blocked')} />
            ) : null
          }
          onBegun={() => {
            // The next one does not read what the last one had; a question waits for its answer.
            if (screen.isOpen && outside === null) screen.show({ kind: 'welcome' });
          }}
          onBooked={(booked) => {
            setOutside(null);
            if (screen.isOpen) screen.showSoon(bookedView(booked));
          }}
          asking={{
            label: t('feedback:counter.ask'),
            onAsk: (justServed) => {
              if (justServed === null) ask(ANYBODY);
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
            ask(whom);
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
