/** @param {(line: string) => void} say @returns {Promise<import('./measure.ts').Figure[]>} */
export async function browserFigures(say) {
  say('browser');
  return [];
}
