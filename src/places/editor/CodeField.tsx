import { isolateHistory, redo, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';
import type { Edit } from '../../scenario/edits/setValue.ts';
import { useProblemTeller } from '../../kit/useProblemTeller.ts';
import type { Problem } from '../../scenario/problems.ts';
import { codeSetup, offsetOf, showProblems, type Assist } from './codeSetup.ts';
import styles from './EditorPlace.module.css';

/** What can be asked of the field from outside. */
export interface CodeFieldHandle {
  /** Brings a place into view and puts the cursor there. */
  goTo: (at: number | { line: number; column: number }) => void;
  /**
   * Changes the text from outside, as one step that can be undone, and marks there what was changed; the focus stays.
   * @returns the line of the change, from 1; null where the edit was refused.
   */
  edit: (make: (text: string) => Edit) => number | null;
  undo: () => void;
  redo: () => void;
}

interface CodeFieldProps {
  /** Told anew with every draft: the field keeps its own text from there on. */
  text: string;
  label: string;
  problems: readonly Problem[];
  assist: Assist;
  /** Letters that the text may have: what would make it longer is not taken. */
  longest: number;
  onWrite: (text: string) => void;
  onTooLong: () => void;
  ref: Ref<CodeFieldHandle>;
}

/** A text of a scenario with its problems marked. Stands in a shadow root, where styles come without inline style elements. */
export function CodeField({
  text,
  label,
  problems,
  assist,
  longest,
  onWrite,
  onTooLong,
  ref,
}: CodeFieldProps) {
  const teller = useProblemTeller();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const written = useEffectEvent(onWrite);
  const tooLong = useEffectEvent(onTooLong);
  const opening = useEffectEvent(() => text);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const state = EditorState.create({
      doc: opening(),
      extensions: codeSetup(assist, label, {
        longest,
        onWrite: (next) => written(next),
        onTooLong: () => tooLong(),
      }),
    });
    const opened = new EditorView({ state, parent: root, root });
    view.current = opened;
    return () => {
      view.current = null;
      opened.destroy();
    };
  }, [assist, label, longest]);

  useEffect(() => {
    if (view.current === null) return;
    showProblems(
      view.current,
      problems.map((problem) => ({ ...problem, ...teller.problem(problem) })),
    );
  }, [problems, teller]);

  useImperativeHandle(ref, () => ({
    goTo: (at) => {
      const field = view.current;
      if (field === null) return;
      const { doc } = field.state;
      const anchor = typeof at === 'number' ? Math.min(at, doc.length) : offsetOf(doc, at.line, at.column);
      field.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      });
      field.focus();
    },
    edit: (make) => (view.current === null ? null : editFrom(view.current, make)),
    undo: () => void (view.current && undo(view.current)),
    redo: () => void (view.current && redo(view.current)),
  }));

  return <div ref={host} className={styles.code} dir="ltr" />;
}

function editFrom(field: EditorView, make: (text: string) => Edit): number | null {
  const { state } = field;
  const edit = make(state.doc.toString());
  if (edit === null) return null;
  const [first] = [...edit].sort((a, b) => a.from - b.from);
  const anchor = first?.from ?? state.selection.main.head;
  field.dispatch({
    changes: edit.map(({ from, to, insert }) => ({ from, to, insert })),
    selection: { anchor, head: anchor + (first?.insert.length ?? 0) },
    annotations: isolateHistory.of('full'),
    userEvent: 'input.form',
  });
  centre(field, anchor);
  return field.state.doc.lineAt(anchor).number;
}

/** Lines that were not on the screen are guessed at first, so that a place far off is neared in a few rounds. */
const rounds = 5;

/** Brings a place to the middle of the text. Only the text is scrolled: the hand is on a form, which must not move away under it. */
function centre(field: EditorView, at: number, round = 0): void {
  field.requestMeasure({
    key: centre,
    read: () => {
      const { top, height } = field.lineBlockAt(at);
      return Math.max(0, top - (field.scrollDOM.clientHeight - height) / 2);
    },
    write: (top) => {
      const isThere = Math.abs(field.scrollDOM.scrollTop - top) < 2;
      field.scrollDOM.scrollTop = top;
      if (!isThere && round < rounds) requestAnimationFrame(() => centre(field, at, round + 1));
    },
  });
}
