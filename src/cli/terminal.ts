import type { Port } from '../pool/port.ts';

/** What a command may touch of the process: given, so that tests can look on. */
export interface Terminal {
  out: (text: string) => void;
  /** One line on standard error. */
  say: (line: string) => void;
  /** Reads a file, or standard input for `-`. */
  read: (path: string) => Promise<string>;
  /** Writes a file anew, or throws. */
  write: (path: string, text: string) => void;
  /** Adds to a file; what was added stands there when the process dies. */
  append: (path: string, text: string) => void;
  /** Paths of the files in a folder, deep, sorted; null when the path is no folder. */
  filesIn: (path: string) => Promise<string[] | null>;
  /** Folder of the scenarios that come with Parley. */
  shipped: string;
  /** Progress may be drawn on standard error. */
  progress: boolean;
  /** Width of standard output in columns; 80 for a pipe. */
  columns: number;
  /** Bold words may be printed. */
  colour: boolean;
  /** Calls back once when Ctrl-C is pressed; returns how to stop listening. */
  onInterrupt: (listener: () => void) => () => void;
  processors: number;
  /** Starts a worker thread. */
  openThread: () => Port;
}
