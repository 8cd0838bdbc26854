import type { ProblemLanguage } from '../problemTable.ts';
import { quoted, quotedList } from '../quoted.ts';
import { phrase } from './problemPhrases.ts';
import { problemsOfModel } from './problemsOfModel.ts';
import { problemsOfShape } from './problemsOfShape.ts';
import { problemsOfText } from './problemsOfText.ts';

/** How problems of a scenario are told in Arabic. */
export const problems: ProblemLanguage = {
  table: { ...problemsOfText, ...problemsOfShape, ...problemsOfModel },
  phrase,
  aside: (aside) => {
    if (aside.aside === 'lines') {
      const lines = aside.lines.map(String);
      const more = aside.count > lines.length ? [...lines, '…'] : lines;
      const where = aside.count === 1 ? 'السطر' : aside.count === 2 ? 'السطرين' : 'الأسطر';
      return { message: `وكذلك في ${where} ${quotedList(more)}.` };
    }
    if (aside.aside === 'invisible')
      return {
        message: `وفيه علامة لا تُرى (${quoted(aside.mark)}).`,
        suggestion: 'احذف الكلمة واكتبها من جديد.',
      };
    return {
      suggestion: `ما بعد ${quoted('#')} تعليق: ضع النص الذي يبدأ بهذه العلامة بين علامتي اقتباس.`,
    };
  },
};
