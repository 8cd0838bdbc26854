import type * as z from 'zod';
import { Problems, type Path, type TextPlace } from '../scenario/problems.ts';
import { readYaml } from '../scenario/readYaml.ts';
import { ShapeProblems } from '../scenario/shapeProblems.ts';
import type { Report } from './report.ts';

/** A piece of YAML inside a text: its lines begin at `line` and `col` of the file, both from 1. */
export interface YamlPiece {
  name: string;
  text: string;
  line: number;
  col: number;
}

/** A checked block, and where in the file a key or a value of it stands. */
export interface Block<T> {
  value: T;
  name: string;
  place: (path: Path, at?: 'key' | 'value') => TextPlace;
}

/** Reads a piece of YAML under a schema; null where it has errors, all of which are told. */
export function readBlock<T extends z.ZodType>(
  piece: YamlPiece,
  schema: T,
  report: Report,
): Block<z.output<T>> | null {
  const problems = new Problems();
  const { value, locate } = readYaml(piece.text, problems);
  const moved = ({ line, col }: TextPlace): TextPlace => ({
    line: line + piece.line - 1,
    col: col + piece.col - 1,
  });
  const place: Block<unknown>['place'] = (path, at = 'value') => moved(locate(path, at));
  const told = (): null => {
    const found = problems.list(report.file, (path, at) => locate(path, at));
    report.take(
      found.map((problem) => ({
        ...problem,
        line: problem.line + piece.line - 1,
        column: problem.column + piece.col - 1,
        path: problem.path === null ? piece.name : `${piece.name}.${problem.path}`,
      })),
    );
    return null;
  };
  if (problems.hasErrors || value === undefined) return told();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    report.add('block-no-map', { line: piece.line, col: piece.col }, { name: piece.name });
    return told();
  }
  const shaped = schema.safeParse(value);
  if (!shaped.success) {
    new ShapeProblems(schema, value, problems).add(shaped.error.issues);
    return told();
  }
  told();
  return { value: shaped.data, name: piece.name, place };
}
