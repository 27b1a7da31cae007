import { useMemo, useState } from 'react';
import { FootHints, Sheet } from '../Card';
import { DataTable, rowsAsSource } from '../DataTable';
import type { SortOrder } from '../DataTableHead';
import type { Column } from '../DataTableRow';
import { Face, FaceStack } from '../Face';
import { Highlight } from '../Highlight';
import { KeyCap } from '../KeyCap';
import { PersonName } from '../PersonName';
import { Stack } from '../Stack';
import { Stamp, StampCard } from '../Stamp';
import { StampCheckbox } from '../StampCheckbox';
import { Light } from '../Light';
import { Badge, CodeBadge, Tag } from '../Tag';
import { Text } from '../Text';
import { Timeline, TimelineEntry } from '../Timeline';
import styles from './Gallery.module.css';
import { GallerySection } from './GallerySection';

type Sample = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly native?: { readonly text: string; readonly lang: string };
  readonly country: string;
  readonly place: string;
  readonly points: number;
};

const seeds = [
  ['Yuki Tanaka', 'YT', 'JP', 'Kyoto'],
  ['Frieda Baumgartner', 'FB', 'DE', 'Leipzig'],
  ['Jürgen Weiß', 'JW', 'DE', 'Leipzig'],
  ['Layla Al-Harbi', 'LH', 'SA', 'Riad'],
  ['Giulia Conti', 'GC', 'IT', 'Bologna'],
  ['Mehmet Yıldız', 'MY', 'DE', 'Leipzig'],
  ['Nguyễn Thị Hoa', 'NH', 'DE', 'Leipzig'],
  ['Łukasz Wiśniewski', 'ŁW', 'PL', 'Krakau'],
] as const;

/** `count` made-up people. */
export const samplePeople = (count: number): Sample[] =>
  Array.from({ length: count }, (_, index) => {
    const [name, initials, country, place] = seeds[index % seeds.length] ?? seeds[0];
    return {
      id: `sample-${index}`,
      name: index < seeds.length ? name : `${name} ${index}`,
      initials,
      country,
      place,
      points: (index * 37) % 1500,
      ...(name === 'Yuki Tanaka' ? { native: { text: '田中 由紀', lang: 'ja' } } : {}),
      ...(name === 'Layla Al-Harbi' ? { native: { text: 'ليلى الحربي', lang: 'ar' } } : {}),
    };
  });

const columns: readonly Column<Sample>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(0, 2.7fr)',
    isSortable: true,
    cell: (row) => (
      <Stack direction="row" gap={3}>
        <Face id={row.id} initials={row.initials} size="sm" />
        <PersonName name={row.name} native={row.native} size="sm" isTruncated />
      </Stack>
    ),
  },
  {
    id: 'place',
    title: 'Ort',
    width: 'minmax(0, 1.4fr)',
    cell: (row) => (
      <Stack direction="row">
        <CodeBadge>{row.country}</CodeBadge>
        <Text isTruncated>{row.place}</Text>
      </Stack>
    ),
  },
  {
    id: 'points',
    title: 'Punkte',
    align: 'end',
    width: '6rem',
    isSortable: true,
    cell: (row) => <Text weight="bold">{row.points}</Text>,
  },
  {
    id: 'next',
    title: 'Nächster Anlass',
    width: 'minmax(0, 1.9fr)',
    hideBelow: 1024,
    cell: (row) =>
      row.points % 2 === 0 ? (
        <Tag tone="promise" icon="handshake">
          Rückruf heute
        </Tag>
      ) : (
        <Text ink="quiet">Ostern, 5. April</Text>
      ),
  },
];

/** Props of {@link GalleryTable}. */
export type GalleryTableProps = { readonly count: number };

/** The table with made-up people. */
export const GalleryTable = ({ count }: GalleryTableProps) => {
  const people = useMemo(() => samplePeople(count), [count]);
  const [sort, setSort] = useState<SortOrder>({ columnId: 'name', direction: 'ascending' });
  const source = useMemo(() => {
    const sorted =
      sort.columnId === 'points' ? people.toSorted((a, b) => a.points - b.points) : people;
    return rowsAsSource(
      sort.direction === 'ascending' ? sorted : sorted.toReversed(),
      (row) => row.id,
    );
  }, [people, sort]);
  const [currentId, setCurrentId] = useState<string | null>('sample-0');
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className={styles['table']}>
      <Sheet label="People">
        <DataTable
          label="People"
          columns={columns}
          source={source}
          currentId={currentId}
          onCurrentChange={setCurrentId}
          selectedIds={selectedIds}
          onSelectionChange={setSelectedIds}
          selectionText={selectedIds.size > 0 ? `${selectedIds.size} selected` : ''}
          narrowIndent={44}
          sort={sort}
          onSortChange={setSort}
        />
        <FootHints end={`${count} Menschen`}>
          <span>
            <KeyCap>↑</KeyCap>
            <KeyCap>↓</KeyCap> bewegen
          </span>
          <span>
            <KeyCap>⏎</KeyCap> öffnen
          </span>
          <span>
            <KeyCap>X</KeyCap> auswählen
          </span>
        </FootHints>
      </Sheet>
    </div>
  );
};

