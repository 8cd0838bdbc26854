/** What went wrong, in one plain sentence with the way out. Never shown with a stack trace. */
export class Trouble extends Error {
  /** 1: bad input, or a check that failed; 2: bad usage. */
  readonly exitCode: 1 | 2;

  constructor(exitCode: 1 | 2, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

export const badUsage = (message: string): Trouble => new Trouble(2, message);
export const badInput = (message: string): Trouble => new Trouble(1, message);
