import { BarList } from '../charts/BarList';
import type { ChartData } from '../charts/chartData';
import { ChartFrame } from '../charts/ChartFrame';
import { HeatTable, type HeatCell } from '../charts/HeatTable';
import { Plot } from '../charts/Plot';
import { StackedBar } from '../charts/StackedBar';
import { GallerySection } from './GallerySection';

const MONTHS = 'Apr Mai Jun Jul Aug Sep Okt Nov Dez Jan Feb Mär'.split(' ');

const retention: ChartData = {
  labels: MONTHS,
  titles: MONTHS,
  series: [
    {
      name: 'Bleiben',
      values: [81.2, 82, 81.6, 82.9, 83.4, 83.1, 84, 84.6, 84.2, 85.3, 85.9, 86.5],
      tone: 'first',
    },
    {
      name: 'Vorjahr',
      values: [79, 79.4, 80.1, null, 80.6, 81, 80.7, 81.5, 81.9, 82.4, 82.8, 83.4],
      tone: 'comparison',
    },
  ],
};

const points: ChartData = {
  labels: MONTHS.slice(0, 6),
  titles: MONTHS.slice(0, 6),
  series: [
    { name: 'Gesammelt', values: [420, 380, 510, 470, 390, 610], tone: 'first' },
    { name: 'Eingelöst', values: [120, 180, 90, 210, 160, 240], tone: 'second' },
    { name: 'Verfallen', values: [20, 0, 40, 10, 0, 30], tone: 'fourth' },
  ],
};

const percent = (value: number): string => `${value.toLocaleString('de-DE')} %`;
const plain = (value: number): string => value.toLocaleString('de-DE');

const cell = (share: number): HeatCell => ({
  share,
  text: percent(Math.round(100 * share)),
  label: `Von 24 Leuten kamen ${Math.round(24 * share)} wieder`,
  onPress: () => undefined,
});

/** Figures in pictures. */
export const GalleryCharts = () => (
  <>
    <GallerySection title="Line, with the year before" span={6}>
      <ChartFrame
        tableWord="Tabelle"
        pictureWord="Bild"
        table={{
          data: retention,
          caption: 'Bleiben in %',
          placeTitle: 'Monat',
          format: percent,
          nothing: 'keine Daten',
        }}
        picture={
          <Plot
            kind="line"
            data={retention}
            label="Bleiben nach Monaten"
            summary="Bleiben nach Monaten: von 81,2 % im April bis 86,5 % im März."
            format={percent}
            textOf={(i) => `${MONTHS[i]}: ${retention.series[0]!.values[i]} %`}
          />
        }
      />
    </GallerySection>
    <GallerySection title="Bars" span={6}>
      <Plot
        kind="bar"
        data={points}
        label="Punkte nach Monaten"
        summary="Punkte nach Monaten"
        format={plain}
        textOf={(i) => `${MONTHS[i]}`}
      />
    </GallerySection>
    <GallerySection title="Bars on one another" span={6}>
      <Plot
        kind="bar"
        isStacked
        data={points}
        label="Punkte nach Monaten"
        summary="Punkte nach Monaten"
        format={plain}
        textOf={(i) => `${MONTHS[i]}`}
      />
    </GallerySection>
    <GallerySection title="Parts and rows" span={6}>
      <StackedBar
        label="52 empfehlen, 23 sind neutral, 9 raten ab"
        parts={[
          { id: 'p', value: 52, figure: '52', name: 'empfehlen', tone: 'first' },
          { id: 'n', value: 23, figure: '23', name: 'neutral', tone: 'comparison' },
          { id: 'd', value: 9, figure: '9', name: 'raten ab', tone: 'fourth' },
        ]}
      />
      <BarList
        label="Kosten je Quelle"
        rows={[
          { id: '1', name: 'Empfohlen', value: 210, figure: '2,10 €' },
          { id: '2', name: 'Marktstand', value: 980, figure: '9,80 €', tone: 'second' },
          { id: '3', name: 'Flugblätter', value: 1460, figure: '14,60 €', tone: 'third' },
        ]}
      />
    </GallerySection>
    <GallerySection title="Heat" span={12}>
      <HeatTable
        caption="Wiederkommen nach Monaten"
        corner="Zuerst da"
        detailTitle="Leute"
        columns={['+1', '+2', '+3', '+4', '+5', '+6']}
        rows={['Januar', 'Februar', 'März'].map((title, row) => ({
          id: title,
          title,
          detail: '24',
          cells: [0.92, 0.7, 0.52, 0.33, 0.12, 0].slice(0, 6 - row).map(cell),
        }))}
      />
    </GallerySection>
  </>
);
