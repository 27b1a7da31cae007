import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { addWords, TagField } from '@renderer/ui/TagField';

const Field = ({ start = [] }: { readonly start?: readonly string[] }) => {
  const [words, setWords] = useState(start);
  return (
    <>
      <TagField
        label="Tags"
        value={words}
        onChange={setWords}
        suggestions={['Wholesale', 'Whisky', 'Green tea']}
        listLabel="Chosen tags"
        removeLabel={(word) => `Remove ${word}`}
      />
      <output>{words.join('|')}</output>
    </>
  );
};

const words = () => screen.getByRole('status').textContent;

afterEach(cleanup);

describe('addWords', () => {
  it.each([
    ['Tea', ['Tea']],
    ['  green   tea ', ['green tea']],
    ['one, two;three', ['one', 'two', 'three']],
    ['tea, TEA, téa', ['tea']],
    [' , ', []],
  ])('reads %j', (text, expected) => {
    expect(addWords([], text)).toEqual(expected);
  });

  it('keeps what is there and does not add it again', () => {
    expect(addWords(['Großhandel'], 'GROSSHANDEL, neu')).toEqual(['Großhandel', 'neu']);
  });
});

describe('TagField', () => {
  it('adds with Enter, a comma, and on leaving', async () => {
    const user = userEvent.setup();
    render(<Field />);
    await user.click(screen.getByRole('combobox', { name: 'Tags' }));
    await user.keyboard('one{Enter}two,three');
    await user.tab();
    expect(words()).toBe('one|two|three');
  });

  it('offers what is in use and takes it with the arrow keys', async () => {
    const user = userEvent.setup();
    render(<Field start={['Whisky']} />);
    await user.click(screen.getByRole('combobox', { name: 'Tags' }));
    await user.keyboard('wh');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Wholesale',
    ]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(words()).toBe('Whisky|Wholesale');
  });

  it('takes the last away with Backspace only when nothing is typed', async () => {
    const user = userEvent.setup();
    render(<Field start={['one', 'two']} />);
    await user.click(screen.getByRole('combobox', { name: 'Tags' }));
    await user.keyboard('x{Backspace}');
    expect(words()).toBe('one|two');
    await user.keyboard('{Backspace}');
    expect(words()).toBe('one');
  });

  it('takes one away with its cross', async () => {
    const user = userEvent.setup();
    render(<Field start={['one', 'two']} />);
    await user.click(screen.getByRole('button', { name: 'Remove one' }));
    expect(words()).toBe('two');
  });
});
