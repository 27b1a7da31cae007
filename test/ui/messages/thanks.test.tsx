import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { ThanksDialog } from '@renderer/features/messages/ThanksDialog';
import type { ThanksRequest } from '@renderer/hooks/useOpenThanks';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

const way = { use: 'home', label: '', isPreferred: false, doNotUse: false } as const;

const GIULIA: ContactDraft = aDraft('Giulia Conti', {
  nameParts: { given: 'Giulia', additional: '', family: 'Conti', suffix: '' },
  salutation: 'mrs',
  addressForm: 'informal',
  languages: ['it', 'de'],
  country: 'IT',
  timeZone: 'Europe/Rome',
  emails: [{ ...way, id: 'e', address: 'giulia@posta.example' }],
  handles: [{ ...way, id: 'w', service: 'whatsapp', value: '+39 333 5550164' }],
});

const Picker = () => <p>Pick somebody</p>;

type Options = {
  readonly draft?: ContactDraft;
  readonly request?: Partial<ThanksRequest>;
  readonly prepare?: (data: TestData, id: ContactId) => Promise<void>;
};

/** The dialog for one person, on a Thursday morning. */
async function aDialog({ draft = GIULIA, request = {}, prepare }: Options = {}) {
  const closed = vi.fn();
  const edited = vi.fn();
  let id = '' as ContactId;
  const Dialog = () => (
    <ThanksDialog
      request={{ contactId: id, reason: null, sourceId: '', ...request }}
      picker={Picker}
      ways={{ onEditPerson: edited, onShop: () => undefined }}
      onClose={closed}
    />
  );
  const win = await renderWith(<Dialog />, {
    prepare: async (data) => {
      data.clock.set(Date.parse('2026-03-19T08:40:00Z'));
      id = granted(await data.contacts.create(draft)).value.id;
      await prepare?.(data, id);
    },
  });
  const text = await screen.findByRole('textbox', { name: 'Text' });
  return { ...win, id, closed, edited, text: text as HTMLTextAreaElement };
}

const button = (name: RegExp) => screen.findByRole('button', { name });
const chooses = (name: RegExp) => screen.findByRole('radio', { name });

