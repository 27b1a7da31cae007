import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { InteractionId } from '@shared/domain/interactions/interaction';
import type { TimelineCursor } from '@shared/domain/interactions/timelinePage';
import type { PromiseId } from '@shared/domain/promises/promise';
import { draftOf } from '@renderer/data/repositories/drafts';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import { aDraft, aNote } from '@test/support/builders';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const somebody = async (data: TestData, name = 'Ada') =>
  granted(await data.contacts.create(aDraft(name))).value;
const GONE = { ok: false, refusal: { code: 'data/gone' } };
const NOBODY = 'nobody' as ContactId;

describe('notes', () => {
  it('are read page by page, newest first, also when many happened at once', async () => {
    const data = await freshRepositories();
    const [ada, ida] = [await somebody(data, 'Ada'), await somebody(data, 'Ida')];
    const moments = [5, 3, 3, 3, 3, 1, 9];
    for (const happenedAt of moments) {
      granted(await data.interactions.add(aNote(ada.id, { happenedAt, text: String(happenedAt) })));
      granted(await data.interactions.add(aNote(ida.id, { happenedAt })));
    }
    for (const limit of [1, 2, 3, 7, 8]) {
      const seen: string[] = [];
      const pages: number[] = [];
      let before: TimelineCursor | undefined;
      do {
        const page = await data.interactions.timeline(ada.id, limit, before);
        seen.push(...page.items.map(({ id }) => id));
        pages.push(page.items.length);
        before = page.next ?? undefined;
      } while (before);
      expect(new Set(seen).size).toBe(moments.length);
      expect(pages.every((size) => size > 0 && size <= limit)).toBe(true);
    }
    const { items, next } = await data.interactions.timeline(ada.id, 50);
    expect(items.map(({ text }) => text)).toEqual(['9', '5', '3', '3', '3', '3', '1']);
    expect(next).toBeNull();
    expect(await data.interactions.countOf(ada.id)).toBe(7);
    expect((await data.interactions.latest(2)).map(({ happenedAt }) => happenedAt)).toEqual([9, 9]);
    expect(await data.interactions.timeline(NOBODY, 5)).toEqual({ items: [], next: null });
  });

  it('are one act together with the promises given in them', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data);
    const saved = granted(
      await data.interactions.add(aNote(ada.id, { kind: 'call' }), [
        { text: 'Call back', by: 'us', dueOn: isoDate('2026-03-20') },
      ]),
    );
    expect(saved.value.promises).toMatchObject([
      { interactionId: saved.value.interaction.id, contactId: ada.id, status: 'open' },
    ]);
    expect((await data.journal.offer()).undo?.key).toBe('interactions.withPromise');
    granted(await data.journal.undoLast());
    expect(await data.interactions.get(saved.value.interaction.id)).toBeNull();
    expect(await data.promises.of(ada.id)).toEqual([]);
  });

  it('leave their promises behind when they go, and take them along when they come back', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data);
    const { interaction } = granted(
      await data.interactions.add(aNote(ada.id), [{ text: 'Call', by: 'us', dueOn: null }]),
    ).value;
    granted(await data.interactions.remove(interaction.id));
    expect(await data.promises.openOf(ada.id)).toMatchObject([{ interactionId: null }]);
    granted(await data.journal.undoLast());
    expect(await data.promises.openOf(ada.id)).toMatchObject([{ interactionId: interaction.id }]);
  });

  it('cannot be written about somebody who is gone', async () => {
    const data = await freshRepositories();
    expect(await data.interactions.add(aNote(NOBODY))).toEqual(GONE);
    expect(await data.interactions.update('x' as InteractionId, { text: '' })).toEqual(GONE);
    expect(await data.interactions.remove('x' as InteractionId)).toEqual(GONE);
  });
});

describe('promises', () => {
  it('press by their day, those without one last; ended ones and the trash do not press', async () => {
    const data = await freshRepositories();
    const [ada, ida] = [await somebody(data, 'Ada'), await somebody(data, 'Ida')];
    const add = async (contactId: ContactId, text: string, day: string | null) => {
      data.clock.advance(1);
      const dueOn = day === null ? null : isoDate(day);
      return granted(await data.promises.add({ contactId, text, by: 'us', dueOn })).value;
    };
    await add(ada.id, 'some day', null);
    await add(ada.id, 'later', '2026-03-25');
    const today = await add(ada.id, 'today', '2026-03-19');
    await add(ada.id, 'late', '2026-03-01');
    await add(ida.id, 'in the trash', '2026-03-01');
    granted(await data.contacts.trash([ida.id]));
    const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);

    expect(texts(await data.promises.openDueBy(isoDate('2026-03-19')))).toEqual(['late', 'today']);
    expect(texts(await data.promises.open())).toEqual(['late', 'today', 'later', 'some day']);
    granted(await data.promises.resolve(today.id, 'kept'));
    expect(texts(await data.promises.openDueBy(isoDate('2026-03-19')))).toEqual(['late']);
    expect(texts(await data.promises.of(ada.id))).toEqual(['late', 'later', 'some day', 'today']);
    expect(texts(await data.promises.openOf(ada.id))).toEqual(['late', 'later', 'some day']);
  });

  it('end and open again', async () => {
    const data = await freshRepositories();
    const ada = await somebody(data);
    const { id } = granted(
      await data.promises.add({ contactId: ada.id, text: 'Call', by: 'them', dueOn: null }),
    ).value;
    for (const status of ['kept', 'broken', 'withdrawn'] as const) {
      granted(await data.promises.resolve(id, status));
      expect(await data.promises.of(ada.id)).toMatchObject([
        { status, resolvedAt: data.clock.now() },
      ]);
      expect(granted(await data.promises.resolve(id, status)).batchId).toBeNull();
    }
    granted(await data.promises.resolve(id, 'open'));
    expect(await data.promises.openOf(ada.id)).toMatchObject([
      { status: 'open', resolvedAt: null },
    ]);
    granted(await data.promises.remove(id));
    expect(await data.promises.resolve('x' as PromiseId, 'kept')).toEqual(GONE);
    expect(await data.promises.remove(id)).toEqual(GONE);
  });
});

describe('settings', () => {
  it('begin with defaults, and are watched', async () => {
    const data = await freshRepositories();
    expect(await data.settings.get()).toEqual(DEFAULT_SETTINGS);
    const seen: string[] = [];
    onTestFinished(data.settings.watch(({ shopName }) => seen.push(shopName)));
    await vi.waitFor(() => expect(seen).toEqual(['']));
    granted(await data.settings.set({ shopName: 'Teehaus Vogt', country: 'DE' }));
    await vi.waitFor(() => expect(seen).toEqual(['', 'Teehaus Vogt']));
    granted(await data.settings.set({ shopName: 'Vogt' }));
    granted(await data.journal.undoLast());
    expect(await data.settings.get()).toEqual({
      ...DEFAULT_SETTINGS,
      shopName: 'Teehaus Vogt',
      country: 'DE',
    });
  });
});

describe('drafts', () => {
  it('outlive the window and are no act', async () => {
    const data = await freshRepositories();
    const id = draftOf('note', 'c1');
    await data.drafts.put(id, { text: 'Half a' });
    await data.drafts.put(id, { text: 'Half a sentence' });
    expect(await data.drafts.get(id)).toEqual({ text: 'Half a sentence' });
    expect(await data.db.batches.count()).toBe(0);
    await data.drafts.remove(id);
    expect(await data.drafts.get(id)).toBeNull();
  });
});
