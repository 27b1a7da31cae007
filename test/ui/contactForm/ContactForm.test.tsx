import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { ok } from '@shared/kernel/result';
import { ContactForm } from '@renderer/features/contactForm/ContactForm';
import { aDraft } from '@test/support/builders';
import { aPlatform } from '@test/support/fakePlatform';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it, vi } from 'vitest';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

vi.mock('@renderer/data/photos/fitPhoto', () => ({
  fitPhoto: (mediaType: string, bytes: Uint8Array) => Promise.resolve({ mediaType, bytes }),
}));

const handlers = () => ({ onSaved: vi.fn(), onCancel: vi.fn(), onOpen: vi.fn() });

async function aNewForm(prepare?: (data: TestData) => Promise<void>, name = '') {
  const on = handlers();
  const win = await renderWith(<ContactForm id={null} name={name} {...on} />, {
    ...(prepare && { prepare }),
  });
  await screen.findByRole('textbox', { name: 'Name' });
  return { ...win, on };
}

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const write = async (user: UserEvent, name: string | RegExp, text: string) => {
  await user.clear(field(name));
  if (text !== '') await user.type(field(name), text);
};
const choose = async (user: UserEvent, name: RegExp, option: string) => {
  await user.click(screen.getByRole('button', { name }));
  await user.click(await screen.findByRole('option', { name: option }));
};
const everybody = (data: TestData): Promise<readonly Contact[]> => data.db.contacts.toArray();

