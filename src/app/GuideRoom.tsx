import { use } from 'react';
import { guides } from 'virtual:guide';
import type { Guide } from '../exercise/guide.ts';
import { GuidePlace } from '../places/exercise/GuidePlace.tsx';
import type { Language } from '../words/languages.ts';
import { loadedOnce } from './loadedOnce.ts';
import { useLanguage } from './settings.ts';
import { useTitle } from './useTitle.ts';

/** English stands in for what is not translated, or does not come. */
const guideIn = loadedOnce(async (language: Language): Promise<{ guide: Guide; inEnglish: boolean }> => {
  const translated = language === 'en' ? null : await guides[language]?.().catch(() => null);
  return { guide: translated ?? (await guides.en()), inEnglish: language !== 'en' && !translated };
});

/** The teacher's guide in the language of the page. It is loaded with the first visit. */
export function GuideRoom() {
  const { guide, inEnglish } = use(guideIn(useLanguage()));
  useTitle(guide.title);
  return <GuidePlace guide={guide} inEnglish={inEnglish} />;
}
