import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDraft } from '@test/support/builders';
import { granted } from '@test/support/testDatabase';
import { describe, expect, it, vi } from 'vitest';
import { aWizard } from './aWizard';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

const LIST = [
  'Name,Tel.,Geb.,Werbung,KdNr_alt',
  '"Weiß, Jürgen",0341 555 0117,19/03/1966,nein,K-1',
  '"Conti, Giulia",,03/04/1986,ja,K-2',
  '"Tanaka, Yuki",0341 555 0118,,?,K-3',
].join('\n');

const fixture = (path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures', path)));

const currentStep = () =>
  within(screen.getByRole('list', { name: 'Steps of the import' }))
    .getAllByRole('listitem')
    .find((item) => item.getAttribute('aria-current') === 'step')?.textContent;

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the file', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', 'This is a PDF. We read CSV, Excel and vCard.'],
    ['a.csv', '', 'This file is empty.'],
    ['a.csv', 'Name,Email\n', 'This table has a header, but no rows below it.'],
    ['a.regulars', 'PK\u0003\u0004', /backup of Regulars/],
  ])('%s is refused in words: %#', async (name, content, sentence) => {
    const { choose } = await aWizard();
    await choose(name, content);
    expect(await screen.findByText(sentence)).toBeDefined();
    expect(await screen.findByText(/Nothing was changed/)).toBeDefined();
    expect(currentStep()).toContain('File');
  });

  it('is nothing when the dialog is closed', async () => {
    const { user } = await aWizard();
    await user.click(await button('Choose a file'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(currentStep()).toContain('File');
  });

  it('may be dropped anywhere on the window', async () => {
    await aWizard();
    const file = new File([LIST], 'kunden.csv');
    const dataTransfer = { types: ['Files'], files: [file], dropEffect: 'none' };
    fireEvent.dragOver(document.body, { dataTransfer });
    expect(await screen.findByText('Drop the file to read it')).toBeDefined();
    fireEvent.drop(document.body, { dataTransfer });
    await waitFor(() => expect(currentStep()).toContain('Match columns'));
  });
});

describe('matching the columns', () => {
  it('shows where each goes, for how many rows, and one person as they will look', async () => {
    const { choose, user } = await aWizard();
    await choose('kunden.csv', LIST);
    expect(await screen.findAllByText('3 of 3')).not.toEqual([]);
    expect(screen.getByText('kunden.csv').parentElement?.textContent).toBe('kunden.csv, 3 rows');
    const name = screen.getByRole('row', { name: /^Name/ });
    expect(within(name).getByText('Weiß, Jürgen')).toBeDefined();
    expect(within(name).getByText('Name, split “Last, First”', { selector: 'bdi' })).toBeDefined();

    const preview = within(screen.getByRole('complementary', { name: 'Preview' }));
    expect(await preview.findByRole('heading', { name: 'Jürgen Weiß' })).toBeDefined();
    expect(preview.getByText('19 March 1966')).toBeDefined();
    expect(preview.getByText('Email: no consent')).toBeDefined();
    await user.click(preview.getByRole('button', { name: 'Next row' }));
    expect(await preview.findByRole('heading', { name: 'Giulia Conti' })).toBeDefined();
    expect(preview.getByText('no phone in this row')).toBeDefined();
  });

  it('asks once which of two days is meant, with both readings', async () => {
    const { choose, user } = await aWizard();
    await choose('kunden.csv', LIST);
    const preview = within(screen.getByRole('complementary', { name: 'Preview' }));
    await user.click(await preview.findByRole('button', { name: 'Next row' }));
    expect(await screen.findByText(/is that/)).toBeDefined();
    expect(screen.getByText(/suggests day first/)).toBeDefined();
    expect(await screen.findByText('Which order?')).toBeDefined();
    await user.click(await button('Month first, 4 March'));
    expect(await preview.findByText('4 March 1986')).toBeDefined();
    await waitFor(() => expect(screen.queryByText('Which order?')).toBeNull());
  });

  it('changes a column, and remembers it for the next such file', async () => {
    const { choose, user, data } = await aWizard();
    await choose('kunden.csv', LIST);
    await user.click(await button(/KdNr_alt goes to/));
    await user.click(await screen.findByRole('option', { name: 'Leave out' }));
    expect(await screen.findByText('not imported')).toBeDefined();
    await user.click(await button('Day first, 3 April'));
    await user.click(await button(/^Check /));
    await user.click(await button('Bring 3 people in'));
    expect(await screen.findByRole('heading', { name: '3 people are in.' })).toBeDefined();
    expect(await data.db.contacts.count()).toBe(3);

    await user.click(await button('Bring in another file'));
    await choose('kunden.csv', LIST);
    expect(await screen.findByText('You have matched such a file before.')).toBeDefined();
    await user.click(await button('Forget that'));
    await waitFor(() => expect(screen.queryByText('not imported')).toBeNull());
    expect((await data.settings.get()).importMappings).toEqual({});
  });

  it('reads garbled letters anew', async () => {
    const { choose, user } = await aWizard();
    await choose('garbled.csv', fixture('import/garbled.csv'));
    expect(await screen.findByText(/looks wrong/)).toBeDefined();
    await user.click(await button('Switch'));
    await waitFor(() => expect(screen.queryByText(/looks wrong/)).toBeNull());
  });

  it('reads the file in another way without losing it when that way leads nowhere', async () => {
    const { choose, store } = await aWizard();
    await choose('kunden.csv', LIST);
    await screen.findAllByText('3 of 3');
    await store.choose({ encoding: 'no-such-encoding' });
    expect(await screen.findByText(/We do not know the encoding/)).toBeDefined();
    expect(await screen.findByText('Jürgen Weiß')).toBeDefined();
    await store.choose({ encoding: 'utf-8' });
    await waitFor(() => expect(screen.queryByText(/We do not know the encoding/)).toBeNull());
  });
});

