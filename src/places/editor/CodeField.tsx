import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';
import type { Problem } from '../../scenario/problems.ts';
import { codeSetup, offsetOf, showProblems, type Assist } from './codeSetup.ts';
import styles from './EditorPlace.module.css';

/** What can be asked of the field from outside. */
export interface CodeFieldHandle {
  /** Brings a place into view and puts the cursor there. */
  goTo: (at: number | { line: number; column: number }) => void;
}

interface CodeFieldProps {
  /** Told anew with every draft: the field keeps its own text from there on. */
  text: string;
  label: string;
  problems: readonly Problem[];
  assist: Assist;
  onWrite: (text: string) => void;
  ref: Ref<CodeFieldHandle>;
}

/** A text of a scenario with its problems marked. Stands in a shadow root, where styles come without inline style elements. */
export function CodeField({ text, label, problems, assist, onWrite, ref }: CodeFieldProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const written = useEffectEvent(onWrite);
  const opening = useEffectEvent(() => text);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const state = EditorState.create({
      doc: opening(),
      extensions: codeSetup(assist, label, (next) => written(next)),
    });
    const opened = new EditorView({ state, parent: root, root });
    view.current = opened;
    return () => {
      view.current = null;
      opened.destroy();
    };
  }, [assist, label]);

  useEffect(() => {
    if (view.current !== null) showProblems(view.current, problems);
  }, [problems]);

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
  }));

  return <div ref={host} className={styles.code} dir="ltr" />;
}
