import { autocompletion, completionKeymap, type CompletionContext } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Assistance, Explanation } from '../../scenario/assist.ts';
import type { Problem } from '../../scenario/problems.ts';
import type { ProblemWords } from '../../words/problemTable.ts';

/** What the scenario format knows of a place in a text. */
export interface Assist {
  suggestAt: (text: string, offset: number) => Assistance;
  explainAt: (text: string, offset: number) => Explanation | null;
}

const theme = EditorView.theme({
  '&': { blockSize: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)', font: 'var(--value)' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', lineHeight: '1.5' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--ink-3)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--field)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--line) !important',
  },
  '.cm-tooltip': {
    maxInlineSize: '360px',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--line-2)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--paper)', backgroundColor: 'var(--ink)' },
  '.cm-completionInfo, .cm-explained': { padding: '8px', fontFamily: 'var(--sans)' },
  '.cm-explained p': { margin: '0' },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', borderInlineStart: '3px solid var(--ink)' },
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--field)' },
});

/** Weight and shade alone: colours belong to the actors. */
const highlight = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], fontWeight: '600' },
  { tag: tags.comment, color: 'var(--ink-3)' },
  { tag: [tags.string, tags.content], color: 'var(--ink-2)' },
  { tag: tags.punctuation, color: 'var(--ink-3)' },
]);

interface Hearers {
  /** Letters that the text may have. */
  longest: number;
  /** Hears of every text. */
  onWrite: (text: string) => void;
  /** Something was not taken, since the text would be too long with it. */
  onTooLong: () => void;
}

/** The extensions of the scenario editor. Tab leaves it. */
export function codeSetup(
  assist: Assist,
  label: string,
  { longest, onWrite, onTooLong }: Hearers,
): Extension {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    bracketMatching(),
    indentUnit.of('  '),
    EditorState.tabSize.of(2),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
    yaml(),
    syntaxHighlighting(highlight),
    autocompletion({ override: [(context) => completionsOf(assist, context)], icons: false }),
    hoverTooltip((view, at) => tooltipOf(assist, view.state.doc.toString(), at)),
    lintGutter(),
    keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onWrite(update.state.doc.toString());
    }),
    EditorState.changeFilter.of((change) => {
      const isFine = change.newDoc.length <= longest || change.newDoc.length <= change.startState.doc.length;
      if (!isFine) onTooLong();
      return isFine;
    }),
    theme,
  ];
}

function completionsOf(assist: Assist, { state, pos, explicit }: CompletionContext) {
  const { from, suggestions } = assist.suggestAt(state.doc.toString(), pos);
  if (suggestions.length === 0 || (from === pos && !explicit)) return null;
  return {
    from,
    validFor: /^[\w./|-]*$/,
    options: suggestions.map(({ text, kind, detail, info }) => ({
      label: text,
      detail,
      type: kind,
      ...(info ? { info } : {}),
      apply: kind === 'key' ? `${text}: ` : text,
    })),
  };
}

function tooltipOf(assist: Assist, text: string, at: number) {
  const told = assist.explainAt(text, at);
  if (told === null || at < told.from || at > told.to) return null;
  return {
    pos: told.from,
    end: told.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cm-explained';
      for (const [line, isTitle] of [
        [told.title, true],
        [told.expected, false],
        [told.text, false],
      ] as const) {
        if (line === '') continue;
        const part = document.createElement(isTitle ? 'strong' : 'p');
        part.textContent = line;
        dom.append(part);
      }
      return { dom };
    },
  };
}

/** A problem in the words of the page's language. */
type SaidProblem = Pick<Problem, 'line' | 'column' | 'severity'> & ProblemWords;

/** Shows problems at their places. */
export function showProblems(view: EditorView, problems: readonly SaidProblem[]): void {
  const { doc } = view.state;
  view.dispatch(
    setDiagnostics(
      view.state,
      problems.map((problem) => diagnosticOf(doc, problem)),
    ),
  );
}

function diagnosticOf(doc: Text, { line, column, severity, message, suggestion }: SaidProblem): Diagnostic {
  const from = offsetOf(doc, line, column);
  const rest = doc.lineAt(from);
  const word = /^[^\s:,]*/.exec(rest.text.slice(from - rest.from))?.[0].length ?? 0;
  return {
    from,
    to: Math.min(rest.to, from + Math.max(1, word)),
    severity,
    message: suggestion ? `${message} ${suggestion}` : message,
  };
}

/** Offset of a line and column, which count from 1; the nearest one where the text has no such place. */
export function offsetOf(doc: Text, line: number, column: number): number {
  const at = doc.line(Math.min(doc.lines, Math.max(1, line)));
  return Math.min(at.to, at.from + Math.max(0, column - 1));
}