describe('the form for somebody new', () => {
  it('shows how the name is taken apart, and who is here already', async () => {
    const { user, on } = await aNewForm(async (data) => {
      granted(await data.contacts.create(aDraft('Frieda Baumgartner')));
    });
    await user.type(field('Name'), 'Frieda Baumgartner');
    expect(screen.getByText(/Baumgartner/, { selector: 'span' }).textContent).toMatch(
      /First name.*Frieda.*Last name.*Baumgartner|.*Frieda.*Baumgartner/,
    );
    await user.click(await screen.findByRole('button', { name: 'Open: Frieda Baumgartner' }));
    expect(on.onOpen).toHaveBeenCalledTimes(1);
  });

  it('says what is wrong only when a field is left or all is to be saved', async () => {
    const { user, data, on } = await aNewForm();
    await user.type(field('Name'), 'Ada');
    await user.type(field('Email address'), 'ada@shop');
    expect(field('Email address').getAttribute('aria-invalid')).not.toBe('true');
    await user.tab();
    await screen.findByText(/The ending is missing/);
    await user.type(field('Birthday'), '31.2.');
    expect(screen.queryByText(/There is no such day/)).toBeNull();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/There is no such day/);
    screen.getByText('2 entries need a look.');
    await waitFor(() => expect(document.activeElement).toBe(field('Email address')));
    expect(on.onSaved).not.toHaveBeenCalled();

    await write(user, 'Email address', 'ada@shop.example');
    await write(user, 'Birthday', '');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(on.onSaved).toHaveBeenCalledTimes(1));
    expect((await everybody(data))[0]).toMatchObject({ name: 'Ada', birthday: null });
  });

  it('never loses a day: not one without a year where it needs one, not a named one without a date', async () => {
    const { user, data, on } = await aNewForm();
    await user.type(field('Name'), 'Ada');
    await user.type(field('Known since'), '3 May');
    await user.click(screen.getByRole('button', { name: 'Important day' }));
    await choose(user, /Which day/, 'Own label');
    await user.type(field('Own label'), 'Opening');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/This needs a year/);
    await screen.findByText(/The day is missing/);
    await write(user, 'Known since', '2019');
    await user.type(field('Date'), '2 November');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(on.onSaved).toHaveBeenCalledTimes(1));
    expect((await everybody(data))[0]).toMatchObject({
      since: '2019-01-01',
      importantDates: [
        { kind: 'other', label: 'Opening', date: { year: null, month: 11, day: 2 } },
      ],
    });
  });

  it('keeps what was begun, takes it up again, and starts afresh when asked', async () => {
    const first = await aNewForm();
    await first.user.type(field('Name'), 'Ada Berg');
    await waitFor(async () =>
      expect(await first.data.drafts.get('new/form')).toMatchObject({ name: 'Ada Berg' }),
    );
    const kept = await first.data.drafts.get('new/form');
    first.unmount();

    const { user, data } = await aNewForm((fresh) => fresh.drafts.put('new/form', kept));
    expect(field('Name').value).toBe('Ada Berg');
    await user.type(field('Birthday'), 'never');
    await user.click(screen.getByRole('button', { name: 'Start afresh' }));
    expect([field('Name').value, field('Birthday').value]).toEqual(['', '']);
    await waitFor(async () => expect(await data.drafts.get('new/form')).toBeNull());
  });

  it('asks before it is left with something in it', async () => {
    const { user, data, on } = await aNewForm();
    await user.keyboard('{Escape}');
    expect(on.onCancel).toHaveBeenCalledTimes(1);
    await user.type(field('Name'), 'Ada');
    await user.keyboard('{Escape}');
    const question = await screen.findByRole('alertdialog');
    await user.click(within(question).getByRole('button', { name: 'Go on writing' }));
    expect(on.onCancel).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(on.onCancel).toHaveBeenCalledTimes(2));
    expect(await data.drafts.get('new/form')).toBeNull();
    expect(await everybody(data)).toEqual([]);
  });

  it('stores what is filled in and nothing of what is not', async () => {
    const { user, data, on } = await aNewForm();
    await user.type(field('Name'), 'Aylin Öztürk');
    await user.type(field('Name in own script'), 'Айлин');
    await user.click(screen.getByRole('button', { name: 'More about the name' }));
    await user.type(field('Nickname'), 'Ayli');
    await user.type(field('Phone number'), '0341 5550117');
    await user.click(screen.getByRole('button', { name: 'Web, messenger' }));
    await waitFor(() => expect(document.activeElement).toBe(field('Name or link')));
    await user.keyboard('https://shop.example');
    await user.click(screen.getByRole('button', { name: 'Address' }));
    await user.type(field('Street and number'), 'Karl-Heine-Straße 12');
    await user.type(field('PO box'), '77');
    await user.click(screen.getByRole('button', { name: 'Does not like' }));
    await user.type(field('Does not like'), 'Rooibos');
    await user.type(field('Good to know'), 'Comes on Saturdays.');
    await choose(user, /Likes to be reached by/, 'Chat');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(on.onSaved).toHaveBeenCalledTimes(1));
    const [aylin] = await everybody(data);
    expect(aylin).toMatchObject({
      name: 'Aylin Öztürk',
      nameParts: { given: 'Aylin', family: 'Öztürk' },
      nativeName: 'Айлин',
      nickname: 'Ayli',
      phones: [{ number: '0341 5550117', e164: '+493415550117', use: 'mobile' }],
      emails: [],
      handles: [{ service: 'website', value: 'https://shop.example' }],
      addresses: [{ street: 'Karl-Heine-Straße 12', postOfficeBox: '77' }],
      likes: [],
      dislikes: [{ text: 'Rooibos', notedOn: '2026-03-19' }],
      about: 'Comes on Saturdays.',
      preferredChannel: 'chat',
      country: 'DE',
    });
    expect(await data.drafts.get('new/form')).toBeNull();
  });
});

