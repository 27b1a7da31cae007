import { useCallback, useEffect, useRef, useState } from 'react';
import type { i18n as I18n } from 'i18next';
import type {
  CustomerScreen,
  CustomerView,
  FromCustomer,
} from '@shared/domain/customerScreen/screenMessages';
import { CustomerFace } from '@renderer/features/counter/CustomerFace';
import { QuestionScreen } from '@renderer/features/feedback/QuestionScreen';
import type { TurnedScreen } from '@renderer/features/feedback/useTurnedScreen';
import { LocaleProvider } from '@renderer/i18n/LocaleProvider';
import type { Language } from '@renderer/i18n/languages';
import { customerEnd, type ScreenEnd } from '@renderer/platform/customerChannel';
import { UiProvider } from '@renderer/ui/UiProvider';

type CustomerWindowProps = { readonly i18n: I18n; readonly language: Language };

const EMPTY: CustomerScreen = { shopName: '', country: '', view: { kind: 'welcome' } };

/** How long somebody's points stand there if nobody puts them away, in milliseconds; the counter need not be asked. */
export const POINTS_LAST_MS = 60_000;

/** … and thanks for an answer. */
export const THANKS_LAST_MS = 20_000;

/** What the customer sees: what the counter says, and nothing else. */
export function CustomerWindow({ i18n, language }: CustomerWindowProps) {
  const [screen, setScreen] = useState(EMPTY);
  /** The question that has had its answer. */
  const [ended, setEnded] = useState<string | null>(null);
  const end = useRef<ScreenEnd<FromCustomer> | null>(null);
  const waiting = useRef(new Map<string, (isWritten: boolean) => void>());
  const { shopName, country, view } = screen;

  useEffect(() => {
    const own = customerEnd((message) => {
      if (message.kind === 'show') {
        setScreen(message.screen);
      } else if (message.kind === 'close') {
        setScreen(EMPTY);
        // In a browser a page closes what a page opened; on the desktop main does.
        if (window.opener !== null) window.close();
      } else {
        waiting.current.get(message.id)?.(message.isWritten);
        waiting.current.delete(message.id);
        if (message.isWritten) setEnded(message.id);
      }
    });
    end.current = own;
    own.tell({ kind: 'here' });
    const leave = (): void => own.tell({ kind: 'gone' });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      own.close();
      end.current = null;
    };
  }, []);

  const lasts =
    view.kind === 'booked'
      ? POINTS_LAST_MS
      : view.kind === 'question' && view.id === ended
        ? THANKS_LAST_MS
        : null;
  useEffect(() => {
    if (lasts === null) return undefined;
    const timer = window.setTimeout(() => {
      setScreen((before) => ({ ...before, view: EMPTY.view }));
    }, lasts);
    return () => {
      window.clearTimeout(timer);
    };
  }, [screen, lasts]);

  const answer = useCallback(
    ({ id, ask }: Question, score: number, words: string, isNameless: boolean): Promise<boolean> =>
      new Promise((resolve) => {
        waiting.current.set(id, resolve);
        end.current?.tell({ kind: 'answer', id, ask, score, words: words.trim(), isNameless });
      }),
    [],
  );
  const decline = useCallback(({ id }: Question): void => {
    end.current?.tell({ kind: 'declined', id });
    setEnded(id);
  }, []);
  const turnedFor = (question: Question): TurnedScreen => ({
    speaking: question.speaking,
    country,
    give: (score, words, isNameless) => answer(question, score, words, isNameless),
    decline: () => decline(question),
  });

  return (
    <LocaleProvider i18n={i18n} language={language} region={country}>
      <UiProvider locale={language.tag}>
        {view.kind === 'question' ? (
          <QuestionScreen
            key={view.id}
            kind={view.ask}
            isNamed={view.isNamed}
            shopName={shopName}
            turned={turnedFor(view)}
            onBack={null}
          />
        ) : (
          <CustomerFace shopName={shopName} country={country} view={view} own={language} />
        )}
      </UiProvider>
    </LocaleProvider>
  );
}

type Question = Extract<CustomerView, { readonly kind: 'question' }>;
