import { FormattedMessage, useIntl } from 'react-intl';
import type { ClassAnswers } from '../../exercise/gatherClass.ts';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { writeAnswers } from '../../stores/answersFile.ts';
import { studentWords } from './AnswersTable.tsx';
import styles from './ClassPlace.module.css';

/** The whole class as one file of answers, and on paper. */
export function SavePart({ gathered, names }: { gathered: ClassAnswers; names: boolean }) {
  const intl = useIntl();
  const nameOf = (of: number): string => {
    const name = studentWords(gathered.students[of]!, of, names, intl);
    // Cut, the names of two long files could become one.
    return name.length > 80 ? studentWords(gathered.students[of]!, of, false, intl) : name;
  };
  const save = (): void => {
    const text = writeAnswers(
      gathered.sheets.map((sheet) => ({
        ...sheet,
        student: nameOf(sheet.of),
      })),
    );
    saveFile('class-answers.csv', new Blob([text], { type: 'text/csv' }));
  };
  return (
    <div className={styles.save}>
      <div className={styles.buttons}>
        <Button onClick={save}>
          <FormattedMessage id="class.save" />
        </Button>
        <Button onClick={() => window.print()}>
          <FormattedMessage id="class.print" />
        </Button>
      </div>
      <p className={styles.small}>
        <FormattedMessage id="class.saveHelp" />
      </p>
    </div>
  );
}
