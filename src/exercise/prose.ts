/** Text with its markup: all that an exercise may hold, and nothing that a browser could run or load. */
export type Prose =
  | { type: 'text' | 'code'; value: string }
  | { type: 'break' }
  | { type: 'paragraph' | 'heading' | 'quote' | 'item' | 'emphasis' | 'strong'; children: readonly Prose[] }
  | { type: 'list'; ordered: boolean; children: readonly Prose[] }
  /** `href` begins with https://, http:// or #/. */
  | { type: 'link'; href: string; children: readonly Prose[] };
