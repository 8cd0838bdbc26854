import type { Code, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { nearestWord } from '../math/nearestWord.ts';
import type { TextPlace } from '../scenario/problems.ts';
import type { CaseFile } from './caseFile.ts';
import type { Ask, Part, Step } from './exercise.ts';
import { readAsk, readCheck, readReveal, readShow } from './parts.ts';
import type { Prose } from './prose.ts';
import { readChallenge } from './readChallenge.ts';
import { readBlock, type YamlPiece } from './readBlock.ts';
import { placeOf, plainText, proseOf, readProse } from './readProse.ts';
import { step as stepBlock } from './schema/blocks.ts';

const BLOCKS = ['step', 'show', 'ask', 'reveal', 'check', 'challenge', 'key', 'notes'] as const;
const start: TextPlace = { line: 1, col: 1 };

/** Reads what follows the front matter: an introduction, then a step under each heading of the second level. */
export function readSteps(
  body: string,
  file: CaseFile,
): { introduction: readonly Prose[]; steps: readonly Step[] } {
  return new StepReader(body, file).read();
}

class StepReader {
  private readonly lines: readonly string[];
  private readonly body: string;
  private readonly file: CaseFile;
  private readonly introduction: Prose[] = [];
  private readonly steps: { title: string; minutes: number | null; parts: Part[] }[] = [];
  /** Line of the step block of the step that is read; null: none yet. */
  private stepLine: number | null = null;
  /** Where the minutes of the steps become more than the lesson's; null: nowhere. */
  private over: TextPlace | null = null;
  /** Of what was asked and is to be done: where each id stands. */
  private readonly named = new Map<string, number>();
  private readonly asks = new Map<string, Ask>();
  private readonly revealed = new Set<string>();

  constructor(body: string, file: CaseFile) {
    this.body = body;
    this.lines = body.split('\n');
    this.file = file;
  }

  read(): { introduction: readonly Prose[]; steps: readonly Step[] } {
    const { report } = this.file;
    const { children } = fromMarkdown(this.body);
    const coming = askIds(children);
    for (const node of children) {
      if (node.type === 'heading' && node.depth === 2) this.begin(node);
      else if (node.type === 'code') this.block(node, coming);
      else this.prose(node);
    }
    if (this.over) {
      const facts = { steps: this.minutes, lesson: this.file.minutes! };
      report.add('minutes-over', this.over, facts, 'step.minutes');
    }
    const end = { line: this.lines.length, col: 1 };
    if (this.steps.length === 0) report.add('no-steps', end, {});
    else if (!this.steps.some(asksSomething) && !report.hasErrors) report.add('no-questions', end, {});
    return { introduction: this.introduction, steps: this.steps };
  }

  private begin(node: Nodes): void {
    const title = plainText(node).trim();
    if (title === '') this.file.report.add('step-untitled', placeOf(node, start), {});
    this.stepLine = null;
    this.steps.push({ title, minutes: null, parts: [] });
  }

  private prose(node: RootContent): void {
    const prose = proseOf([node], start, this.file.report);
    const step = this.steps.at(-1);
    const last = step?.parts.at(-1);
    if (!step) this.introduction.push(...prose);
    else if (last?.kind === 'prose') last.prose = [...last.prose, ...prose];
    else step.parts.push({ kind: 'prose', prose });
  }

  private block(node: Code, coming: ReadonlySet<string>): void {
    const { report } = this.file;
    const place = placeOf(node, start);
    const name = node.lang ?? '';
    const known = BLOCKS.find((block) => block === name);
    if (known === undefined) {
      report.add('block-unknown', place, { found: name, nearest: nearestWord(name, BLOCKS) });
      return;
    }
    const step = this.steps.at(-1);
    if (!step) {
      report.add('block-outside', place, { name });
      return;
    }
    const last = this.lines[(node.position?.end.line ?? place.line) - 1] ?? '';
    if (!/^\s*(?:`{3,}|~{3,})\s*$/.test(last) || node.position?.end.line === place.line) {
      report.add('block-open', place, { name });
      return;
    }
    const part = this.part(known, node.value, { line: place.line + 1, col: place.col }, coming);
    if (part) step.parts.push(part);
  }

  private part(
    name: (typeof BLOCKS)[number],
    text: string,
    origin: TextPlace,
    coming: ReadonlySet<string>,
  ): Part | null {
    const { file } = this;
    const piece = { name, text: `${text}\n`, ...origin };
    switch (name) {
      case 'step':
        this.timed(piece);
        return null;
      case 'key':
      case 'notes':
        return { kind: name, prose: readProse(text, origin, file.report) };
      case 'show':
        return readShow(piece, file);
      case 'check': {
        const read = readCheck(piece, file);
        if (read) this.name(read.check.id, read.place);
        return read?.check ?? null;
      }
      case 'challenge': {
        const read = readChallenge(piece, file);
        if (read) this.name(read.challenge.id, read.place);
        return read?.challenge ?? null;
      }
      case 'ask': {
        const read = readAsk(piece, file);
        if (!read) return null;
        this.name(read.ask.id, read.place);
        this.asks.set(read.ask.id, read.ask);
        return { kind: 'ask', ...read.ask };
      }
      case 'reveal': {
        const read = readReveal(piece, file, this.asks);
        if (!read) return null;
        this.reveal(read.reveal.of, read.place, coming);
        return read.reveal;
      }
    }
  }

  private timed(piece: YamlPiece): void {
    const { report, minutes: lesson } = this.file;
    const fence = { line: piece.line - 1, col: piece.col };
    if (this.stepLine !== null) report.add('step-twice', fence, { line: this.stepLine });
    this.stepLine ??= fence.line;
    const read = readBlock(piece, stepBlock, report);
    if (!read) return;
    this.steps.at(-1)!.minutes = read.value.minutes;
    if (lesson !== null && this.minutes > lesson) this.over ??= read.place(['minutes']);
  }

  private get minutes(): number {
    return this.steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  }

  private name(id: string, place: TextPlace): void {
    const line = this.named.get(id);
    if (line === undefined) this.named.set(id, place.line);
    else this.file.report.add('name-twice', place, { id, line });
  }

  private reveal(id: string, place: TextPlace, coming: ReadonlySet<string>): void {
    const { report } = this.file;
    if (this.revealed.has(id)) report.add('reveal-twice', place, { id }, 'reveal.of');
    else if (this.asks.has(id)) this.revealed.add(id);
    else if (coming.has(id)) report.add('reveal-early', place, { id }, 'reveal.of');
    else {
      const ids = [...this.asks.keys()];
      const facts = { kind: 'question', id, nearest: nearestWord(id, ids), ids };
      report.add('not-known', place, facts, 'reveal.of');
    }
  }
}

const asksSomething = ({ parts }: { parts: readonly Part[] }): boolean =>
  parts.some(({ kind }) => kind === 'ask' || kind === 'challenge');

/** The ids of all ask blocks, whatever else is wrong with them. */
function askIds(nodes: readonly RootContent[]): ReadonlySet<string> {
  const ids = nodes.map((node) =>
    node.type === 'code' && node.lang === 'ask' ? /^id:\s*(\S+)/m.exec(node.value)?.[1] : undefined,
  );
  return new Set(ids.filter((id) => id !== undefined));
}