describe('the check', () => {
  const withGiulia = {
    prepare: async (data: Awaited<ReturnType<typeof aWizard>>['data']) => {
      granted(await data.contacts.create(aDraft('Giulia Conti', { nickname: 'Giu' })));
    },
  };

  it('decides twins side by side', async () => {
    const { choose, user, data } = await aWizard(withGiulia);
    await choose('kunden.csv', LIST);
    await user.click(await button(/^Check /));
    await user.click(await button(/^Look like someone/));
    const panel = within(screen.getByRole('complementary', { name: 'The chosen row' }));
    expect(await panel.findByText('Is this the same person?')).toBeDefined();
    expect(panel.getByText('same name')).toBeDefined();
    expect(panel.getByRole('row', { name: /Birthday.*1986.*nothing/ })).toBeDefined();
    expect(screen.getByText('1 row is undecided and stays out.')).toBeDefined();

    await user.click(panel.getByRole('button', { name: 'Same person' }));
    expect(await screen.findByText('You said: the same person')).toBeDefined();
    expect(screen.queryByText(/undecided/)).toBeNull();
    await user.click(await button('Bring 3 people in'));
    expect(await screen.findByText('1 person was added to.')).toBeDefined();
    expect(await data.db.contacts.count()).toBe(3);
    const people = await data.db.contacts.toArray();
    expect(people.find(({ name }) => name === 'Giulia Conti')).toMatchObject({
      nickname: 'Giu',
      birthday: { year: 1986 },
    });
  });

  it('leaves a row out, and takes it in again', async () => {
    const { choose, user } = await aWizard();
    await choose('kunden.csv', LIST);
    await user.click(await button(/^Check /));
    await user.click(await button(/^All/));
    await user.click(await button('Jürgen Weiß: leave out'));
    expect(await button('Bring 2 people in')).toBeDefined();
    await user.click(await button('Jürgen Weiß: bring in'));
    expect(await button('Bring 3 people in')).toBeDefined();
  });

  it('brings a file of cards in without a page for columns', async () => {
    const { choose, user } = await aWizard();
    await choose('apple.vcf', fixture('vcard/apple-3.0.vcf'));
    const bring = await button(/^Bring \d+ (person|people) in$/);
    expect(currentStep()).toContain('Check');
    expect(
      within(screen.getByRole('list', { name: 'Steps of the import' })).queryByText(
        'Match columns',
      ),
    ).toBeNull();
    await user.click(bring);
    expect(await screen.findByText('Every property')).toBeDefined();
  });
});

describe('the end', () => {
  it('accounts for every row, gives back what stayed out, and takes the import back', async () => {
    const { choose, user, data, saved } = await aWizard();
    await choose('kunden.csv', `${LIST}\n,,,ja,`);
    await user.click(await button(/^Check /));
    await user.click(await button('Bring 3 people in'));
    expect(await screen.findByText(/1 row stayed out/)).toBeDefined();
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
    expect(terms).toEqual(['New people', 'Could not come in', 'Rows in the file']);

    await user.click(await button('Save the rows that stayed out'));
    expect(await screen.findByText('Saved as kunden - stayed out.csv')).toBeDefined();
    expect(saved[0]?.text).toContain('"","","","ja","","5","Nobody can be called by this row');

    await user.click(await button('Take it back'));
    expect(await screen.findByText('The import is taken back.')).toBeDefined();
    expect(await screen.findByText('Everything is as it was before.')).toBeDefined();
    expect(await data.db.contacts.count()).toBe(0);
  });

  it('brings nothing in twice', async () => {
    const { choose, user, data, left } = await aWizard();
    await choose('kunden.csv', LIST);
    await user.click(await button(/^Check /));
    await user.click(await button('Bring 3 people in'));
    await user.click(await button('Bring in another file'));
    await choose('kunden.csv', LIST);
    await user.click(await button('On to the check'));
    expect(await screen.findByText('All of them are here already.')).toBeDefined();
    await user.click(await button('Done'));
    expect(left).toHaveBeenCalledOnce();
    expect(await data.db.contacts.count()).toBe(3);
  });
});

describe('keys', () => {
  it('Ctrl with Enter goes all the way', async () => {
    const { choose, user, data, left } = await aWizard();
    await choose('kunden.csv', LIST);
    await button(/^Check \d/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(currentStep()).toContain('Check'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await button('See your people');
    expect(await data.db.contacts.count()).toBe(3);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(left).toHaveBeenCalledOnce();
  });

  it('Escape leaves, but asks first when something was decided', async () => {
    const { choose, user, left, store } = await aWizard();
    await choose('kunden.csv', LIST);
    await user.click(await button('Day first, 3 April'));
    await waitFor(() => expect(store.get().isTouched).toBe(true));
    await user.keyboard('{Escape}');
    const question = await screen.findByRole('alertdialog', { name: 'Leave the import?' });
    await user.click(within(question).getAllByRole('button', { name: 'Stay' }).at(-1)!);
    expect(left).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await user.keyboard('{Escape}');
    await user.click(await button('Leave'));
    expect(left).toHaveBeenCalledOnce();
    expect(store.get().file).toBeNull();
  });
});

it('speaks German', async () => {
  const { choose } = await aWizard({ language: 'de' });
  await choose('kunden.csv', LIST);
  expect(await screen.findByRole('heading', { name: 'Deine Leute mitbringen' })).toBeDefined();
  expect(await button('Tag zuerst, 3. April')).toBeDefined();
  expect(screen.getByText('Nachname', { exact: false, selector: 'bdi' })).toBeDefined();
});
