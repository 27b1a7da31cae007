import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BarList } from '@renderer/ui/charts/BarList';
import type { ChartData } from '@renderer/ui/charts/chartData';
import { ChartFrame } from '@renderer/ui/charts/ChartFrame';
import { HeatTable } from '@renderer/ui/charts/HeatTable';
import { Plot } from '@renderer/ui/charts/Plot';
import { StackedBar } from '@renderer/ui/charts/StackedBar';

afterEach(cleanup);

const data: ChartData = {
  labels: ['Jan', 'Feb', 'Mar'],
  titles: ['January 2026', 'February 2026', 'March 2026'],
  series: [{ name: 'Retention', values: [80, null, 86], tone: 'first' }],
};
const percent = (value: number): string => `${value} %`;

const plot = (onPlace?: (index: number) => void) => (
  <Plot
    kind="line"
    data={data}
    label="Retention by month"
    summary="From 80 % in January to 86 % in March."
    format={percent}
    textOf={(i) => `${data.titles[i]}: ${data.series[0]!.values[i] ?? 'no data'}`}
    onPlace={onPlace}
  />
);

describe('a chart', () => {
  it('says in words what it shows', () => {
    render(plot());
    expect(
      screen.getByRole('img', { name: 'From 80 % in January to 86 % in March.' }),
    ).toBeTruthy();
  });

  it('is read figure by figure with the arrow keys, and stops at its ends', () => {
    render(plot());
    const reader = screen.getByRole('slider', { name: 'Retention by month' });
    const text = () => reader.getAttribute('aria-valuetext');
    expect(text()).toBe('March 2026: 86');
    fireEvent.keyDown(reader, { key: 'ArrowLeft' });
    expect(text()).toBe('February 2026: no data');
    fireEvent.keyDown(reader, { key: 'Home' });
    fireEvent.keyDown(reader, { key: 'ArrowLeft' });
    expect(text()).toBe('January 2026: 80');
    fireEvent.keyDown(reader, { key: 'End' });
    fireEvent.keyDown(reader, { key: 'ArrowRight' });
    expect(text()).toBe('March 2026: 86');
  });

  it('leads to what is behind a place by Enter', () => {
    const onPlace = vi.fn();
    render(plot(onPlace));
    const reader = screen.getByRole('slider');
    fireEvent.keyDown(reader, { key: 'Home' });
    fireEvent.keyDown(reader, { key: 'Enter' });
    expect(onPlace).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('is a table at the press of a button, with gaps said', () => {
    render(
      <ChartFrame
        picture={plot()}
        tableWord="Table"
        pictureWord="Picture"
        table={{
          data,
          caption: 'Retention',
          placeTitle: 'Month',
          format: percent,
          nothing: 'none',
        }}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Table' }));
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'MonthRetention',
      'January 202680 %',
      'February 2026none',
      'March 202686 %',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Picture' }));
    expect(screen.getByRole('slider')).toBeTruthy();
  });
});

describe('bars', () => {
  it('name their parts and leave out empty ones from the picture only', () => {
    const onPress = vi.fn();
    render(
      <StackedBar
        label="52 promoters, no passives"
        parts={[
          { id: 'p', value: 52, figure: '52', name: 'promoters', tone: 'first', onPress },
          { id: 'n', value: 0, figure: '0', name: 'passives', tone: 'comparison' },
        ]}
      />,
    );
    expect(screen.getByRole('img').children).toHaveLength(1);
    expect(screen.getByText('passives')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '52 promoters' }));
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('are as long as their share of the longest; none is no bar', () => {
    render(
      <BarList
        label="Cost"
        rows={[
          { id: 'a', name: 'Flyers', value: 20, figure: '20 €' },
          { id: 'b', name: 'Market', value: 5, figure: '5 €' },
          { id: 'c', name: 'Friends', value: null, figure: '–' },
        ]}
      />,
    );
    const [flyers, market, friends] = within(
      screen.getByRole('list', { name: 'Cost' }),
    ).getAllByRole('listitem');
    const bar = (row: HTMLElement) => row.querySelector<HTMLElement>('[aria-hidden] > span');
    expect(bar(flyers!)!.style.inlineSize).toBe('100%');
    expect(bar(market!)!.style.inlineSize).toBe('25%');
    expect(bar(friends!)).toBeNull();
  });
});

describe('a heat table', () => {
  it('says each figure, and leaves what is still to come empty', () => {
    const onPress = vi.fn();
    render(
      <HeatTable
        caption="Coming again"
        corner="First came"
        detailTitle="People"
        columns={['+1', '+2']}
        rows={[
          {
            id: 'jan',
            title: 'January',
            detail: '3',
            cells: [
              { share: 1 / 3, text: '33 %', label: '1 of 3 came again', onPress },
              { share: null, text: '', label: '' },
            ],
          },
        ]}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: '33 % 1 of 3 came again' }));
    expect(onPress).toHaveBeenCalledOnce();
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      '3',
      '33 % 1 of 3 came again',
      '',
    ]);
  });
});
