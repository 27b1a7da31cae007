import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Contact, ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { CountriesScreen } from '@renderer/features/culture/CountriesScreen';
import { HintsCard } from '@renderer/features/culture/HintsCard';
import { useLive } from '@renderer/data/useLive';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { aCustomer } from '@test/support/shopBook';
import { renderWith, type TestWindow, type WindowOptions } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

function Countries({ first = '' }: { readonly first?: string }) {
  const [country, setCountry] = useState(first);
  return (
    <>
      <p data-testid="open">{country}</p>
      <CountriesScreen country={country} hrefOf={(code) => `#/${code}`} onOpen={setCountry} />
    </>
  );
}

const nobody = (): Promise<void> => Promise.resolve();
const countries = (
  first = '',
  prepare: (data: TestData) => Promise<unknown> = nobody,
  options: Partial<WindowOptions> = {},
): Promise<TestWindow> =>
  renderWith(<Countries first={first} />, {
    ...options,
    prepare: async (data) => {
      await prepare(data);
    },
  });

describe('countries', () => {
  it('begin with those where people of the shop live, and are found without accents', async () => {
    const { user } = await countries('', async (data) => {
      await aCustomer(data, 'Yuki Tanaka', { country: 'JP' });
      await aCustomer(data, 'Ken Mori', { country: 'JP' });
      await aCustomer(data, 'Mehmet Yıldız', { country: 'TR' });
    });
    const list = within(await screen.findByRole('navigation', { name: 'Countries' }));
    const names = (await list.findAllByRole('link')).map(({ textContent }) => textContent);
    expect(names.slice(0, 2)).toEqual([
      expect.stringMatching(/Japan.*2/),
      expect.stringMatching(/T.rkiye|Turkey/),
    ]);
    await user.type(screen.getByRole('searchbox'), 'osterr{Enter}');
    expect(await screen.findByText(/No country for/)).toBeDefined();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'austria{Enter}');
    await waitFor(() => expect(screen.getByTestId('open').textContent).toBe('AT'));
  });

  it('show what is usual with its uncertainty, sources and days, and facts without a card', async () => {
    await countries('JP');
    expect(await screen.findByRole('heading', { name: 'Japan' })).toBeDefined();
    expect(await screen.findByText(/Guidance, not rules/)).toBeDefined();
    expect(await screen.findByText('Next days off')).toBeDefined();
    expect(screen.getAllByText(/of 5$/)).toHaveLength(7);
    expect(await screen.findByText('+81')).toBeDefined();
  });

  it('say that there is no card, and still have facts and a place for notes', async () => {
    await countries('VA');
    expect(await screen.findByText(/no card for this country yet/)).toBeDefined();
    expect(await screen.findByRole('textbox', { name: /notes about this country/ })).toBeDefined();
  });

  it('name the first and the last of many clocks', async () => {
    await countries('US');
    // 9:00 in London: 23:00 in Hawaii, 5:00 in New York.
    expect(await screen.findByText(/clocks, from 2[23]:00 to 05:00/)).toBeDefined();
  });

  it('keep a note by itself, and follow when it is taken back', async () => {
    const { user, data } = await countries('JP');
    const note = await screen.findByRole('textbox', { name: /notes about this country/ });
    await user.type(note, 'Gifts with two hands');
    await user.tab();
    await waitFor(async () =>
      expect((await data.countryNotes.of('JP'))?.text).toBe('Gifts with two hands'),
    );
    await act(async () => {
      granted(await data.journal.undoLast());
    });
    await waitFor(() => expect(note).toHaveProperty('value', ''));
  });

  it('speak German', async () => {
    await countries('JP', nobody, { language: 'de' });
    expect(await screen.findByText(/Orientierung, keine Regel/)).toBeDefined();
    expect(await screen.findByText('Nächste freie Tage')).toBeDefined();
  });
});

describe('the quiz', () => {
  it('asks, says what is right, and begins another round with other questions', async () => {
    const { user } = await countries('JP');
    await user.click(await screen.findByRole('button', { name: 'Practise' }));
    const dialog = within(await screen.findByRole('dialog'));
    const asked: string[] = [];
    for (;;) {
      const answers = within(await dialog.findByRole('list', { name: 'Answers' }));
      const question = document.activeElement?.textContent ?? '';
      expect(question).toMatch(/\?$/);
      asked.push(
        question +
          answers
            .getAllByRole('button')
            .map((one) => one.textContent)
            .join(),
      );
      expect(dialog.getByRole<HTMLButtonElement>('button', { name: /Next|Finish/ }).disabled).toBe(
        true,
      );
      await user.click(answers.getAllByRole('button')[0]!);
      expect(dialog.getByText(/That is right|It is: /)).toBeDefined();
      // A second answer counts no more.
      const before = dialog.getByText(/That is right|It is: /).textContent;
      await user.click(answers.getAllByRole('button')[1]!);
      expect(dialog.getByText(/That is right|It is: /).textContent).toBe(before);
      const next = dialog.getByRole('button', { name: /Next|Finish/ });
      const isLast = next.textContent === 'Finish';
      await user.click(next);
      if (isLast) break;
    }
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(asked).size).toBe(asked.length);
    expect(dialog.getByText(/Right: \d+ of|All of it was right/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Another round' }));
    expect(await dialog.findByText(/Question 1 of/)).toBeDefined();
  });
});

describe('hints on a page', () => {
  /** The person of the test that runs. */
  let id: ContactId;
  function Page() {
    const { contacts } = useRepositories();
    const live = useLive<Contact | null>(`contact/${id}`, () => contacts.get(id));
    if (live.status !== 'ready' || live.value === null) return null;
    return <HintsCard contact={live.value} isReadOnly={false} onCountry={() => undefined} />;
  }
  const withYuki = (
    who: Partial<ContactDraft> = { country: 'JP' },
    prepare: (data: TestData) => Promise<unknown> = nobody,
  ): Promise<TestWindow> =>
    renderWith(<Page />, {
      prepare: async (data) => {
        ({ id } = await aCustomer(data, 'Yuki Tanaka', who));
        await prepare(data);
      },
    });

  it('are three at a time, below the own note', async () => {
    const { user } = await withYuki({ country: 'JP' }, (data) =>
      data.countryNotes.save('JP', { text: 'Gifts with two hands' }),
    );
    expect(await screen.findByText('Gifts with two hands')).toBeDefined();
    const list = (await screen.findAllByRole('list'))[0]!;
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    const first = list.textContent;
    await user.click(screen.getByRole('button', { name: 'More hints' }));
    expect(screen.getAllByRole('list')[0]!.textContent).not.toBe(first);
  });

  it('are hidden for one person, with a way back', async () => {
    const { user, data } = await withYuki();
    await user.click(await screen.findByRole('button', { name: 'More about Japan' }));
    await user.click(await screen.findByRole('menuitem', { name: /Do not show for Yuki/ }));
    await waitFor(() => expect(screen.queryByText('Hints, not rules')).toBeNull());
    expect((await data.customs.of(id))?.hidesCultureCard).toBe(true);
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(await screen.findByText('Hints, not rules')).toBeDefined();
  });

  it('are none for somebody without a country', async () => {
    const { data } = await withYuki({});
    await waitFor(async () => expect(await data.contacts.get(id)).not.toBeNull());
    expect(screen.queryByText('Hints, not rules')).toBeNull();
  });
});
