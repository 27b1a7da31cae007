import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { PersonScreen } from '@renderer/features/person/PersonScreen';
import { aDraft, aNote } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

/** The people of the test that runs, in the order in which they came. */
const ids: ContactId[] = [];

const nothing = (): void => undefined;
const Page = () => <PersonScreen id={ids[0]!} onEdit={nothing} onPeople={nothing} />;

async function come(
  data: TestData,
  name: string,
  rest: Partial<ContactDraft> = {},
): Promise<ContactId> {
  const { id } = granted(await data.contacts.create(aDraft(name, rest))).value;
  ids.push(id);
  return id;
}

/** An empty list of people, then these. */
const withPeople =
  (...names: readonly string[]) =>
  async (data: TestData): Promise<void> => {
    ids.length = 0;
    for (const name of names) await come(data, name);
  };

const DAY = 86_400_000;
const history = () => screen.findByRole('list', { name: 'History' });
const undo = () => screen.findByRole('button', { name: /Undo/ });

describe('the page of a person', () => {
  it('never shows what belongs to the person before', async () => {
    const Two = () => {
      const [at, setAt] = useState(0);
      return (
        <>
          <button type="button" onClick={() => setAt(1)}>
            go on
          </button>
          <PersonScreen id={ids[at]!} onEdit={nothing} onPeople={nothing} />
        </>
      );
    };
    const { user, data } = await renderWith(<Two />, {
      prepare: async (fresh) => {
        await withPeople('Yuki Tanaka', 'Mehmet Yıldız')(fresh);
        granted(await fresh.interactions.add(aNote(ids[0]!, { text: 'Only about Yuki.' })));
      },
    });
    await screen.findByText('Only about Yuki.');
    await user.type(screen.getByRole('textbox', { name: 'What happened?' }), 'For Yuki');
    await user.click(screen.getByRole('button', { name: 'go on' }));
    await screen.findByRole('heading', { level: 1, name: /Mehmet/ });
    expect(screen.queryByText('Only about Yuki.')).toBeNull();
    expect(screen.getByRole('textbox', { name: 'What happened?' })).toHaveProperty('value', '');
    expect(await screen.findByText(/Nothing written down yet/)).toBeDefined();
    await waitFor(async () => expect((await data.db.drafts.toArray()).length).toBe(1));
  });

  it.each([
    ['by their first name', { addressForm: 'informal' }, 'Addressed as Mehmet'],
    ['formally', { addressForm: 'formal' }, 'Addressed as Mr Yıldız'],
    ['as they asked for it', { addressForm: 'informal', honorific: 'Abi' }, 'Addressed as Abi'],
  ] as const)('says how somebody is called: %s', async (_, how, said) => {
    await renderWith(<Page />, {
      prepare: async (fresh) => {
        ids.length = 0;
        const nameParts = { given: 'Mehmet', additional: '', family: 'Yıldız', suffix: '' };
        await come(fresh, 'Mehmet Yıldız', { nameParts, salutation: 'mr', ...how });
      },
    });
    const lead = await screen.findByText(/Addressed as/);
    expect(lead.textContent).toBe(said);
  });

  it('marks an entry as a wow moment, and takes the mark away', async () => {
    const { user, data } = await renderWith(<Page />, {
      prepare: async (fresh) => {
        await withPeople('Yuki Tanaka')(fresh);
        granted(await fresh.interactions.add(aNote(ids[0]!, { text: 'Brought cake.' })));
      },
    });
    await screen.findByText('Brought cake.');
    const mark = async (item: string): Promise<void> => {
      await user.click(screen.getByRole('button', { name: /^More for this entry/ }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
    };
    await mark('Mark as a wow moment');
    await waitFor(async () => within(await history()).getByText('wow moment'));
    const [entry] = await data.db.interactions.toArray();
    expect(entry?.isWow).toBe(true);
    await mark('Not a wow moment');
    await waitFor(async () => expect(within(await history()).queryByText('wow moment')).toBeNull());
  });

  it('shows the latest of a long history, more when asked, and one kind alone', async () => {
    const { user } = await renderWith(<Page />, {
      prepare: async (data) => {
        await withPeople('Yuki Tanaka')(data);
        for (let at = 1; at <= 35; at += 1) {
          granted(
            await data.interactions.add(
              aNote(ids[0]!, {
                kind: at === 35 ? 'visit' : 'note',
                text: `Entry ${at}`,
                happenedAt: data.clock.now() - at * DAY,
              }),
            ),
          );
        }
      },
    });
    await screen.findByText('Entry 1');
    const entries = async () => within(await history()).getAllByText(/^Entry/).length;
    expect(await entries()).toBe(30);
    await user.click(screen.getByRole('button', { name: 'Show earlier' }));
    await waitFor(async () => expect(await entries()).toBe(35));
    expect(screen.queryByRole('button', { name: 'Show earlier' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Everything/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Visit' }));
    await waitFor(async () => expect(await entries()).toBe(1));
    expect(screen.getByText('Entry 35')).toBeDefined();
  });

  it('mends an entry as a whole, and takes that back', async () => {
    const { user, data } = await renderWith(<Page />, {
      prepare: async (fresh) => {
        await withPeople('Yuki Tanaka')(fresh);
        granted(
          await fresh.interactions.add(
            aNote(ids[0]!, {
              kind: 'call',
              text: 'Harvset is early.',
              durationMinutes: 4,
              happenedAt: fresh.clock.now() - DAY,
            }),
          ),
        );
      },
    });
    await screen.findByText('Harvset is early.');
    const before = (await data.db.interactions.toArray())[0]!;
    await user.click(screen.getByRole('button', { name: /^More for this entry/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    const text = dialog.getByRole('textbox', { name: 'What happened?' });
    await user.clear(text);
    await user.type(text, 'Harvest is early.');
    const minutes = dialog.getByRole('textbox', { name: 'Minutes' });
    await user.clear(minutes);
    await user.type(minutes, '14');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Harvest is early.');
    // The day was left alone, so the minute stays.
    expect((await data.db.interactions.toArray())[0]).toMatchObject({
      durationMinutes: 14,
      happenedAt: before.happenedAt,
    });
    await user.click(await undo());
    await screen.findByText('Harvset is early.');
  });

  it('removes an entry, and brings it back', async () => {
    const { user } = await renderWith(<Page />, {
      prepare: async (data) => {
        await withPeople('Yuki Tanaka')(data);
        granted(await data.interactions.add(aNote(ids[0]!, { text: 'Here.' })));
      },
    });
    await screen.findByText('Here.');
    await user.click(screen.getByRole('button', { name: /^More for this entry/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByText('Here.')).toBeNull());
    await user.click(await undo());
    expect(await screen.findByText('Here.')).toBeDefined();
  });

  it.each(['kept', 'broken', 'withdrawn'] as const)(
    'ends a promise as %s, and takes that back',
    async (status) => {
      const { user, data } = await renderWith(<Page />, {
        prepare: async (fresh) => {
          await withPeople('Yuki Tanaka')(fresh);
          granted(
            await fresh.promises.add({
              contactId: ids[0]!,
              text: 'Send samples',
              by: 'us',
              dueOn: isoDate('2026-03-24'),
            }),
          );
        },
      });
      const box = await screen.findByRole('checkbox', { name: /Send samples/ });
      if (status === 'kept') await user.click(box);
      else {
        await user.click(screen.getByRole('button', { name: /^More for this promise/ }));
        const items = await screen.findAllByRole('menuitem');
        await user.click(items[status === 'broken' ? 1 : 2]!);
      }
      const now = async () => (await data.db.promises.toArray())[0]!.status;
      await waitFor(async () => expect(await now()).toBe(status));
      await screen.findByRole('button', { name: /Send samples.*, open again/ });
      await user.click(await undo());
      await waitFor(async () => expect(await now()).toBe('open'));
    },
  );

  it('adds a promise with a day in words, and changes it', async () => {
    const { user, data } = await renderWith(<Page />, { prepare: withPeople('Yuki Tanaka') });
    await user.click(await screen.findByRole('button', { name: 'Add a promise' }));
    await user.type(screen.getByRole('textbox', { name: 'What was promised' }), 'Call back');
    await user.type(screen.getByRole('textbox', { name: /By when/ }), 'someday');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('We cannot read this as a day.')).toBeDefined();
    await user.clear(screen.getByRole('textbox', { name: /By when/ }));
    await user.type(screen.getByRole('textbox', { name: /By when/ }), 'tomorrow{Enter}');
    await waitFor(async () =>
      expect(await data.db.promises.toArray()).toMatchObject([
        { text: 'Call back', dueOn: '2026-03-20', by: 'us' },
      ]),
    );
    await user.click(await screen.findByRole('button', { name: /^More for this promise/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const due = await screen.findByRole('textbox', { name: /By when/ });
    await user.clear(due);
    await user.keyboard('{Enter}');
    await waitFor(async () =>
      expect(await data.db.promises.toArray()).toMatchObject([{ dueOn: null }]),
    );
  });

  it('removes a tie seen from the other side, and brings it back', async () => {
    const { user, data } = await renderWith(<Page />, {
      prepare: async (fresh) => {
        await withPeople('Yuki Tanaka', 'Kenji Mori')(fresh);
        granted(
          await fresh.links.add({ fromId: ids[1]!, toId: ids[0]!, kind: 'referred-by', label: '' }),
        );
      },
    });
    expect(await screen.findByRole('link', { name: /Kenji Mori/ })).toBeDefined();
    expect(screen.getByText('Brought along')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Remove the tie to Kenji Mori' }));
    await waitFor(async () => expect(await data.db.links.count()).toBe(0));
    await user.click(await undo());
    expect(await screen.findByRole('link', { name: /Kenji Mori/ })).toBeDefined();
  });

  it('notes a yes, a withdrawal and a no, each with the way back', async () => {
    const { user } = await renderWith(<Page />, { prepare: withPeople('Yuki Tanaka') });
    await user.click(await screen.findByRole('button', { name: 'Note a yes to Newsletter' }));
    const withdraw = await screen.findByRole('button', {
      name: 'Note that Newsletter was withdrawn',
    });
    expect(screen.getByText(/since 19/)).toBeDefined();
    await user.click(withdraw);
    expect(await screen.findByText(/^withdrawn 19/)).toBeDefined();
    await user.click(await undo());
    expect(await screen.findByText(/since 19/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Note a no to Letter' }));
    expect(await screen.findByText('no')).toBeDefined();
  });

  it('can only be read and brought back while it lies in the trash', async () => {
    const { user, data } = await renderWith(<Page />, {
      prepare: async (fresh) => {
        await withPeople('Yuki Tanaka')(fresh);
        granted(await fresh.interactions.add(aNote(ids[0]!, { text: 'Still here.' })));
        granted(await fresh.contacts.trash([ids[0]!]));
      },
    });
    await screen.findByText('Still here.');
    expect(screen.queryByRole('textbox')).toBeNull();
    for (const name of [/^Note a yes/, 'Add a promise', 'Add a tie', /^More for this entry/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
    await user.click(screen.getByRole('button', { name: 'Bring back' }));
    expect(await screen.findByRole('textbox', { name: 'What happened?' })).toBeDefined();
    expect((await data.contacts.get(ids[0]!))!.trashedAt).toBeNull();
  });

  it('says of somebody who is gone that nobody is there', async () => {
    await renderWith(
      <PersonScreen id={'nobody' as ContactId} onEdit={nothing} onPeople={nothing} />,
    );
    expect(await screen.findByRole('heading', { level: 1 })).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('tells changes in words, field by field, and puts an old value back', async () => {
    const { user, data } = await renderWith(<Page />, {
      prepare: async (fresh) => {
        ids.length = 0;
        const id = await come(fresh, 'Yuki Tanaka', {
          languages: ['ja'],
          birthday: { year: null, month: 11, day: 2 },
        });
        granted(
          await fresh.contacts.update(id, {
            name: 'Yuki Mori',
            languages: ['ja', 'en'],
            birthday: { year: 1974, month: 11, day: 2 },
            country: 'JP',
            salutation: 'mrs',
            phones: [
              {
                id: 'a',
                use: 'mobile',
                label: '',
                isPreferred: true,
                doNotUse: false,
                number: '+81 75 555 0142',
                e164: '+81755550142',
              },
            ],
          }),
        );
      },
    });
    await user.click(await screen.findByRole('button', { name: /^More for Yuki/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'What was changed' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText('Japanese and English');
    const all = screen.getByRole('dialog').textContent;
    for (const words of [
      'Japanese and English',
      '2 November 1974',
      'Japan',
      '+81 75 555 0142 (Mobile, preferred)',
    ]) {
      expect(all).toContain(words);
    }
    expect(all).not.toContain('[object');
    await user.click(dialog.getByRole('button', { name: 'Put back Name' }));
    await waitFor(async () => expect((await data.contacts.get(ids[0]!))!.name).toBe('Yuki Tanaka'));
  });
});
