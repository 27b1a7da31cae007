import { fireEvent, render, screen } from '@testing-library/react';
import { useFormKeys } from '@renderer/hooks/useFormKeys';
import { expect, it, vi } from 'vitest';

type FormProps = { onSave: () => void; onLeave: () => void; isActive: boolean };

function Form({ onSave, onLeave, isActive }: FormProps) {
  useFormKeys(onSave, onLeave, isActive);
  return <input aria-label="Field" />;
}

it('saves with Ctrl or Cmd and Enter, leaves with Escape, and waits while something is open above', () => {
  const onSave = vi.fn();
  const onLeave = vi.fn();
  const { rerender } = render(<Form onSave={onSave} onLeave={onLeave} isActive />);
  const field = screen.getByRole('textbox');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onSave).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  fireEvent.keyDown(field, { key: 'Enter', metaKey: true });
  fireEvent.keyDown(field, { key: 'Escape' });
  expect([onSave.mock.calls.length, onLeave.mock.calls.length]).toEqual([2, 1]);

  const list = document.createElement('div');
  list.setAttribute('role', 'listbox');
  document.body.append(list);
  fireEvent.keyDown(field, { key: 'Escape' });
  list.remove();
  rerender(<Form onSave={onSave} onLeave={onLeave} isActive={false} />);
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(onLeave).toHaveBeenCalledTimes(1);
});
