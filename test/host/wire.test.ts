import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from './wire';

const again = <T>(value: T) => decode(encode(value)) as T;

describe('what crosses the wire arrives as it was', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text with a lone surrogate and separators', 'a\u2028\ud800😀'],
    ['not a number', Number.NaN],
    ['infinity', -Infinity],
    ['a big integer', 12n],
    ['a date', new Date(5)],
    ['an invalid date', new Date(Number.NaN)],
    ['a pattern', /a"b/giu],
    ['a map of maps', new Map([[{ key: 1 }, new Map([['x', undefined]])]])],
    ['a set', new Set(['x', 1n])],
    ['bytes', new Uint8Array([0, 255])],
    ['floats', new Float64Array([1.5, -0])],
    ['a buffer', new Uint8Array([1, 2]).buffer],
    ['fields that are there but undefined', { a: undefined, nested: [{ b: null }] }],
  ])('%s', (_name, value) => {
    expect(again(value)).toStrictEqual(value);
  });

  test('minus zero', () => {
    expect(Object.is(again(-0), -0)).toBe(true);
  });

  test('holes in a list', () => {
    const list = again([1, , 3]);
    expect([list.length, 1 in list, list[2]]).toEqual([3, false, 3]);
  });

  test('a cycle and a shared reference', () => {
    const shared = { a: 1 };
    const value: Record<string, unknown> = { one: shared, two: shared };
    value['self'] = value;
    const copy = again(value);
    expect(copy['self']).toBe(copy);
    expect(copy['one']).toBe(copy['two']);
    expect(copy['one']).not.toBe(shared);
  });

  test('a view takes only its own part of a buffer along', () => {
    const part = again(new Uint8Array([1, 2, 3, 4]).subarray(1, 3));
    expect([[...part], part.buffer.byteLength]).toEqual([[2, 3], 2]);
  });

  test("Node's buffers arrive as bytes", () => {
    const bytes = again<Uint8Array>(Buffer.from('ab'));
    expect(bytes.constructor).toBe(Uint8Array);
    expect([...bytes]).toEqual([97, 98]);
  });

  test('errors keep their kind and their words', () => {
    const error = again(new RangeError('x'));
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toBe('x');
    expect(again(Object.assign(new Error('y'), { name: 'Unknown' }))).toBeInstanceOf(Error);
  });

  test('a field called __proto__ is a field', () => {
    const copy = again(JSON.parse('{"__proto__":{"polluted":true}}') as object);
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  test('anything made of plain data', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withTypedArray: true,
          withSparseArray: true,
        }),
        (value) => {
          expect(again(value)).toEqual(structuredClone(value));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a promise', Promise.resolve()],
  ['a function deep inside', { a: [{ b: () => 1 }] }],
  ['a weak map', new WeakMap()],
])('%s does not cross', (_name, value) => {
  expect(() => encode(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }));
});
