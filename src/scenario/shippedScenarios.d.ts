/** A scenario that was checked when the page was built (scripts/scenarioPlugin.ts). */
declare module '*.yaml' {
  const scenario: import('./scenario.ts').Scenario;
  export default scenario;
}

/** All shipped scenarios in the order of their ids, with what the gallery shows before one is loaded. */
declare module 'virtual:scenarios' {
  export interface ShippedScenario {
    id: string;
    title: string;
    short: string;
    summary: string;
    /** Number of actors. */
    sides: number;
    /** Days from start to horizon, rounded up. */
    days: number;
    /** Number of events, background ones too. */
    events: number;
    hasRecord: boolean;
    load: () => Promise<import('./scenario.ts').Scenario>;
    /** Its words in other languages; one that it is not translated to is not there. */
    texts: Readonly<Record<string, () => Promise<import('./texts.ts').Texts>>>;
  }
  export const scenarios: readonly ShippedScenario[];
  /** What the gallery says, by language and id, of those that are translated. */
  export const galleries: Readonly<
    Record<
      string,
      () => Promise<Readonly<Record<string, Pick<ShippedScenario, 'title' | 'short' | 'summary'>>>>
    >
  >;
}
