import { expect, test } from 'vitest';
import { readChosen, readDropped } from '../../../src/places/class/droppedFiles.ts';

const fileEntry = (fullPath: string, file: File | null) => ({
  isFile: true,
  fullPath,
  file: (take: (file: File) => void, refuse: (reason: Error) => void) =>
    file ? take(file) : refuse(new Error('gone')),
});

/** A folder that tells its entries two at a time, as browsers tell a hundred. */
const folder = (fullPath: string, entries: readonly object[]) => ({
  isFile: false,
  fullPath,
  createReader: () => {
    let at = 0;
    return {
      readEntries: (take: (piece: readonly object[]) => void) => {
        take(entries.slice(at, at + 2));
        at += 2;
      },
    };
  },
});

const drop = (...entries: readonly object[]): DataTransfer =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files: [] }) as never;

test('every file of a folder is read, however deep, and what is no CSV is passed over and counted', async () => {
  const csv = (n: number) => fileEntry(`/class/${n}.csv`, new File([`text ${n}`], `${n}.csv`));
  const found = await readDropped(
    drop(
      folder('/class', [
        ...[1, 2, 3, 4, 5].map(csv),
        fileEntry('/class/.DS_Store', new File(['x'], '.DS_Store')),
        folder('/class/late', [fileEntry('/class/late/1.CSV', new File(['late'], '1.CSV'))]),
      ]),
    ),
  );
  expect(found.passedOver).toBe(1);
  expect(found.files.map(({ name, text }) => `${name}: ${text}`)).toEqual([
    ...[1, 2, 3, 4, 5].map((n) => `class/${n}.csv: text ${n}`),
    'class/late/1.CSV: late',
  ]);
});

test('a file that cannot be read is given by name, and costs no other', async () => {
  const found = await readDropped(
    drop(fileEntry('/gone.csv', null), fileEntry('/here.txt', new File(['here'], 'here.txt'))),
  );
  expect(found).toEqual({
    files: [
      { name: 'gone.csv', text: null },
      { name: 'here.txt', text: 'here' },
    ],
    passedOver: 0,
  });
});

test('of a file of any length the beginning is read', async () => {
  const long = new File(['a'.repeat(3_000_000)], 'long.csv');
  const { files } = await readChosen([long] as never);
  expect(files[0]!.text).toHaveLength(2_000_000);
});

test('a file that is not in UTF-8 is told as such, and one of a hundred megabytes is not read to its end', async () => {
  // "Анна" as a spreadsheet on a Russian computer writes it.
  const russian = new File([new Uint8Array([0xc0, 0xed, 0xed, 0xe0])], 'ru.csv');
  // Cut at two million bytes, it would end within a letter.
  const huge = new File([`x${'я'.repeat(1_000_000)}`, new Uint8Array(98_000_000)], 'huge.csv');
  const marked = new File(['\uFEFFformat'], 'marked.csv');
  const { files } = await readChosen([russian, huge, marked] as never);
  expect(files[0]).toEqual({ name: 'ru.csv', text: null, fault: 'not-utf-8' });
  expect(files[1]!.text).toHaveLength(1_000_000);
  expect(files[2]).toEqual({ name: 'marked.csv', text: 'format' });
});