/** Faces, names, tags, stamps, the table and the timeline. */
export const GalleryPeople = () => {
  const [isDone, setIsDone] = useState(false);
  return (
    <>
      <GallerySection title="Faces and names" span={4}>
        <Stack gap={3}>
          <Stack direction="row" gap={3}>
            <Face id="yuki" initials="YT" size="lg" />
            <Stack gap={0}>
              <PersonName name="Yuki Tanaka" />
              <Text ink="quiet" size={2}>
                Kyoto
              </Text>
            </Stack>
          </Stack>
          <Stack direction="row" gap={1}>
            {seeds.map(([name, initials]) => (
              <Face key={name} id={name} initials={initials} size="sm" />
            ))}
            <Face id="ar" initials="ل ح" size="sm" />
            <Face id="sample" initials="SP" size="sm" isSample />
          </Stack>
          <PersonName name="Yuki Tanaka" native={{ text: '田中 由紀', lang: 'ja' }} size="xl" />
          <PersonName
            name="Layla Al-Harbi"
            native={{ text: 'ليلى الحربي', lang: 'ar' }}
            size="lg"
          />
          <Text size={3}>
            <Highlight text="Gaëtan Morel" ranges={[{ start: 3, end: 6 }]} />
          </Text>
          <FaceStack more="+9">
            <Face id="a" initials="M" size="xs" />
            <Face id="b" initials="E" size="xs" />
          </FaceStack>
        </Stack>
      </GallerySection>
      <GallerySection title="Reasons to care" span={8}>
        <Stack gap={4}>
          <Stack direction="row" isWrapping>
            <Tag tone="critique" icon="message-square-warning">
              Kritik
            </Tag>
            <Light state="good" label="Passt gerade." />
            <Light state="careful" label="Mit Bedacht." />
            <Light state="bad" label="Gerade nicht." />
            <Tag tone="promise" icon="handshake">
              Versprechen
            </Tag>
            <Tag tone="birthday" icon="cake">
              Geburtstag
            </Tag>
            <Tag tone="holiday" icon="calendar-days">
              Feiertag
            </Tag>
            <Tag tone="holiday" icon="calendar-days" isTentative>
              voraussichtlich
            </Tag>
            <Tag tone="thanks" icon="hand-heart">
              Danke
            </Tag>
            <Tag tone="points" icon="stamp">
              Punkte
            </Tag>
            <Tag tone="quiet" icon="hourglass">
              Lange nicht da
            </Tag>
            <Tag tone="ok" icon="check">
              geprüft
            </Tag>
            <Tag>Großhandel</Tag>
            <Badge>8</Badge>
            <Badge tone="points">8</Badge>
            <CodeBadge size="md">JP</CodeBadge>
          </Stack>
          <Stack direction="row" gap={4}>
            <Stamp look="outline" size={32} />
            <Stamp look="stamped" id="a" />
            <Stamp look="stamped" icon="heart" id="b" />
            <Stamp look="stamped" icon="gift" id="c" />
            <Stamp look="stamped" icon="leaf" color="fir" id="d" />
            <StampCheckbox
              id="yuki"
              label="Yuki Tanaka, done"
              isSelected={isDone}
              onChange={setIsDone}
            />
          </Stack>
          <StampCard places={10} filled={7.4} label="7.4 of 10" layout="row" />
        </Stack>
      </GallerySection>
      <GallerySection title="Table" span={8}>
        <GalleryTable count={400} />
      </GallerySection>
      <GallerySection title="Timeline" span={4}>
        <Timeline label="Timeline">
          <TimelineEntry icon="phone" tone="promise" title="Anruf, 14 Minuten" date="12. März">
            Ernte kommt zwei Wochen früher. Sie schickt Muster, sobald der Tau weg ist.
          </TimelineEntry>
          <TimelineEntry
            icon="smile"
            tone="ok"
            title="Sehr zufrieden, 5 von 5"
            date="28. Feb."
            quote="„Bei euch fühle ich mich erkannt, auch am Telefon.“"
          />
          <TimelineEntry icon="gift" tone="points" title="Eingelöst" date="18. Dez." isReversed>
            −800 Punkte
          </TimelineEntry>
        </Timeline>
      </GallerySection>
    </>
  );
};
