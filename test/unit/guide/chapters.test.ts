import { describe, expect, it } from 'vitest';
import { readGuide } from '@renderer/data/guide/guide';
import { chaptersWith } from '@renderer/features/guide/chaptersWith';

const GUIDE = readGuide(`# Title

Before all, \`Ctrl Z\`.

## Café

![A picture](x.png)

Press \`N\` and
write _Only for me_.

- **First**: one
- second

## Points

Nothing **but** points.
`);

describe('the guide as the window shows it', () => {
  it('keeps names, keys and lists, and leaves pictures and line ends out', () => {
    expect(GUIDE).toEqual({
      title: 'Title',
      lead: [
        { kind: 'plain', text: 'Before all, ' },
        { kind: 'key', text: 'Ctrl Z' },
        { kind: 'plain', text: '.' },
      ],
      chapters: [
        {
          title: 'Café',
          blocks: [
            {
              kind: 'paragraph',
              spans: [
                { kind: 'plain', text: 'Press ' },
                { kind: 'key', text: 'N' },
                { kind: 'plain', text: ' and write ' },
                { kind: 'named', text: 'Only for me' },
                { kind: 'plain', text: '.' },
              ],
            },
            {
              kind: 'list',
              items: [
                [
                  { kind: 'strong', text: 'First' },
                  { kind: 'plain', text: ': one' },
                ],
                [{ kind: 'plain', text: 'second' }],
              ],
            },
          ],
        },
        {
          title: 'Points',
          blocks: [
            {
              kind: 'paragraph',
              spans: [
                { kind: 'plain', text: 'Nothing ' },
                { kind: 'strong', text: 'but' },
                { kind: 'plain', text: ' points.' },
              ],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['', ['Café', 'Points']],
    ['cafe', ['Café']],
    ['WRITE second', ['Café']],
    ['points write', []],
    [' points ', ['Points']],
  ])('%j finds %j', (search, titles) => {
    expect(chaptersWith(GUIDE.chapters, search).map(({ title }) => title)).toEqual(titles);
  });
});
