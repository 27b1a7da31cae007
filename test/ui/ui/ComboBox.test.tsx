import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ComboBox, matchesOption } from '@renderer/ui/ComboBox';

const countries = [
  { id: 'de', label: 'Deutschland', detail: 'Germany' },
  { id: 'jp', label: '日本', detail: 'Japan', lang: 'ja' },
  { id: 'tr', label: 'Türkiye', detail: 'Turkey' },
] as const;

const Field = () => {
  const [country, setCountry] = useState<string | null>('de');
  return (
    <>
      <ComboBox
        label="Country"
        options={countries}
        value={country}
        onChange={setCountry}
        emptyText="Nothing found"
        openLabel="Open"
      />
      <output>{String(country)}</output>
    </>
  );
};

const chosen = () => screen.getByRole('status', { hidden: true }).textContent;
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

afterEach(cleanup);

describe('matchesOption', () => {
  it.each([
    ['', true],
    ['turk', true],
    ['TÜRK', true],
    ['türkiye', true],
    ['urk', false],
  ])('%j finds Türkiye: %s', (query, expected) => {
    expect(matchesOption(countries[2], query)).toBe(expected);
  });
});

describe('ComboBox', () => {
  it('shows the chosen one and finds others by their other name', async () => {
    const user = userEvent.setup();
    render(<Field />);
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Country' });
    expect(input.value).toBe('Deutschland');
    await user.clear(input);
    await user.type(input, 'jap');
    expect(options()).toEqual(['日本 Japan']);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(chosen()).toBe('jp');
    expect(input.value).toBe('日本');
  });

  it('lists all of them when opened, not only the chosen one', async () => {
    const user = userEvent.setup();
    render(<Field />);
    await user.click(screen.getByRole('combobox', { name: 'Country' }));
    await user.keyboard('{ArrowDown}');
    expect(options()).toHaveLength(countries.length);
  });

  it('is emptied by clearing it, and takes back words that name nothing', async () => {
    const user = userEvent.setup();
    render(<Field />);
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Country' });
    await user.clear(input);
    expect(chosen()).toBe('null');
    await user.type(input, 'xyz');
    expect(screen.getByText('Nothing found')).toBeDefined();
    await user.tab();
    expect(input.value).toBe('');
    expect(chosen()).toBe('null');
  });
});
