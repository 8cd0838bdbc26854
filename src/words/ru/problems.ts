import type { ProblemLanguage } from '../problemTable.ts';
import { quotedList } from '../quoted.ts';
import { phrase } from './problemPhrases.ts';
import { problemsOfModel } from './problemsOfModel.ts';
import { problemsOfShape } from './problemsOfShape.ts';
import { problemsOfText } from './problemsOfText.ts';

/** How problems of a scenario are told in Russian. */
export const problems: ProblemLanguage = {
  table: { ...problemsOfText, ...problemsOfShape, ...problemsOfModel },
  phrase,
  aside: (aside) => {
    if (aside.aside === 'lines') {
      const lines = aside.lines.map(String);
      const more = aside.count > lines.length ? [...lines, '…'] : lines;
      return { message: `То же на ${aside.count === 1 ? 'строке' : 'строках'} ${quotedList(more)}.` };
    }
    if (aside.aside === 'invisible')
      return {
        message: `В нём стоит невидимый знак (${aside.mark}).`,
        suggestion: 'Удалите слово и наберите его заново.',
      };
    return {
      suggestion: 'После # стоит примечание: текст, который начинается с #, возьмите в кавычки.',
    };
  },
};
