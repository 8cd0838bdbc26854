/** What is wrong with a setup, options or decisions: one plain sentence that names the place by its path. */
export class SetupError extends Error {
  override name = 'SetupError';
}