describe('a thank-you', () => {
  it('is in the language of the person, filled and marked, with what it means one press away', async () => {
    const { text, user } = await aDialog();
    expect(text.value).toMatch(/^Cara Giulia,/);
    expect(text.lang).toBe('it');
    const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks.join('|')).toContain('Giulia');
    await user.click(await chooses(/What it says/));
    expect(screen.getByText(/^Dear Giulia,/)).toBeDefined();
    await user.click(await chooses(/^Formal/));
    await user.click(await chooses(/Italian/));
    const formal = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    expect(formal.value).toMatch(/^Gentile (?:signora )?.*Conti/i);
  });

  it('is opened elsewhere, asked for once on the return, stamped in one act, and taken back', async () => {
    const { user, platform, data, id, closed } = await aDialog();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(platform.links).toHaveLength(1));
    expect(platform.links[0]).toMatch(
      /^mailto:giulia@posta\.example\?subject=.*body=Cara%20Giulia/,
    );
    expect(screen.queryByText('Sent? Then stamp it.')).toBeNull();
    await button(/Already sent/);
    fireEvent.focus(window);
    await screen.findByText('Sent? Then stamp it.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(closed).toHaveBeenCalled());
    const [thanks] = await data.thanks.of(id);
    expect(thanks).toMatchObject({ status: 'said', reason: 'other', channel: 'email' });
    const [said] = await data.db.interactions.where('contactId').equals(id).toArray();
    expect(said).toMatchObject({ kind: 'email', direction: 'out' });
    expect(said!.text).toContain('Cara Giulia');
    await user.click(await button(/^Undo/));
    await waitFor(async () => expect(await data.thanks.of(id)).toEqual([]));
    expect(await data.db.interactions.where('contactId').equals(id).count()).toBe(0);
    expect(await data.messages.waiting()).toHaveLength(1);
  });

  it('asks once: whoever says not yet goes on writing', async () => {
    const { user, platform } = await aDialog();
    await user.click(await button(/Open in email/));
    await button(/Already sent/);
    fireEvent.focus(window);
    await user.click(await button(/Not yet/));
    fireEvent.focus(window);
    expect(screen.queryByText('Sent? Then stamp it.')).toBeNull();
    expect(platform.links).toHaveLength(1);
  });

  it('keeps what was changed by hand when it closes, and goes on with it', async () => {
    const { user, text, data, unmount } = await aDialog();
    await user.type(text, ' PS: a presto!');
    unmount();
    await waitFor(async () => expect(await data.messages.waiting()).toHaveLength(1));
    const [kept] = await data.messages.waiting();
    expect(kept!.body).toMatch(/^Cara Giulia,[^]*PS: a presto!$/);
    expect(kept).toMatchObject({ purpose: 'thanks', language: 'it', addressedAs: 'informal' });
  });

  it('writes nothing down where nothing was changed or opened', async () => {
    const { data, unmount } = await aDialog();
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await data.messages.waiting()).toEqual([]);
  });

  it('keeps a way closed to which somebody said no, with the reason', async () => {
    await aDialog({
      prepare: async (data, id) => {
        const said = { contactId: id, decidedAt: data.clock.now(), source: 'test' } as const;
        granted(await data.consents.record({ ...said, purpose: 'email', decision: 'refused' }));
        granted(await data.consents.record({ ...said, purpose: 'chat', decision: 'given' }));
      },
    });
    const mail = await chooses(/Email/);
    expect((mail as HTMLInputElement).disabled).toBe(true);
    expect(mail.closest('label')!.textContent).toContain('wants no email');
    expect(((await chooses(/WhatsApp/)) as HTMLInputElement).checked).toBe(true);
    expect((await chooses(/WhatsApp/)).closest('label')!.textContent).toContain(
      'allowed since 19/03/2026',
    );
  });

  it('does not let a formal German letter without a surname leave, and names what is missing', async () => {
    const { user, platform, edited } = await aDialog({
      draft: aDraft('Jutta', {
        nameParts: { given: 'Jutta', additional: '', family: '', suffix: '' },
        salutation: 'mrs',
        addressForm: 'formal',
        languages: ['de'],
        emails: [{ ...way, id: 'e', address: 'jutta@example.org' }],
      }),
    });
    await screen.findByText(/The formal greeting needs the surname of Jutta\./);
    expect(((await button(/Open in email/)) as HTMLButtonElement).disabled).toBe(true);
    expect(((await button(/^Copy/)) as HTMLButtonElement).disabled).toBe(true);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(platform.links).toEqual([]);
    await user.click(await button(/Edit Jutta/));
    expect(edited).toHaveBeenCalledTimes(1);
  });

  it('says a thank-you in person without any letter', async () => {
    const { user, data, id } = await aDialog();
    await user.click(await chooses(/In person/));
    await user.click(await button(/Said it, stamp/));
    await waitFor(async () => expect(await data.thanks.of(id)).toHaveLength(1));
    expect(await data.messages.of(id)).toEqual([]);
    const [said] = await data.db.interactions.where('contactId').equals(id).toArray();
    expect(said).toMatchObject({ kind: 'visit', text: '' });
  });

  it('names who was recommended, and thanks for that', async () => {
    let paola = '' as ContactId;
    const request = {
      reason: 'referral',
      get sourceId() {
        return paola;
      },
    } as const;
    const { text, user, data, id } = await aDialog({
      request,
      prepare: async (data) => {
        paola = granted(await data.contacts.create(aDraft('Paola Ferri'))).value.id;
      },
    });
    expect(text.value).toContain('Paola Ferri');
    expect(screen.getByText(/recommended us to/).textContent).toContain('Paola Ferri');
    expect(within(screen.getByRole('complementary')).getByText('Recommendation')).toBeDefined();
    await user.click(await chooses(/In person/));
    await user.click(await button(/Said it, stamp/));
    await waitFor(async () => expect(await data.thanks.of(id)).toHaveLength(1));
    expect((await data.thanks.of(id))[0]).toMatchObject({ reason: 'referral', sourceId: paola });
  });
});
