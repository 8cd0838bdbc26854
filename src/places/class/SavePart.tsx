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
  const save = (): void => {
    const text = writeAnswers(
      gathered.sheets.map((sheet) => ({
        ...sheet,
        student: studentWords(gathered.students[sheet.of]!, sheet.of, names, intl).slice(0, 80),
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
