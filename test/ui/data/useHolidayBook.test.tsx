import { createElement, type PropsWithChildren } from 'react';
import { act, renderHook, waitFor } from '@testing-library/react';
import {
  HOLIDAY_COUNTRIES,
  loadedHolidayTables,
  loadHolidayTables,
} from '@renderer/data/calendar/holidayTables';
import { useHolidayBook } from '@renderer/data/calendar/useHolidayBook';
import { RepositoriesContext } from '@renderer/data/RepositoriesContext';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { freshRepositories, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const inside = (data: TestData) =>
  function Inside({ children }: PropsWithChildren) {
    return createElement(RepositoriesContext, { value: data }, children);
  };

const UNITY = isoDate('2026-10-03');

describe('the tables of holidays', () => {
  it('are read once and only when they are asked for', async () => {
    expect(HOLIDAY_COUNTRIES).toContain('NZ');
    expect(loadedHolidayTables(['NZ'])).toBeUndefined();
    const first = await loadHolidayTables(['NZ', 'ZZ', 'NZ']);
    expect([...first.keys()]).toEqual(['NZ']);
    expect(loadedHolidayTables(['NZ', 'ZZ'])?.get('NZ')).toBe(first.get('NZ'));
    expect(loadedHolidayTables(['NZ', 'FJ'])).toBeUndefined();
  });
});

describe('the book of holidays in a window', () => {
  it('comes with the corrections and follows them', async () => {
    const data = await freshRepositories();
    const { result } = renderHook(() => useHolidayBook(['DE', 'DE', 'ZZ']), {
      wrapper: inside(data),
    });
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current).toBeDefined());
    expect(result.current?.on('DE', UNITY).map(({ event }) => event)).toEqual(['national-day']);
    expect(result.current?.knows('ZZ', 2026)).toBe('no-data');

    await act(() =>
      data.holidayCorrections.add({
        kind: 'hide',
        country: 'DE',
        event: 'national-day',
        day: UNITY,
      }),
    );
    await waitFor(() => expect(result.current?.on('DE', UNITY)).toEqual([]));
  });

  it('waits for the countries that are asked for next', async () => {
    const data = await freshRepositories();
    const { result, rerender } = renderHook(({ of }) => useHolidayBook(of), {
      wrapper: inside(data),
      initialProps: { of: ['AT'] as readonly string[] },
    });
    await waitFor(() => expect(result.current?.knows('AT', 2026)).toBe('known'));
    rerender({ of: ['AT', 'PT'] });
    expect(result.current).toBeUndefined();
    await waitFor(() => expect(result.current?.knows('PT', 2026)).toBe('known'));
    rerender({ of: ['PT', 'AT'] });
    expect(result.current?.knows('AT', 2026)).toBe('known');
  });
});
