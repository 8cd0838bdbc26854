/** What a line is drawn over; steps count from the scenario's start. */
export interface DrawnLineDays {
  /** Step with which the first day begins. */
  from: number;
  /** First and last step of each day. */
  days: readonly { first: number; last: number }[];
  /** `start`: of the step `from`, milliseconds since 1970 UTC. */
  clock: { start: number; stepHours: number; zone: string };
}

/** What is shown; one number 0..1 a day each. */
export interface DrawnLineShown {
  question: DrawnLineDays;
  /** null: nothing drawn yet. */
  drawn: readonly number[] | null;
  /** Lines of others, drawn thin; absent: none. */
  others?: readonly (readonly number[])[] | undefined;
  /** Shown once the line was given; record null: there is none. */
  model: {
    low: readonly number[];
    middle: readonly number[];
    high: readonly number[];
    record: readonly number[] | null;
  } | null;
  names: Readonly<Record<'you' | 'model' | 'record', string>>;
}

export interface DrawnLineProps extends DrawnLineShown {
  title: string;
  /** One sentence that says what the picture says. */
  says: string;
  /** Names of the days, in their order. */
  dayNames: readonly string[];
  /** What a value is called: "40 %"; null: not drawn yet. */
  valueName: (value: number | null) => string;
  /** Without it the line can no longer be drawn. */
  onDraw?: ((values: number[]) => void) | undefined;
  width: number;
}
