import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ThanksReason } from '@shared/domain/care/thanks';
import type { ConsentEvent, ConsentPurpose } from '@shared/domain/contacts/consent';
import type { ClosedReason, MessageWay, WayChoice } from '@shared/domain/messages/channel';
import type { MessageNote } from '@shared/domain/messages/draft';
import type { Hole } from '@shared/domain/messages/holes';
import type { Template } from '@shared/domain/messages/template';
import { formatPhone } from '@formats/phone';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';

/** The words for messages that are put together at run time. */
export type LetterWords = {
  /** A hole as a sentence. @param name - Of the person who is written to. */
  readonly hole: (hole: Hole, name: string) => string;
  readonly note: (note: MessageNote) => string;
  /** What stands under a way: since when it is allowed, or why it is closed. */
  readonly way: (choice: WayChoice, consents: readonly ConsentEvent[]) => string;
  /** How a template is called in its menu. */
  readonly template: (template: Template) => string;
  /** What somebody is thanked for, in a word or two. */
  readonly reason: (reason: ThanksReason, sourceId: string) => string;
};

/** The key is chosen at run time, and each sentence takes other values. */
type LooseT = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const CONSENT_OF: Readonly<Partial<Record<MessageWay, ConsentPurpose>>> = {
  email: 'email',
  whatsapp: 'chat',
  telegram: 'chat',
  sms: 'chat',
  messenger: 'chat',
  social: 'chat',
  phone: 'phone',
  letter: 'letter',
};

/** The words for messages in the interface's language and region. */
export function useLetterWords(): LetterWords {
  const { i18n } = useTranslation('messages');
  const format = useFormat();
  const clock = useClock();
  const { country } = useShopSettings();
  return useMemo(() => {
    const say = i18n.getFixedT(null, 'messages') as unknown as LooseT;
    const has = (key: string): boolean => i18n.exists(key, { ns: 'messages' });
    const dayOf = (instant: number): IsoDate => format.dayOf(instant, clock.zone());
    const closed = (reason: ClosedReason): string => {
      switch (reason.kind) {
        case 'no-address':
        case 'do-not-use':
          return say(`closed.${reason.kind}`);
        case 'refused':
        case 'no-consent':
          return say(`closed.${reason.kind}.${reason.purpose}`);
        case 'leave-alone':
          return say('closed.leave-alone', { day: format.day(reason.until) });
        case 'budget':
          return say('closed.budget', { count: reason.had });
      }
    };
    return {
      hole: (hole, name) => {
        switch (hole.kind) {
          case 'placeholder':
            return say('hole.placeholder', { what: say(`placeholder.${hole.placeholder}`) });
          case 'opening':
            return say(`hole.opening.${hole.lacks}`, { name });
          case 'template-error':
            return say('hole.template-error', { word: hole.error.word });
          case 'first-name':
          case 'sender':
          case 'form-not-written':
          case 'no-template':
            return say(`hole.${hole.kind}`, { name });
        }
      },
      note: (note) => {
        switch (note.kind) {
          case 'language': {
            const used = format.language(note.used);
            if (note.wanted.length === 0) return say('note.languageUnknown', { used });
            const wanted = format.list(note.wanted.map((tag) => format.language(tag)));
            return say('note.language', { wanted, used });
          }
          case 'language-chosen':
            return say('note.language-chosen', { used: format.language(note.used) });
          case 'form-unset':
          case 'form-chosen':
          case 'salutation-unset':
            return say(`note.${note.kind}`);
        }
      },
      way: ({ way, reason, address }, consents) => {
        if (reason !== null) return closed(reason);
        const purpose = CONSENT_OF[way];
        const latest = consents.find((event) => event.purpose === purpose);
        if (latest?.decision === 'given') {
          return say('allowedSince', { day: format.shortDay(dayOf(latest.decidedAt)) });
        }
        if (address === '') return say(`wayHint.${way}`);
        return /^\+\d+$/.test(address) ? formatPhone(address, country) : address;
      },
      template: ({ id, name, origin }) => {
        if (name.trim() !== '') return name;
        const [, purpose = '', variant = ''] = id.split(':');
        const key = `template.${purpose}.${variant}`;
        const said = has(key) ? say(key) : say('template.own');
        return origin === 'own' ? say('template.changed', { name: said }) : said;
      },
      reason: (reason, sourceId) => {
        const count = Number(sourceId);
        return reason === 'visits' && Number.isInteger(count)
          ? say('reason.visitsOf', { count, figure: format.number(count) })
          : say(`reason.${reason}`);
      },
    };
  }, [i18n, format, clock, country]);
}
