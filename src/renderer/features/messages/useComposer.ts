import { useMemo, useState } from 'react';
import type { Channel } from '@shared/domain/contacts/contact';
import type { Judgement } from '@shared/domain/culture/moment';
import { channelsFor } from '@shared/domain/messages/channelsFor';
import type { MessageWay, WayChoice } from '@shared/domain/messages/channel';
import type { MessageDraft } from '@shared/domain/messages/draft';
import { holesLeft, marksAfter } from '@shared/domain/messages/editedDraft';
import type { FillMark, Hole, MessagePart } from '@shared/domain/messages/holes';
import type { AddressedAs, MessageId, TemplateId } from '@shared/domain/messages/message';
import { draftMessage } from '@shared/domain/messages/messageDraft';
import type { TemplateText } from '@shared/domain/messages/template';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { LetterSetting } from '@shared/domain/messages/draft';
import { thanksIdOf, type Occasion } from './occasion';
import type { Subject } from './useSubject';

/** What was chosen by hand. */
type Choice = {
  readonly language?: string;
  readonly addressedAs?: AddressedAs;
  readonly templateId?: TemplateId;
};

type Edited = TemplateText & { readonly marks: readonly FillMark[] };

/** A text being written to somebody. */
export type Composer = {
  readonly draft: MessageDraft;
  /** The text as it stands now. */
  readonly text: TemplateText;
  /** Where in it something was filled in. */
  readonly marks: readonly FillMark[];
  /** What still keeps it from leaving. */
  readonly holes: readonly Hole[];
  readonly isEdited: boolean;
  /** Whether the language tells *du* from *Sie*. */
  readonly hasForms: boolean;
  readonly ways: readonly WayChoice[];
  readonly way: WayChoice | null;
  readonly setWay: (way: MessageWay) => void;
  readonly choose: (choice: Choice) => void;
  readonly setText: (part: MessagePart, text: string) => void;
  /** The text as the template has it, without what was changed by hand. */
  readonly startAnew: () => void;
  /**
   * Writes the draft down and answers its id; `null` where that could not be done.
   *
   * @param channel - Default: that of the chosen way.
   */
  readonly keep: (channel?: Channel) => Promise<MessageId | null>;
  /** Keeps what was changed by hand; what was not needs no keeping. */
  readonly keepChanges: () => Promise<void>;
};

/** Writes to somebody: from the template in their language, changed by hand, kept until it is sent. */
export function useComposer(
  { contact, consents, facts, stored }: Subject,
  occasion: Occasion,
  setting: LetterSetting,
  moment: Judgement | null,
): Composer {
  const { messages } = useRepositories();
  const drafted = (chosen: Choice): MessageDraft =>
    draftMessage(contact, occasion.purpose, facts, { ...setting, consents, moment, chosen });
  const [begun] = useState(() => beginning(stored, occasion.templateId, drafted));
  const [choice, setChoice] = useState<Choice>(begun.choice);
  const [edits, setEdits] = useState<ReadonlyMap<string, Edited>>(begun.edits);
  const [wanted, setWanted] = useState<MessageWay | null>(null);
  const [keptId, setKeptId] = useState<MessageId | null>(stored?.id ?? null);

  const draft = useMemo(
    () =>
      draftMessage(contact, occasion.purpose, facts, {
        ...setting,
        consents,
        moment,
        chosen: choice,
      }),
    [contact, occasion.purpose, facts, setting, consents, moment, choice],
  );
  const ways = useMemo(
    () => channelsFor(contact, consents, occasion.purpose, moment),
    [contact, consents, occasion.purpose, moment],
  );
  const key = keyOf(draft);
  const edited = edits.get(key) ?? null;
  const text: TemplateText = edited ?? { subject: draft.subject, body: draft.body };
  const marks = edited?.marks ?? draft.marks;
  const way =
    ways.find((one) => one.way === wanted && one.isOpen) ??
    ways.find(({ isOpen }) => isOpen) ??
    null;

  const keep = async (channel = way?.channel ?? null): Promise<MessageId | null> => {
    const fields = {
      purpose: occasion.purpose,
      templateId: draft.templateId,
      language: draft.language,
      addressedAs: draft.addressedAs,
      channel,
      subject: text.subject,
      body: text.body,
    };
    if (keptId !== null) {
      const saved = await messages.rewrite(keptId, fields);
      if (saved.ok) return keptId;
    }
    const saved = await messages.draft([
      {
        ...fields,
        contactId: contact.id,
        campaignId: occasion.campaignId,
        thanksId: thanksIdOf(contact.id, occasion),
        greetingId: occasion.greetingId,
      },
    ]);
    const id = saved.ok ? (saved.value.value.messages[0]?.id ?? null) : null;
    setKeptId(id);
    return id;
  };

  return {
    draft,
    text,
    marks,
    holes: edited === null ? draft.holes : holesLeft(draft.holes, draft, edited),
    isEdited: edited !== null,
    hasForms: contact.kind === 'person' && setting.textsOf(draft.language)?.hasInformal === true,
    ways,
    way,
    setWay: setWanted,
    choose: (next) => {
      setChoice((before) => ({ ...before, ...next }));
    },
    setText: (part, next) => {
      const changed: Edited = {
        ...text,
        [part]: next,
        marks: marksAfter(marks, part, text[part], next),
      };
      setEdits((before) => new Map(before).set(key, changed));
    },
    startAnew: () => {
      setEdits((before) => new Map([...before].filter(([of]) => of !== key)));
    },
    keep,
    keepChanges: async () => {
      const isAsStored =
        stored !== null && stored.body === text.body && stored.subject === text.subject;
      if (!isAsStored && (edited !== null || keptId !== null)) await keep();
    },
  };
}

const keyOf = ({ language, addressedAs, templateId }: MessageDraft): string =>
  `${language} ${addressedAs} ${templateId ?? ''}`;

/** Where writing goes on: what was chosen for the stored draft, and what was changed in it. */
function beginning(
  stored: Subject['stored'],
  templateId: TemplateId | null,
  drafted: (chosen: Choice) => MessageDraft,
): { readonly choice: Choice; readonly edits: ReadonlyMap<string, Edited> } {
  const wished: Choice = templateId === null ? {} : { templateId };
  if (stored === null) return { choice: wished, edits: new Map() };
  const usual = drafted(wished);
  const choice: Choice = {
    ...wished,
    ...(stored.language !== usual.language && { language: stored.language }),
    ...(stored.addressedAs !== usual.addressedAs && { addressedAs: stored.addressedAs }),
    ...(stored.templateId !== null &&
      stored.templateId !== usual.templateId && { templateId: stored.templateId }),
  };
  const draft = drafted(choice);
  const { subject, body } = stored;
  if (subject === draft.subject && body === draft.body) return { choice, edits: new Map() };
  const marks = marksAfter(
    marksAfter(draft.marks, 'subject', draft.subject, subject),
    'body',
    draft.body,
    body,
  );
  return { choice, edits: new Map([[keyOf(draft), { subject, body, marks }]]) };
}
