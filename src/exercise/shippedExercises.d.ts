/** An exercise that was checked when the page was built (scripts/exercisePlugin.ts). */
declare module '*.md' {
  const exercise: import('./exercise.ts').Exercise;
  export default exercise;
}

/** docs/teachers-guide.md, checked when the page was built (scripts/guidePlugin.ts). */
declare module 'virtual:guide' {
  export const guide: import('./guide.ts').Guide;
}

/** All shipped exercises by place in the course, level and id, with what the list shows before one is loaded. */
declare module 'virtual:exercises' {
  export type ShippedExercise = Pick<
    import('./exercise.ts').Exercise,
    'id' | 'title' | 'level' | 'minutes' | 'aims'
  > & { load: () => Promise<import('./exercise.ts').Exercise> };
  export const exercises: readonly ShippedExercise[];
}
