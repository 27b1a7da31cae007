import { aDraft, aNote } from '@test/support/builders';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const somebody = async (data: TestData, name: string) =>
  granted(await data.contacts.create(aDraft(name))).value;

describe('what leaves the program with people', () => {
  it('comes in the order asked for, without samples and those in the trash', async () => {
    const data = await freshRepositories();
    const [ada, ida, old] = [
      await somebody(data, 'Ada'),
      await somebody(data, 'Ida'),
      await somebody(data, 'Old'),
    ];
    granted(await data.samplePeople.add('en'));
    const sample = (await data.db.contacts.toArray()).find(({ isSample }) => isSample)!;
    granted(await data.contacts.trash([old.id]));
    const exports = await data.collectExports([ida.id, sample.id, old.id, ada.id], true);
    expect(exports.contacts.map(({ contact }) => contact.name)).toEqual(['Ida', 'Ada']);
    expect(exports.samplesLeft).toBe(1);
  });

  it('has the birthday as somebody counts it', async () => {
    const data = await freshRepositories();
    const [wei, ada] = [await somebody(data, 'Wei'), await somebody(data, 'Ada')];
    const birthday = { calendar: 'chinese', year: 1961, monthCode: 'M04', day: 8 } as const;
    granted(await data.customs.save(wei.id, { birthday }));
    granted(await data.customs.save(ada.id, { birthday: { ...birthday, calendar: 'gregory' } }));
    const { contacts } = await data.collectExports([wei.id, ada.id], false);
    expect(contacts.map(({ calendarBirthday }) => calendarBirthday)).toEqual([birthday, null]);
  });

  it('has notes only where they are wanted, and private ones never', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data, 'Ada');
    granted(await data.interactions.add(aNote(ada.id, { text: 'Likes Assam.' })));
    granted(await data.interactions.add(aNote(ada.id, { text: 'Is ill.', isPrivate: true })));
    const texts = async (withNotes: boolean) =>
      (await data.collectExports([ada.id], withNotes)).contacts[0]?.interactions.map(
        ({ text }) => text,
      );
    expect(await texts(true)).toEqual(['Likes Assam.']);
    expect(await texts(false)).toEqual([]);
  });

  it('has the latest decision for each purpose; a withdrawal is a no', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data, 'Ada');
    const decide = async (
      purpose: 'email' | 'phone',
      decision: 'given' | 'refused' | 'withdrawn',
      decidedAt: number,
    ) => {
      const draft = { contactId: ada.id, purpose, decision, decidedAt, source: '' };
      granted(await data.consents.record(draft));
    };
    await decide('email', 'withdrawn', 3);
    await decide('email', 'given', 2);
    await decide('phone', 'refused', 1);
    await decide('phone', 'given', 4);
    const [exported] = (await data.collectExports([ada.id], false)).contacts;
    expect(Object.fromEntries(exported!.consents.map((c) => [c.purpose, c.decision]))).toEqual({
      email: 'refused',
      phone: 'given',
    });
  });

  it('names whom somebody is tied to, and brings photo and own fields along', async () => {
    const data = await freshRepositories();
    const [ada, ida] = [await somebody(data, 'Ada'), await somebody(data, 'Ida')];
    granted(
      await data.links.add({ fromId: ada.id, toId: ida.id, kind: 'family', label: 'Sister' }),
    );
    const photo = { mediaType: 'image/png', bytes: new Uint8Array([1, 2]) } as const;
    granted(await data.contacts.setPhoto(ada.id, photo));
    granted(await data.customFields.create({ label: 'Cup', kind: 'text' }));
    const exports = await data.collectExports([ida.id, ada.id], false);
    expect(exports.contacts[0]).toMatchObject({ photo: null, links: [] });
    expect(exports.contacts[1]?.links).toEqual([{ kind: 'family', label: 'Sister', name: 'Ida' }]);
    expect(exports.contacts[1]?.photo?.bytes.length).toBe(2);
    expect(exports.fields.map(({ label }) => label)).toEqual(['Cup']);
  });
});