describe('the form about somebody known', () => {
  async function anEdit(rest: Parameters<typeof aDraft>[1] = {}) {
    const on = handlers();
    const platform = aPlatform();
    let id = '' as ContactId;
    const win = await renderWith(<Later id={() => id} {...on} />, {
      platform: {
        ...platform,
        openFile: () => Promise.resolve(ok({ name: 'ada.png', bytes: new Uint8Array([1, 2, 3]) })),
      },
      prepare: async (data) => {
        id = granted(await data.contacts.create(aDraft('Ada Berg', rest))).value.id;
      },
    });
    await screen.findByRole('textbox', { name: 'Name' });
    return { ...win, on, id };
  }

  // The id is known only once the data is there.
  const Later = ({ id, ...on }: { id: () => ContactId } & ReturnType<typeof handlers>) => (
    <ContactForm id={id()} name="" {...on} />
  );

  it('leaves at once when nothing differs, also after typing to and fro', async () => {
    const { user, on } = await anEdit();
    await user.type(field('Name'), 'x{Backspace} ');
    await user.keyboard('{Escape}');
    expect(on.onCancel).toHaveBeenCalledTimes(1);
  });

  it('saves only what was changed here, photo and fields as one act', async () => {
    const { user, data, on, id } = await anEdit({ nickname: 'A', about: 'Tea' });
    await write(user, 'Good to know', 'Coffee');
    await user.click(screen.getByRole('button', { name: 'Choose a photo' }));
    await screen.findByRole('button', { name: 'Other photo' });
    // Another window was quicker with another field.
    granted(await data.contacts.update(id, { nickname: 'Addi' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(on.onSaved).toHaveBeenCalledWith(id));
    expect(await data.contacts.get(id)).toMatchObject({
      about: 'Coffee',
      nickname: 'Addi',
      hasPhoto: true,
    });
    expect((await data.contacts.photoOf(id))?.bytes.length).toBe(3);
    const acts = (await data.journal.recentBatches()).map(({ act }) => act.key);
    expect(acts).toEqual(['contacts.edited', 'contacts.edited', 'contacts.created']);
    granted(await data.journal.undoLast());
    expect(await data.contacts.get(id)).toMatchObject({ about: 'Tea', hasPhoto: false });
  });

  it('marks ways as preferred or not to be used, and removes them', async () => {
    const way = { label: '', isPreferred: false, doNotUse: false } as const;
    const { user, data, on, id } = await anEdit({
      phones: [
        { ...way, id: 'p1', use: 'mobile', number: '0171 5550117', e164: '+491715550117' },
        { ...way, id: 'p2', use: 'work', number: '0341 5550118', e164: '+493415550118' },
      ],
    });
    const act = async (row: number, name: string) => {
      const phones = screen.getByRole('group', { name: 'Phone numbers' });
      await user.click(
        within(phones).getByRole('button', {
          name: new RegExp(`^More about this entry: .*${row === 0 ? '0117' : '0118'}`),
        }),
      );
      const found =
        screen.queryByRole('menuitemcheckbox', { name }) ??
        (await screen.findByRole('menuitem', { name }));
      await user.click(found);
    };
    await act(0, 'Preferred');
    await act(0, 'Do not use');
    await act(1, 'Remove');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(on.onSaved).toHaveBeenCalledTimes(1));
    expect((await data.contacts.get(id))?.phones).toMatchObject([
      { id: 'p1', isPreferred: false, doNotUse: true },
    ]);
  });

  it('says of each entry what its button removes', async () => {
    const { user } = await anEdit({
      likes: [
        { id: 'l1', text: 'Gyokuro', notedOn: null },
        { id: 'l2', text: 'Sencha', notedOn: null },
      ],
      importantDates: [
        { id: 'd1', kind: 'wedding', label: '', date: { year: null, month: 6, day: 21 } },
        {
          id: 'd2',
          kind: 'other',
          label: 'Shop anniversary',
          date: { year: 2009, month: 5, day: 4 },
        },
      ],
    });
    for (const name of [/^Remove: .*Sencha/, /^Remove: .*Wedding/, /^Remove: .*Shop anniversary/]) {
      screen.getByRole('button', { name });
    }
    await user.click(screen.getByRole('button', { name: /^Remove: .*Gyokuro/ }));
    expect(screen.queryByDisplayValue('Gyokuro')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Likes' }));
    // Nothing is in it yet that it could be called by.
    screen.getByRole('button', { name: 'Remove' });
  });

  it('keeps the text when somebody else removed the person meanwhile', async () => {
    const { user, data, id, on } = await anEdit();
    await user.type(field('Good to know'), 'Coffee');
    granted(await data.contacts.trash([id]));
    data.clock.advance(31 * 86_400_000);
    await data.trashBin.emptyExpired();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/Another window has removed this person/);
    expect(field('Good to know').value).toBe('Coffee');
    expect(on.onSaved).not.toHaveBeenCalled();
  });
});
