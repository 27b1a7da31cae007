import type { ContactDraft } from './contact';

/** Something in a draft that a person should mend before it is stored. */
export type ContactProblem = {
  readonly code:
    | 'name-missing'
    | 'email-at-missing'
    | 'email-ending-missing'
    | 'email-spaces'
    | 'phone-no-digits';
  readonly field: 'name' | 'emails' | 'phones';
  /** The id of the list item; empty for a plain field. */
  readonly itemId: string;
};

/** What is wrong with an e-mail address; `null` if it may be one. Empty is not wrong. */
export function emailProblem(address: string): ContactProblem['code'] | null {
  const text = address.trim();
  if (text === '') return null;
  if (/\s/.test(text)) return 'email-spaces';
  const at = text.lastIndexOf('@');
  if (at < 1 || at === text.length - 1) return 'email-at-missing';
  return /[^.]\.[^.\s@]{2,}$/.test(text.slice(at + 1)) ? null : 'email-ending-missing';
}

/**
 * What keeps a draft from being stored, in the order of the form. A contact needs something to be
 * called by: a name in any script, an organisation, or a way to reach it.
 */
export function problemsOf(draft: ContactDraft): readonly ContactProblem[] {
  const problems: ContactProblem[] = [];
  if (calledBy(draft) === '') problems.push({ code: 'name-missing', field: 'name', itemId: '' });
  for (const { id, number } of draft.phones) {
    if (number.trim() !== '' && !/\p{Nd}/u.test(number)) {
      problems.push({ code: 'phone-no-digits', field: 'phones', itemId: id });
    }
  }
  for (const { id, address } of draft.emails) {
    const code = emailProblem(address);
    if (code !== null) problems.push({ code, field: 'emails', itemId: id });
  }
  return problems;
}

type Callable = Pick<
  ContactDraft,
  'name' | 'nativeName' | 'nickname' | 'organisation' | 'emails' | 'phones'
>;

/** What a contact is called on every screen: the name, or the best that is known instead; empty if nothing is. */
export function calledBy(contact: Callable): string {
  const candidates = [
    contact.name,
    contact.nativeName,
    contact.nickname,
    contact.organisation,
    contact.emails[0]?.address ?? '',
    contact.phones[0]?.number ?? '',
  ];
  return candidates.map((text) => text.trim()).find((text) => text !== '') ?? '';
}
