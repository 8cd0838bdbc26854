/** An exercise that was checked when the page was built (scripts/exercisePlugin.ts). */
declare module '*.md' {
  const exercise: import('./exercise.ts').Exercise;
  export default exercise;
}

/** The teacher's guide by language, checked when the page was built (scripts/guidePlugin.ts). */
declare module 'virtual:guide' {
  export const guides: { en: () => Promise<import('./guide.ts').Guide> } & Partial<
    Record<string, () => Promise<import('./guide.ts').Guide>>
  >;
}

/** All shipped exercises by place in the course, level and id, with what the list shows before one is loaded. */
declare module 'virtual:exercises' {
  type Exercise = import('./exercise.ts').Exercise;
  export interface ShippedExercise extends Pick<Exercise, 'id' | 'title' | 'level' | 'minutes' | 'aims'> {
    load: () => Promise<Exercise>;
    /** The same in other languages; one that it is not translated to is not there. */
    translations: Readonly<Record<string, () => Promise<Exercise>>>;
  }
  export const exercises: readonly ShippedExercise[];
  /** What the list says, by language and id, of those that are translated. */
  export const lists: Readonly<
    Record<string, () => Promise<Readonly<Record<string, Pick<Exercise, 'title' | 'aims'>>>>>
  >;
}
