import type { ComponentType } from 'react';
import type { Contact } from '@shared/domain/contacts/contact';
import type { Happening } from '@shared/domain/interactions/happening';

/** A part of the page that another feature brings along. */
export type PersonPart = ComponentType<{
  readonly contact: Contact;
  /** The person lies in the trash. */
  readonly isReadOnly: boolean;
}>;

/** What a line of the timeline that is no exchange gets. */
export type HappeningEntryProps = {
  readonly contact: Contact;
  readonly happening: Exclude<Happening, { readonly source: 'interaction' }>;
  readonly isReadOnly: boolean;
};

/** What the menu of the header does for another feature. */
export type MenuAct = {
  readonly id: string;
  readonly label: string;
  readonly onAction: () => void;
};

/** What other features put into a person's page. What is absent is not there. */
export type PersonParts = {
  /** Before the other buttons of the header. */
  readonly actions?: PersonPart | undefined;
  /** In the line under the name: the person's standing. */
  readonly standing?: PersonPart | undefined;
  /** Among the facts about the person. */
  readonly facts?: PersonPart | undefined;
  /** Below what matters to the person. */
  readonly habits?: PersonPart | undefined;
  /** At the end of who this is: on what ground the data are kept, and what was asked about them. */
  readonly privacy?: PersonPart | undefined;
  /** What time it is there, above the composer. */
  readonly moment?: PersonPart | undefined;
  /** Above the promises. */
  readonly owed?: PersonPart | undefined;
  /** Below the promises. */
  readonly besides?: PersonPart | undefined;
  /** A line of the timeline that is no exchange. */
  readonly happening?: ComponentType<HappeningEntryProps> | undefined;
  /** Plans a call, a visit or a message with the person. */
  readonly onPlan?: (() => void) | undefined;
  /** Writes down a purchase, from the composer. */
  readonly onPurchase?: (() => void) | undefined;
  /** Writes down what the person said about the shop, from the composer. */
  readonly onFeedback?: (() => void) | undefined;
  /** Writes down an idea of the person; in the menu of the header. */
  readonly idea?: { readonly label: string; readonly onAction: () => void } | undefined;
  /** Welcomes the person step by step; in the menu of the header. */
  readonly welcoming?: { readonly label: string; readonly onAction: () => void } | undefined;
  /** The person no longer comes; in the menu of the header. */
  readonly leaving?: { readonly label: string; readonly onAction: () => void } | undefined;
  /** Makes one of this and another record, or two again; in the menu of the header. */
  readonly twins?:
    | readonly { readonly id: string; readonly label: string; readonly onAction: () => void }[]
    | undefined;
  /** Shows the person as they were on a day; in the menu of the header. */
  readonly lookingBack?: MenuAct | undefined;
  /** Hands all data of the person out; in the menu of the header. */
  readonly disclosing?: MenuAct | undefined;
  /** Erases the person for good, also from the trash; at the end of the menu of the header. */
  readonly erasing?: MenuAct | undefined;
};
