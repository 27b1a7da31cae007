import { screen, waitFor, within } from '@testing-library/react';
import type { ContactDraft } from '@shared/domain/contacts/contact';
import type { Segment, SegmentId } from '@shared/domain/segments/segment';
import { AddToSegmentDialog } from '@renderer/features/segments/AddToSegmentDialog';
import { leftDrafts } from '@renderer/features/segments/segmentDraft';
import { SegmentEditor } from '@renderer/features/segments/SegmentEditor';
import { SegmentsScreen } from '@renderer/features/segments/SegmentsScreen';
import { NEW_SEGMENT } from '@renderer/features/segments/useSegmentForm';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';
import { beforeEach, describe, expect, it, vi } from 'vitest';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  leftDrafts.clear();
});

const EVERYBODY: readonly ContactDraft[] = [
  aDraft('Frieda Baumgartner', { tags: ['Regular'], owner: 'Marlene' }),
  aDraft('Mehmet Yıldız', { tags: ['Regular'] }),
  aDraft('Yuki Tanaka', { country: 'JP', tags: ['Wholesale'] }),
];

async function addPeople(data: TestData): Promise<void> {
  for (const draft of EVERYBODY) granted(await data.contacts.create(draft));
}

const aGroup = (fields: Partial<Segment> = {}) => ({
  id: 's1' as SegmentId,
  name: 'Tea circle',
  members: { kind: 'chosen', ids: [] } as Segment['members'],
  relationships: ['community'] as const,
  goal: 'keep' as const,
  note: 'Drink tea with us.',
  ...fields,
});

