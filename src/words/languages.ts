/** The languages of the page: `locale` decides on digits, dates and plurals, `name` is what its own readers call it. */
export const languages = {
  en: { locale: 'en-GB', dir: 'ltr', name: 'English' },
  // CLDR leaves the digits of `ar` to the region; without one they are asked for.
  ar: { locale: 'ar-u-nu-arab', dir: 'rtl', name: 'العربية' },
  ru: { locale: 'ru', dir: 'ltr', name: 'Русский' },
} as const;

export type Language = keyof typeof languages;

const known = Object.keys(languages) as Language[];

/** The language of a BCP 47 tag such as "ar-SY"; null for one that the page does not speak. */
export function languageOf(tag: unknown): Language | null {
  if (typeof tag !== 'string') return null;
  const primary = tag.split('-')[0]?.toLowerCase();
  return known.find((language) => language === primary) ?? null;
}

/** The first of a reader's languages that the page speaks, else English. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const found = languageOf(tag);
    if (found) return found;
  }
  return 'en';
}
