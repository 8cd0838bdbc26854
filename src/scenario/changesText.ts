import type { Change } from './changes.ts';
import { readValue, readWord, writeValue, writeWord, type ValueFault } from './valueText.ts';

/** A piece of a link that was left out, and why, in a sentence. */
export interface RefusedPiece {
  /** As it stands in the link, cut where it is long. */
  piece: string;
  code: PieceFault;
  message: string;
}

export type PieceFault = ValueFault | 'too-long' | 'too-many' | 'no-equals' | 'no-seed' | 'no-step' | 'twice';

/** A difference has some changes; a link with more is no work of this page. */
export const mostChanges = 400;
const LONGEST = 60_000;
const LONGEST_PIECE = 4_000;

const REASONS: Readonly<Record<PieceFault, string>> = {
  'no-value': 'nothing stands after its equals sign.',
  'bad-escape': 'a "~" in it is not followed by two digits of a character.',
  brackets: 'its brackets do not close as they should.',
  'too-deep': 'its brackets stand too deep in one another.',
  'number-size': 'its number is too large.',
  'too-long': 'it is too long.',
  'too-many': `a link holds at most ${mostChanges} changes.`,
  'no-equals': 'a change is written as PATH=VALUE, without=EVENT or account=NAME.',
  'no-seed': 'a seed is a whole number from 0 to 9007199254740991.',
  'no-step': 'a start is the whole number of a step.',
  twice: 'it is given twice, and the first counts.',
};

/** @param piece as it stands in the link. */
export function refuse(piece: string, code: PieceFault): RefusedPiece {
  const cut = piece.length > 60 ? `${piece.slice(0, 59)}…` : piece;
  return { piece: cut, code, message: `"${cut}" of the link was left out: ${REASONS[code]}` };
}

/**
 * Changes, in their order, as a text for a link: `actors.us.control=0.9;without=2016-09-17-deir-ez-zor-strike;account=moscow`,
 * values as in `valueText.ts`. It needs no escape in a query, neither in front of `#` nor behind it.
 */
export function writeChanges(changes: readonly Change[]): string {
  return changes.map(writeChange).join(';');
}

function writeChange(change: Change): string {
  if ('without' in change) return `without=${writeWord(change.without)}`;
  if ('account' in change) return `account=${writeWord(change.account)}`;
  const path = writeWord(change.set);
  // A path of such a name is none in any scenario, but it must not come back as something else.
  const head = path === 'without' || path === 'account' ? `~${hex(path)}${path.slice(1)}` : path;
  return `${head}=${writeValue(change.to)}`;
}

const hex = (word: string): string => word.charCodeAt(0).toString(16).toUpperCase();

/**
 * Reads what `writeChanges` wrote, whatever was done to it on the way: links are hostile. What cannot be read is left out and
 * told; whether a change can be made in a scenario is for `applyChanges` to say.
 */
export function readChanges(text: string): { changes: Change[]; refused: RefusedPiece[] } {
  if (text.length > LONGEST) return { changes: [], refused: [refuse(text, 'too-long')] };
  const changes: Change[] = [];
  const refused: RefusedPiece[] = [];
  for (const piece of withoutPerCent(text).split(';')) {
    if (piece === '') continue;
    if (changes.length >= mostChanges) {
      refused.push(refuse(piece, 'too-many'));
      break;
    }
    const read = piece.length > LONGEST_PIECE ? 'too-long' : readChange(piece);
    if (typeof read === 'string') refused.push(refuse(piece, read));
    else changes.push(read);
  }
  return { changes, refused };
}

/** No per cent sign was written: those that are there came on the way, and are taken away again. */
function withoutPerCent(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function readChange(piece: string): Change | PieceFault {
  const at = piece.indexOf('=');
  if (at <= 0) return 'no-equals';
  const head = piece.slice(0, at);
  const tail = piece.slice(at + 1);
  if (head === 'without' || head === 'account') {
    const id = readWord(tail);
    if (id === null) return 'bad-escape';
    if (id === '') return 'no-value';
    return head === 'without' ? { without: id } : { account: id };
  }
  const set = readWord(head);
  if (set === null) return 'bad-escape';
  const read = readValue(tail);
  return 'code' in read ? read.code : { set, to: read.value };
}
