import type { GivenFile } from '../../exercise/gatherClass.ts';

/** No file of answers is so long, bytes: what lies behind is not read. */
const MOST_BYTES = 2_000_000;

/** What was dropped or chosen, read; and how many files of a folder were passed over. */
export interface ReadFiles {
  files: GivenFile[];
  passedOver: number;
}

interface Found {
  name: string;
  /** Whether it was given itself, and not the folder around it. */
  alone: boolean;
  file: () => Promise<File>;
}

/** Reads chosen files, or those of a chosen folder. A file that cannot be read is given without text. */
export const readChosen = (list: FileList): Promise<ReadFiles> =>
  readAll(
    [...list].map((file) => ({
      name: file.webkitRelativePath || file.name,
      alone: file.webkitRelativePath === '',
      file: () => Promise.resolve(file),
    })),
  );

/** Reads dropped files and folders. The transfer is empty once its event is over, so that it is looked at now. */
export function readDropped({ items, files }: DataTransfer): Promise<ReadFiles> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return readChosen(files);
  return Promise.all(entries.map((entry) => filesIn(entry, true))).then((found) => readAll(found.flat()));
}

async function filesIn(entry: FileSystemEntry, alone: boolean): Promise<Found[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile)
    return [
      {
        name,
        alone,
        file: () => new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
      },
    ];
  try {
    const inside = await entriesOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inside.map((one) => filesIn(one, false)))).flat();
  } catch {
    // A folder that cannot be opened is told as a file that cannot be read.
    return [{ name, alone: true, file: () => Promise.reject(new Error('unreadable')) }];
  }
}

/** A folder is listed in pieces, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (piece.length === 0) return all;
    all.push(...piece);
  }
}

async function readAll(found: readonly Found[]): Promise<ReadFiles> {
  const wanted = found.filter(({ name, alone }) => alone || /\.csv$/i.test(name));
  const files = await Promise.all(
    wanted.map(async ({ name, file }): Promise<GivenFile> => {
      let bytes: ArrayBuffer;
      try {
        bytes = await (await file()).slice(0, MOST_BYTES).arrayBuffer();
      } catch {
        return { name, text: null };
      }
      return decoded(name, bytes);
    }),
  );
  return { files, passedOver: found.length - wanted.length };
}

/** A file in another encoding would be read with its letters lost. */
function decoded(name: string, bytes: ArrayBuffer): GivenFile {
  try {
    // As of a stream: a file that is too long may be cut within a letter.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, {
      stream: bytes.byteLength === MOST_BYTES,
    });
    return { name, text };
  } catch {
    return { name, text: null, fault: 'not-utf-8' };
  }
}
