import type { ColumnTarget, MappedColumn, TableMapping } from './columnTarget';

const TEXT_FIELDS =
  'given additional family suffix nativeName pronunciation nickname title honorific organisation department role region timeZone about owner source';
const USES = 'private work mobile fax home other custom';
const SERVICES =
  'website whatsapp telegram signal wechat line kakaotalk viber messenger instagram facebook linkedin xing mastodon x tiktok youtube skype other';
const WAY = { part: 'value label preferred doNotUse', use: USES, label: '*', group: '*' };

// Per kind of target: its keys and the words each may hold; `*` is any short text, `?` a yes or no.
const SHAPES: Readonly<Record<ColumnTarget['kind'], Readonly<Record<string, string>>>> = {
  'leave-out': {},
  custom: { part: 'value label', label: '*', group: '*' },
  key: {},
  name: { reading: 'last-first first-last whole' },
  text: { field: TEXT_FIELDS },
  choice: { field: 'kind salutation addressForm nameOrder preferredChannel leapDayRule' },
  list: { field: 'tags likes dislikes languages' },
  phone: WAY,
  email: WAY,
  handle: { ...WAY, part: 'value label preferred doNotUse service', service: SERVICES },
  address: {
    part: 'street houseNumber extended postOfficeBox postalCode city postalCodeAndCity region country whole label preferred doNotUse',
    use: USES,
    label: '*',
    group: '*',
  },
  country: {},
  birthday: { part: 'whole day month year' },
  date: {
    part: 'value label',
    dateKind: 'anniversary wedding name-day founding memorial other',
    label: '*',
    group: '*',
  },
  since: {},
  note: { part: 'text date', group: '*' },
  consent: { purpose: 'email phone letter chat newsletter greetings', isNegated: '?' },
  relation: {
    part: 'name label',
    relation: 'family partner friend works-at referred-by other',
    label: '*',
    group: '*',
  },
  points: {},
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A stored mapping, if it still is one; `null` if not. Every part of it is checked. */
export function parseTableMapping(value: unknown): TableMapping | null {
  if (!isRecord(value) || value['version'] !== 1 || !Array.isArray(value['columns'])) return null;
  const columns = value['columns'].map(parseColumn);
  return columns.every((column) => column !== null) ? { version: 1, columns } : null;
}

function parseColumn(value: unknown): MappedColumn | null {
  if (!isRecord(value)) return null;
  const { header, target, dateOrder, decimalSign } = value as Record<keyof MappedColumn, unknown>;
  const parsed = parseTarget(target);
  if (typeof header !== 'string' || parsed === null) return null;
  if (dateOrder !== null && dateOrder !== 'dmy' && dateOrder !== 'mdy' && dateOrder !== 'ymd')
    return null;
  if (decimalSign !== null && decimalSign !== ',' && decimalSign !== '.') return null;
  return { header, target: parsed, dateOrder, decimalSign };
}

function parseTarget(value: unknown): ColumnTarget | null {
  if (!isRecord(value)) return null;
  const kind = value['kind'];
  if (typeof kind !== 'string' || !Object.hasOwn(SHAPES, kind)) return null;
  const target: Record<string, unknown> = { kind };
  for (const [key, allowed] of Object.entries(SHAPES[kind as ColumnTarget['kind']])) {
    const part = value[key];
    const fits =
      allowed === '?'
        ? typeof part === 'boolean'
        : typeof part === 'string' &&
          part.length <= 500 &&
          (allowed === '*' || allowed.split(' ').includes(part));
    if (!fits) return null;
    target[key] = part;
  }
  return target as ColumnTarget;
}

/**
 * A remembered mapping for a table with this header: by the names of the columns, so that a column more or
 * a changed order does no harm. `null` if it fits less than the suggestion would.
 */
export function applyRemembered(
  remembered: TableMapping,
  suggested: TableMapping,
): TableMapping | null {
  const left = [...remembered.columns];
  let found = 0;
  const columns = suggested.columns.map((column) => {
    const at = left.findIndex(({ header }) => header === column.header);
    if (at < 0) return column;
    found += 1;
    return left.splice(at, 1)[0]!;
  });
  return found * 2 >= columns.length ? { version: 1, columns } : null;
}
