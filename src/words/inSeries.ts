const arabicMarks = { ',': '،', ';': '؛' } as const;

/**
 * Parts set one after another, "a, b, c", with the script's own mark between them. Not `Intl.ListFormat`, whose unit
 * lists stand without commas in Russian.
 */
export const inSeries = (parts: readonly string[], locale: string, mark: ',' | ';' = ','): string =>
  parts.join(`${locale.startsWith('ar') ? arabicMarks[mark] : mark} `);
