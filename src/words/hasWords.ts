/** Every word of a search stands in the text, both in small letters. */
export const hasWords = (text: string, search: string): boolean =>
  search.split(/\s+/).every((word) => text.includes(word));
