import { checkAccessibility, expect, test, type App } from './harness';
import { accessible, go, openEmptyShop, settled } from './steps';

/** Adds somebody by name alone. */
async function addPerson(app: App, name: string): Promise<void> {
  await go(app, '#/people/new');
  await app.page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await app.page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await app.sees(name);
  await settled(app.page);
}

/** Calls the shop something. */
async function nameShop(app: App, name: string): Promise<void> {
  await go(app, '#/settings/shop');
  const field = app.page.getByRole('textbox', { name: 'Your shop' });
  await field.fill(name);
  await field.press('Enter');
  await settled(app.page);
}

/** Writes everything into a file for the other laptop; answers its bytes. */
async function handOver(app: App, laptop: string): Promise<Uint8Array> {
  await go(app, '#/settings/exchange');
  await app.page.getByRole('textbox', { name: 'Name of this laptop' }).fill(laptop);
  await app.page.keyboard.press('Enter');
  const path = await app.dialogs.save(`${laptop}.regulars`);
  await app.page.getByRole('button', { name: 'Write a file' }).click();
  await app.sees('The file is written');
  return app.files.read(path);
}

/** Looks into a file of the other laptop. */
async function choose(app: App, bytes: Uint8Array, name: string): Promise<void> {
  await go(app, '#/settings/exchange');
  await app.dialogs.open(await app.files.write(name, bytes));
  await app.page.getByRole('button', { name: 'Take a file in' }).click();
  await app.sees(/The file was written/);
}

test('two laptops exchange files both ways, tell what both changed, and a merge can be taken back', async ({
  launch,
}) => {
  const mina = await launch({});
  await openEmptyShop(mina);
  await addPerson(mina, 'Ada Lund');
  const first = await handOver(mina, 'Mina');

  const tom = await launch({});
  await openEmptyShop(tom);
  await choose(tom, first, 'first.regulars');
  await tom.sees('What comes from Mina');
  await tom.sees('One new person');
  await checkAccessibility(tom.page);
  await tom.page.getByRole('button', { name: 'Merge', exact: true }).click();
  await tom.sees(/Taken in what .*Mina.* had/);
  await go(tom, '#/people');
  await tom.sees('Ada Lund');

  // Once more it brings nothing.
  await choose(tom, first, 'again.regulars');
  await tom.sees('Nothing new: all of it is here already.');
  await tom.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  // Both call the shop something else, Tom later.
  await nameShop(mina, 'Mina’s Tea');
  await nameShop(tom, 'Tom’s Tea');

  // Somebody new over there, and back again.
  await addPerson(tom, 'Bo Berg');
  const second = await handOver(tom, 'Tom');
  await choose(mina, second, 'second.regulars');
  await mina.sees('What comes from Tom');
  await mina.sees('Mina’s Tea');
  await mina.sees('Tom’s Tea');
  await checkAccessibility(mina.page);
  await mina.page.getByRole('button', { name: 'Merge', exact: true }).click();
  await mina.sees('Changed here and by Tom');
  await mina.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await mina.page.keyboard.press('Control+z');
  await expect.poll(() => mina.page.getByText('Last exchanged').count()).toBe(0);
  await go(mina, '#/people');
  await mina.sees('Ada Lund');
  await expect.poll(() => mina.page.getByText('Bo Berg').count()).toBe(0);

  await choose(mina, second, 'third.regulars');
  await mina.page.getByRole('button', { name: 'Merge', exact: true }).click();
  await mina.sees('Changed here and by Tom');
  await checkAccessibility(mina.page);
  await mina.page.getByRole('button', { name: 'Take the other: Mina’s Tea' }).click();
  await mina.sees('The other value stands now');
  await mina.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await go(mina, '#/settings/shop');
  await expect
    .poll(() => mina.page.getByRole('textbox', { name: 'Your shop' }).inputValue())
    .toBe('Mina’s Tea');
  await go(mina, '#/people');
  await mina.sees('Bo Berg');
});

test('somebody on the road gets a part of the people, closed with a passphrase', async ({
  launch,
}) => {
  const mina = await launch({});
  await openEmptyShop(mina);
  await addPerson(mina, 'Ada Lund');
  await addPerson(mina, 'Ida Falk');
  await go(mina, '#/settings/exchange');
  await mina.page.getByRole('button', { name: 'Choose a part…' }).click();
  const dialog = mina.page.getByRole('dialog');
  await dialog.getByRole('searchbox', { name: 'Somebody by name' }).fill('Ada');
  await dialog.getByRole('button', { name: /Ada Lund/ }).click();
  await dialog.getByText('One person goes along.').waitFor();
  await accessible(mina);
  await dialog.getByRole('button', { name: 'With a passphrase…' }).click();
  const path = await mina.dialogs.save('part.regulars.age');
  await dialog.getByLabel('Passphrase', { exact: true }).fill('jasmine lantern window nineteen');
  await dialog.getByLabel('Once more').fill('jasmine lantern window nineteen');
  await dialog.getByRole('button', { name: 'Write the file' }).click();
  await mina.sees('The file is written');
  const bytes = await mina.files.read(path);

  const tom = await launch({});
  await openEmptyShop(tom);
  await go(tom, '#/settings/exchange');
  await tom.dialogs.open(await tom.files.write('part.regulars.age', bytes));
  await tom.page.getByRole('button', { name: 'Take a file in' }).click();
  const asking = tom.page.getByRole('dialog');
  await asking.getByLabel('Passphrase', { exact: true }).fill('something else entirely');
  await asking.getByRole('button', { name: 'Open', exact: true }).click();
  await tom.sees(/passphrase does not fit/);
  await asking.getByLabel('Passphrase', { exact: true }).fill('jasmine lantern window nineteen');
  await asking.getByRole('button', { name: 'Open', exact: true }).click();
  await tom.sees('One new person');
  await tom.page.getByRole('button', { name: 'Merge', exact: true }).click();
  await tom.sees(/Taken in/);
  await go(tom, '#/people');
  await tom.sees('Ada Lund');
  expect(await tom.page.getByText('Ida Falk').count()).toBe(0);
});
