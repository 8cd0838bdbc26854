import { useEffect, useState } from 'react';
import { english, type MessageId } from '../words/catalog.ts';
import { languages, type Language } from '../words/languages.ts';
import { useLanguage } from './settings.ts';

type Words = Readonly<Record<MessageId, string>>;

/** The other languages come when they are chosen, Arabic with its typefaces. */
const loads: Readonly<Record<Exclude<Language, 'en'>, () => Promise<object>>> = {
  ar: async () => {
    const [words] = await Promise.all([import('../words/ar/first.ts'), import('../kit/fontsArabic.css')]);
    return words.first;
  },
  ru: async () => (await import('../words/ru/first.ts')).first,
};

interface Spoken {
  language: Language;
  messages: Words;
}

const inEnglish: Spoken = { language: 'en', messages: english };

/**
 * The language of the page with its words; null while the first one is on its way. The language before stays until
 * the chosen one has come, and English stands in for one that does not come.
 */
export function useWords(): Spoken | null {
  const language = useLanguage();
  const [spoken, setSpoken] = useState(language === 'en' ? inEnglish : null);
  useEffect(() => {
    let isWanted = true;
    const say = (next: Spoken): void => {
      if (!isWanted) return;
      document.documentElement.lang = next.language;
      document.documentElement.dir = languages[next.language].dir;
      setSpoken(next);
    };
    if (language === 'en') say(inEnglish);
    else {
      loads[language]().then(
        (messages) => say({ language, messages: messages as Words }),
        () => say(inEnglish),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [language]);
  return spoken;
}
