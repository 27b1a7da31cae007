import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { IdeaId } from '@shared/domain/feedback/idea';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { aDraft } from '@test/support/builders';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { balanceOf, problemsIn } from '@test/support/shopBook';

const somebody = async (data: TestData, name: string) =>
  granted(await data.contacts.create(aDraft(name))).value.id;

/** A shop whose rules have points for an idea. */
async function aShop(points = 50) {
  const data = await freshRepositories();
  const { rules } = firstProgramme(DEFAULT_SETTINGS.currency);
  granted(
    await data.programmes.save(
      { ...rules, bonuses: { ...rules.bonuses, idea: points } },
      isoDate('2026-01-01'),
    ),
  );
  const ada = await somebody(data, 'Ada');
  const ida = await somebody(data, 'Ida');
  const { value: idea } = granted(
    await data.ideas.add({ title: 'Own tins', text: '', authorId: ada }),
  );
  const stands = async () => (await data.ideas.all()).find(({ id }) => id === idea.id)!;
  return { data, ada, ida, id: idea.id, stands };
}

describe('an idea that is taken', () => {
  it('earns its author the points of the rules, once, in the act that moves it', async () => {
    const { data, ada, id, stands } = await aShop();
    expect(await data.ideas.isRewarded(id)).toBe(false);
    expect(granted(await data.ideas.reward(id, 'doing')).value).toBe(50);
    expect(await stands()).toMatchObject({ status: 'doing' });
    expect(await balanceOf(data.db, ada)).toBe(50);
    expect(await data.ideas.isRewarded(id)).toBe(true);
    expect(await data.loyaltyLedger.entriesOf(ada)).toMatchObject([
      { note: 'Own tins', cause: { kind: 'bonus', bonus: 'idea' } },
    ]);
    expect(await data.ideas.reward(id, 'done', 'There it is')).toMatchObject({
      ok: false,
      refusal: { code: 'loyalty/already-booked' },
    });
    expect(await stands()).toMatchObject({ status: 'doing', outcome: '' });
    expect(await balanceOf(data.db, ada)).toBe(50);
  });

  it('gives the points back with its undo, and can earn them again', async () => {
    const { data, ada, id, stands } = await aShop();
    granted(await data.ideas.reward(id, 'doing'));
    granted(await data.journal.undoLast());
    expect(await stands()).toMatchObject({ status: 'new' });
    expect(await balanceOf(data.db, ada)).toBe(0);
    expect(await data.ideas.isRewarded(id)).toBe(false);
    granted(await data.ideas.reward(id, 'doing'));
    expect(await balanceOf(data.db, ada)).toBe(50);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('is not rewarded where the rules have nothing for it, and without an author', async () => {
    const { data, id } = await aShop(0);
    expect(await data.ideas.reward(id, 'doing')).toMatchObject({
      ok: false,
      refusal: { code: 'loyalty/no-rule' },
    });
    const { value } = granted(await data.ideas.add({ title: 'Ours', text: '', authorId: null }));
    expect(await data.ideas.reward(value.id, 'doing')).toMatchObject({
      ok: false,
      refusal: { code: 'data/gone' },
    });
    expect(await data.ideas.reward('none' as IdeaId, 'doing')).toMatchObject({ ok: false });
  });
});

describe('you said, we did', () => {
  it('is over when everybody who had it or asked was told', async () => {
    const { data, ada, ida, id, stands } = await aShop();
    granted(await data.ideas.ask(id, ida));
    granted(await data.ideas.ask(id, ida));
    granted(await data.ideas.ask(id, ada));
    expect(await stands()).toMatchObject({ askedIds: [ida] });
    granted(await data.ideas.setStatus(id, 'done', 'Tins are welcome'));
    granted(await data.ideas.told(id, [ida]));
    expect(await stands()).toMatchObject({ status: 'done', toldIds: [ida] });
    granted(await data.ideas.told(id, [ada, ida]));
    expect(await stands()).toMatchObject({ status: 'told', toldIds: [ida, ada] });
    granted(await data.journal.undoLast());
    expect(await stands()).toMatchObject({ status: 'done', toldIds: [ida] });
  });

  it('is heard by the message that tells it', async () => {
    const { data, ada, ida, id, stands } = await aShop();
    granted(await data.ideas.ask(id, ida));
    granted(await data.ideas.setStatus(id, 'done', 'Tins are welcome'));
    for (const contactId of [ada, ida] as ContactId[]) {
      const { value } = granted(
        await data.messages.draft([
          {
            contactId,
            purpose: 'announcement',
            templateId: null,
            language: 'en',
            addressedAs: 'formal',
            channel: 'visit',
            subject: 'News',
            body: 'Tins are welcome',
            campaignId: null,
            thanksId: null,
            greetingId: null,
          },
        ]),
      );
      granted(await data.messages.resolve([value.messages[0]!.id], 'sent', { ideaId: id }));
    }
    expect(await stands()).toMatchObject({ status: 'told', toldIds: [ada, ida] });
  });

  it('leaves what was declined declined', async () => {
    const { data, ada, id, stands } = await aShop();
    granted(await data.ideas.setStatus(id, 'declined', 'No room'));
    granted(await data.ideas.told(id, [ada]));
    expect(await stands()).toMatchObject({
      status: 'declined',
      toldIds: [ada],
      outcome: 'No room',
    });
  });
});
