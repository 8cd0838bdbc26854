import { describe, expect, it, vi } from 'vitest';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import { readDrafts, type DraftStorage } from '../../../src/stores/drafts.ts';
import { createEditor, fileName } from '../../../src/stores/editor.ts';
import { textOf } from '../fixtures/scenarioFiles.ts';

const twoSides = textOf('scenarios/two-sides.yaml');

function memory(refuses = false): DraftStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (refuses) throw new Error('full');
      kept.set(key, value);
    },
  };
}

let n = 0;

function open(storage: DraftStorage | null = memory()) {
  const pending: (() => void)[] = [];
  const editor = createEditor({
    parseAside: async (text, file) => parseScenario(text, { file }),
    storage,
    newId: () => `draft-${(n += 1)}`,
    now: () => (n += 1),
    timer: (callback) => {
      pending.push(callback);
      return () => void pending.splice(pending.indexOf(callback), 1);
    },
  });
  /** The hand rests: what was typed is checked. */
  const rest = async (): Promise<void> => {
    for (const callback of pending.splice(0)) callback();
    await vi.waitFor(() => expect(editor.getState().isChecking).toBe(false));
  };
  return { editor, rest };
}

describe('the editor', () => {
  it('keeps what the text gave when it last had no mistake', async () => {
    const { editor, rest } = open();
    editor.getState().create('My truce', twoSides);
    await rest();
    const good = editor.getState().lastGood;
    expect(good?.meta.title).toBe('Two sides and a truce');
    editor.getState().write(twoSides.replace('control: {', 'contrl: {'));
    await rest();
    const { problems, lastGood, drafts } = editor.getState();
    expect(problems[0]).toMatchObject({ severity: 'error', path: 'actors.south.contrl' });
    expect(lastGood).toBe(good);
    expect(drafts[0]).toMatchObject({ name: 'my-truce.yaml' });
    expect(drafts[0]!.text).toContain('contrl');
  });

  it('checks what was typed last, once the hand rests', async () => {
    const checked: string[] = [];
    const { editor, rest } = open();
    editor.getState().create('a', twoSides);
    await rest();
    editor.subscribe(({ problems }) => void checked.push(problems[0]?.message ?? ''));
    editor.getState().write(`${twoSides}\nfirst: 1`);
    editor.getState().write(`${twoSides}\nsecond: 1`);
    await rest();
    expect(editor.getState().problems[0]!.message).toContain('second');
    expect(checked.some((message) => message.includes('first'))).toBe(false);
  });

  it('finds its drafts again after a reload, and those of another tab', async () => {
    const storage = memory();
    const one = open(storage).editor;
    one.getState().create('a', twoSides);
    const other = open(storage).editor;
    expect(other.getState().drafts.map(({ name }) => name)).toEqual(['a.yaml']);
    other.getState().create('b', twoSides);
    one.getState().write(`${twoSides}\n# more`);
    expect(new Set(readDrafts(storage).map(({ name }) => name))).toEqual(new Set(['a.yaml', 'b.yaml']));
  });

  it('deletes and brings back', () => {
    const { editor } = open();
    editor.getState().create('a', twoSides);
    const { id } = editor.getState().drafts[0]!;
    editor.getState().duplicate(id, 'a copy');
    expect(
      editor
        .getState()
        .drafts.map(({ name }) => name)
        .sort(),
    ).toEqual(['a-copy.yaml', 'a.yaml']);
    editor.getState().remove(id);
    expect(editor.getState().drafts.map(({ name }) => name)).toEqual(['a-copy.yaml']);
    editor.getState().undoRemove();
    expect(editor.getState().drafts).toHaveLength(2);
    expect(editor.getState().open).toBe(id);
  });

  it('says so where nothing can be kept, and loses nothing that is on the screen', async () => {
    for (const storage of [null, memory(true)]) {
      const { editor, rest } = open(storage);
      editor.getState().create('a', twoSides);
      await rest();
      editor.getState().write(`${twoSides}\n# more`);
      await rest();
      const { isLoose, drafts, lastGood } = editor.getState();
      expect(isLoose).toBe(storage === null ? 'nothing' : 'full');
      expect(drafts[0]!.text).toContain('# more');
      expect(lastGood).not.toBeNull();
    }
  });

  it('takes no file that is too large, and no store that was tampered with', () => {
    const { editor } = open();
    editor.getState().create('a', 'x'.repeat(3_000_000));
    expect(editor.getState()).toMatchObject({ open: null, refused: 'too large' });
    for (const text of ['{', '{"a":1}', '[{"id":1}]', '[null]', '["<img>"]'])
      expect(readDrafts({ getItem: () => text, setItem: () => {} })).toEqual([]);
  });

  it('makes file names out of any words', () => {
    expect(fileName('Frieden für Émile.yaml')).toBe('frieden-fur-emile.yaml');
    expect(fileName('../../etc/passwd')).toBe('etc-passwd.yaml');
    expect(fileName('هدنة')).toBe('scenario.yaml');
  });

  it('goes on in a copy where another window has written to the same draft: neither text is lost', () => {
    const storage = memory();
    const here = open(storage).editor;
    here.getState().create('river', 'a: 1');
    const there = open(storage).editor;
    there.getState().openDraft(there.getState().drafts[0]!.id);
    here.getState().write('a: here');
    // What happens to another draft does not bring in what the other window wrote.
    there.getState().create('brook', 'b: 1');
    there.getState().remove(there.getState().open!);
    there.getState().openDraft(there.getState().drafts[0]!.id);
    expect(there.getState().drafts[0]!.text).toBe('a: here');
    here.getState().write('a: here, too');
    const { opened } = there.getState();
    there.getState().write('a: there');
    there.getState().write('a: there, too');
    expect(there.getState()).toMatchObject({ forkedFrom: 'river.yaml', opened });
    const kept = readDrafts(storage).map(({ name, text }) => [name, text]);
    expect(kept).toEqual([
      ['river-2.yaml', 'a: there, too'],
      ['river.yaml', 'a: here, too'],
    ]);
  });

  it('shows the last text where there is no room for it, and keeps it as soon as there is', () => {
    let isFull = false;
    const kept = memory();
    const storage: DraftStorage = {
      getItem: kept.getItem,
      setItem: (key, value) => {
        if (isFull) throw new Error('full');
        kept.setItem(key, value);
      },
    };
    const { editor } = open(storage);
    editor.getState().create('old', 'o: 1');
    editor.getState().create('river', 'a: 1');
    isFull = true;
    editor.getState().write('a: 2');
    expect(editor.getState()).toMatchObject({
      isLoose: 'full',
      drafts: [{ text: 'a: 2' }, { text: 'o: 1' }],
    });
    isFull = false;
    editor.getState().remove(editor.getState().drafts[1]!.id);
    expect(editor.getState()).toMatchObject({ isLoose: null, drafts: [{ text: 'a: 2' }] });
    expect(readDrafts(storage).map(({ text }) => text)).toEqual(['a: 2']);
  });

  it('takes no file that is no text', () => {
    const { editor } = open();
    editor.getState().create('picture.png', '\ufffdPNG\r\n\u001a\n\u0000');
    expect(editor.getState()).toMatchObject({ refused: 'no text', drafts: [], open: null });
  });
});
