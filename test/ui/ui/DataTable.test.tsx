import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { DataTable, rowsAsSource } from '@renderer/ui/DataTable';
import type { SortOrder } from '@renderer/ui/DataTableHead';
import type { Column } from '@renderer/ui/DataTableRow';

type Guest = { readonly id: string; readonly name: string };

const columns: readonly Column<Guest>[] = [
  { id: 'name', title: 'Name', isSortable: true, cell: (guest) => guest.name },
  { id: 'more', title: 'More', cell: (guest) => <button type="button">More {guest.name}</button> },
];

const guests = ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil'].map((name) => ({
  id: name.toLowerCase(),
  name,
}));

const log: string[] = [];

const Table = ({ hasLetterKeys = true }: { readonly hasLetterKeys?: boolean }) => {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState<SortOrder>({ columnId: 'name', direction: 'ascending' });
  const source = useMemo(
    () =>
      rowsAsSource(
        sort.direction === 'ascending' ? guests : guests.toReversed(),
        (guest) => guest.id,
      ),
    [sort],
  );
  return (
    <DataTable
      label="Guests"
      columns={columns}
      source={source}
      currentId={currentId}
      onCurrentChange={setCurrentId}
      selectedIds={selectedIds}
      onSelectionChange={setSelectedIds}
      selectionText={`${selectedIds.size} selected`}
      onOpen={(id) => log.push(`open ${id}`)}
      onPreview={(id) => log.push(`preview ${id}`)}
      sort={sort}
      onSortChange={setSort}
      hasLetterKeys={hasLetterKeys}
    />
  );
};

const focusedRow = () => document.activeElement?.getAttribute('data-row');

const selectedRows = () =>
  screen.getAllByRole('row', { selected: true }).map((row) => row.getAttribute('data-row'));

afterEach(() => {
  cleanup();
  log.length = 0;
});

describe('DataTable', () => {
  it('tells the true count and position of rows', () => {
    render(<Table />);
    expect(screen.getByRole('grid', { name: 'Guests' }).getAttribute('aria-rowcount')).toBe('6');
    expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-rowindex'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
  });

  it('has one tab stop among its rows', () => {
    render(<Table />);
    const stops = screen.getAllByRole('row').filter((row) => row.tabIndex === 0);
    expect(stops.map((row) => row.getAttribute('data-row'))).toEqual(['ana']);
  });

  it.each([
    ['{ArrowDown}', 'ben'],
    ['{ArrowDown}{ArrowDown}{ArrowUp}', 'ben'],
    ['jjk', 'ben'],
    ['{End}', 'emil'],
    ['{End}{Home}', 'ana'],
    ['{ArrowUp}', 'ana'],
    ['{End}{ArrowDown}', 'emil'],
    ['{PageDown}', 'ben'],
  ])('after %s the focus is on %s', async (keys, expected) => {
    const user = userEvent.setup();
    render(<Table />);
    screen.getByRole('row', { name: /Ana/ }).focus();
    await user.keyboard(keys);
    expect(focusedRow()).toBe(expected);
  });

  it('opens with Enter and previews with Space', async () => {
    const user = userEvent.setup();
    render(<Table />);
    screen.getByRole('row', { name: /Ana/ }).focus();
    await user.keyboard('{ArrowDown}{Enter} ');
    expect(log).toEqual(['open ben', 'preview ben']);
  });

  it('leaves Enter and Space to a button in the row', async () => {
    const user = userEvent.setup();
    render(<Table />);
    screen.getByRole('button', { name: 'More Cleo' }).focus();
    await user.keyboard('{Enter} ');
    expect(log).toEqual([]);
  });

  it('selects with X, extends with Shift and the arrows, and lets go with Escape', async () => {
    const user = userEvent.setup();
    render(<Table />);
    screen.getByRole('row', { name: /Ana/ }).focus();
    await user.keyboard('jx{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selectedRows()).toEqual(['ben', 'cleo', 'dora']);
    expect(screen.getByText('3 selected')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
  });

  it('selects all with Ctrl A', async () => {
    const user = userEvent.setup();
    render(<Table />);
    screen.getByRole('row', { name: /Ana/ }).focus();
    await user.keyboard('{Control>}a{/Control}');
    expect(selectedRows()).toHaveLength(guests.length);
  });

  it('selects a stretch with a press and a press with Shift', async () => {
    const user = userEvent.setup();
    render(<Table />);
    await user.click(screen.getByText('Dora'));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByText('Ben'));
    expect(selectedRows()).toEqual(['ben', 'cleo', 'dora']);
  });

  it('ignores single letters when they are switched off', async () => {
    const user = userEvent.setup();
    render(<Table hasLetterKeys={false} />);
    screen.getByRole('row', { name: /Ana/ }).focus();
    await user.keyboard('jx');
    expect(focusedRow()).toBe('ana');
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
  });

  it('sorts by a heading and keeps current and selected rows', async () => {
    const user = userEvent.setup();
    render(<Table />);
    screen.getByRole('row', { name: /Ana/ }).focus();
    await user.keyboard('jx');
    await user.click(
      within(screen.getByRole('columnheader', { name: /Name/ })).getByRole('button'),
    );
    expect(screen.getByRole('columnheader', { name: /Name/ }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    expect(screen.getAllByRole('row')[1]?.getAttribute('data-row')).toBe('emil');
    expect(selectedRows()).toEqual(['ben']);
    expect(document.querySelector('[data-current]')?.getAttribute('data-row')).toBe('ben');
  });
});