async function aList(groups: readonly ReturnType<typeof aGroup>[] = []) {
  const [opened, made, shown] = [vi.fn(), vi.fn(), vi.fn()];
  const win = await renderWith(<SegmentsScreen onOpen={opened} onNew={made} onShow={shown} />, {
    prepare: async (data) => {
      await addPeople(data);
      for (const group of groups) granted(await data.segments.save(group));
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Groups' });
  return { ...win, opened, made, shown };
}

describe('the list of groups', () => {
  it('begins with ready ones: looked at, or taken over with one press and taken back', async () => {
    const { user, data, shown } = await aList();
    await screen.findByText('No groups yet.');
    const card = (await screen.findByRole('heading', { level: 3, name: 'Japan' })).closest('li')!;
    await within(card).findByText('1 person');
    await user.click(within(card).getByRole('button', { name: 'Look who is in it: Japan' }));
    expect(shown).toHaveBeenCalledWith('ready:country');
    await user.click(within(card).getByRole('button', { name: 'Take over: Japan' }));
    const list = await screen.findByRole('list', { name: 'Groups' });
    await within(list).findByText('1 person');
    // It is not offered twice.
    expect(screen.queryByRole('heading', { level: 3, name: 'Japan' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Undo/ }));
    await screen.findByText('No groups yet.');
    expect(await data.segments.all()).toEqual([]);
  });

  it('tells of each group who is in it, by what, and what for', async () => {
    const { user, opened, shown } = await aList([
      aGroup({
        members: {
          kind: 'rule',
          match: 'all',
          conditions: [
            { field: 'tag', is: 'any', tags: ['Regular'] },
            { field: 'owner', owner: null },
          ],
        },
        owner: 'Tom',
      }),
    ]);
    const list = await screen.findByRole('list', { name: 'Groups' });
    await within(list).findByText('1 person');
    for (const words of [
      'fills itself',
      'Keep them',
      'Community',
      'Tom looks after them',
      'Tag Regular',
      'Nobody in particular looks after them',
    ]) {
      expect(within(list).getByText(words)).toBeDefined();
    }
    await user.click(within(list).getByRole('button', { name: 'Show people: Tea circle' }));
    expect(shown).toHaveBeenCalledWith('s1');
    await user.click(within(list).getByRole('button', { name: 'Edit group: Tea circle' }));
    expect(opened).toHaveBeenCalledWith('s1');
  });

  it('doubles and deletes, with the way back', async () => {
    const { user, data } = await aList([aGroup()]);
    await user.click(await screen.findByRole('button', { name: 'More for Tea circle' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
    await screen.findByText('Tea circle (copy)');
    await user.click(screen.getByRole('button', { name: 'More for Tea circle' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await screen.findByText('Group “Tea circle” deleted');
    await waitFor(async () => expect(await data.segments.all()).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await data.segments.all()).toHaveLength(2));
  });
});

async function anEditor(group: ReturnType<typeof aGroup> | null = null) {
  const left = vi.fn();
  const win = await renderWith(<SegmentEditor id={group?.id ?? NEW_SEGMENT} onLeave={left} />, {
    prepare: async (data) => {
      await addPeople(data);
      if (group !== null) granted(await data.segments.save(group));
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...win, left };
}

describe('writing a group', () => {
  it('counts live while conditions are written, and saves by keys', async () => {
    const { user, data, left } = await anEditor();
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Regulars of ours');
    await user.click(screen.getByRole('button', { name: 'Add condition' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Tag' }));
    const side = screen.getByRole('complementary', { name: 'In it right now' });
    within(side).getByText('A condition is not finished and does not count yet.');
    const condition = screen.getByRole('group', { name: 'Tag' });
    await user.type(within(condition).getByRole('combobox', { name: 'Tags' }), 'regular{Enter}');
    await within(side).findByText('2 people');
    await within(side).findByText('Mehmet Yıldız');
    await user.click(screen.getByRole('button', { name: 'Add condition' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Looked after by' }));
    await within(side).findByText('1 person');
    await user.click(screen.getByRole('radio', { name: 'any of them' }));
    await within(side).findByText('3 people');
    await user.click(screen.getByRole('checkbox', { name: /^Making things together/ }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(left).toHaveBeenCalledTimes(1));
    expect(await data.segments.all()).toMatchObject([
      {
        name: 'Regulars of ours',
        members: {
          kind: 'rule',
          match: 'any',
          conditions: [
            { field: 'tag', is: 'any', tags: ['regular'] },
            { field: 'owner', owner: null },
          ],
        },
        relationships: ['co-creation'],
        goal: null,
      },
    ]);
  });

  it('says in a sentence what is missing, and saves nothing', async () => {
    const { user, data, left } = await anEditor();
    await user.click(await screen.findByRole('button', { name: 'Save group' }));
    await screen.findByText('Give the group a name.');
    screen.getByText('Add a condition, or choose the people yourself.');
    await user.click(screen.getByRole('button', { name: 'Add condition' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Country' }));
    await screen.findByText('Choose at least one.');
    expect(left).not.toHaveBeenCalled();
    expect(await data.segments.all()).toEqual([]);
  });

  it('finds again what was left unsaved', async () => {
    const first = await anEditor(aGroup());
    await first.user.type(await screen.findByRole('textbox', { name: 'Name' }), ' of friends');
    first.unmount();
    const { user } = await anEditor(aGroup());
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(name.value).toBe('Tea circle of friends');
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(name.value).toBe('Tea circle');
  });

  it('chooses people by typing, and takes them out again', async () => {
    const { user, data, left } = await anEditor(aGroup());
    await user.type(await screen.findByRole('searchbox', { name: 'Find people' }), 'yuki');
    await screen.findByRole('button', { name: /Yuki Tanaka/ });
    await user.keyboard('{Enter}');
    await user.type(screen.getByRole('searchbox', { name: 'Find people' }), 'mehm');
    await user.click(await screen.findByRole('button', { name: /Mehmet/ }));
    await user.click(
      await screen.findByRole('button', { name: 'Take Yuki Tanaka out of the group' }),
    );
    await user.click(screen.getByRole('button', { name: 'Save group' }));
    await waitFor(() => expect(left).toHaveBeenCalled());
    const [mehmet] = (await data.db.contacts.toArray()).filter(({ name }) => /Mehmet/.test(name));
    expect((await data.segments.all())[0]?.members).toEqual({
      kind: 'chosen',
      ids: [mehmet!.id],
    });
  });

  it('keeps amounts of another currency apart', async () => {
    const { user, data } = await anEditor();
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Big');
    await user.click(screen.getByRole('button', { name: 'Add condition' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Spent' }));
    const condition = screen.getByRole('group', { name: 'Spent' });
    await user.type(within(condition).getByRole('textbox', { name: 'Number' }), '12o');
    await user.tab();
    await within(condition).findByText('Write a number, such as 20.');
    const amount = within(condition).getByRole('textbox', { name: 'Number' });
    await user.clear(amount);
    await user.type(amount, '120');
    await user.click(screen.getByRole('button', { name: 'Save group' }));
    await waitFor(async () =>
      expect((await data.segments.all())[0]?.members).toMatchObject({
        conditions: [{ field: 'spent', is: 'at-least', amount: 12_000, days: null }],
      }),
    );
  });
});

describe('adding selected people', () => {
  it('puts them into a new group, or into one of chosen people', async () => {
    const closed = vi.fn();
    let ids: readonly string[] = [];
    const data = await renderWith(<Adding ids={() => ids} onClose={closed} />, {
      prepare: async (own) => {
        await addPeople(own);
        granted(await own.segments.save(aGroup()));
        ids = (await own.db.contacts.toArray()).map(({ id }) => id);
      },
    }).then(async (win) => {
      await screen.findByRole('dialog', { name: 'Add 3 people to a group' });
      await win.user.click(await screen.findByText('Tea circle'));
      await win.user.click(screen.getByRole('button', { name: 'Add' }));
      return win.data;
    });
    await waitFor(() => expect(closed).toHaveBeenCalled());
    const [group] = await data.segments.all();
    expect(group?.members).toEqual({ kind: 'chosen', ids });
    await screen.findByText('3 people added to “Tea circle”');
  });
});

function Adding({
  ids,
  onClose,
}: {
  readonly ids: () => readonly string[];
  readonly onClose: () => void;
}) {
  return <AddToSegmentDialog ids={ids() as never} onClose={onClose} />;
}
