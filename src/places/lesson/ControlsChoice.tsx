import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Segmented } from '../../kit/Segmented.tsx';
import type { ControlGroup } from '../../stores/lessonLocks.ts';
import { hasWords } from '../../words/hasWords.ts';
import styles from './LessonForm.module.css';

interface ControlsChoiceProps {
  groups: readonly ControlGroup[];
  isLimited: boolean;
  chosen: readonly string[];
  onChoose: (choice: { isLimited?: boolean; chosen?: readonly string[] }) => void;
}

/** Which controls students get: all, or those that are ticked, found by their words in groups that open. */
export function ControlsChoice({ groups, isLimited, chosen, onChoose }: ControlsChoiceProps) {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const search = words.trim().toLowerCase();
  const found = groups
    .map((group) => ({
      ...group,
      controls: group.controls.filter(({ id, name }) => hasWords(`${name} ${id}`.toLowerCase(), search)),
    }))
    .filter(({ controls }) => controls.length > 0);
  const all = groups.flatMap(({ controls }) => controls);
  const count = all.filter(({ id }) => chosen.includes(id)).length;
  const turn = (id: string, isOn: boolean): void =>
    onChoose({ chosen: isOn ? [...chosen, id] : chosen.filter((one) => one !== id) });
  return (
    <fieldset className={styles.group}>
      <legend>
        <FormattedMessage id="lesson.controls" />
      </legend>
      <Segmented
        label={intl.formatMessage({ id: 'lesson.controls' })}
        value={isLimited ? 'some' : 'all'}
        onChange={(value) => onChoose({ isLimited: value === 'some' })}
        options={(['all', 'some'] as const).map((value) => ({
          value,
          label: intl.formatMessage({ id: `lesson.controls.${value}` }),
        }))}
      />
      {isLimited ? (
        <>
          <p className={styles.help}>
            <FormattedMessage id="lesson.controls.help" />{' '}
            <span role="status">
              <FormattedMessage id="lesson.chosen" values={{ count }} />
            </span>
          </p>
          {all.length > 8 ? (
            <input
              type="search"
              value={words}
              placeholder={intl.formatMessage({ id: 'lesson.find' })}
              aria-label={intl.formatMessage({ id: 'lesson.find' })}
              onChange={(event) => setWords(event.target.value)}
            />
          ) : null}
          {found.length === 0 ? (
            <p className={styles.help} role="status">
              <FormattedMessage id="lesson.noneFound" />
            </p>
          ) : null}
          {found.map(({ name, controls }, n) => (
            <details key={name} open={search !== '' || groups.length === 1 || n === 0 || undefined}>
              <summary>
                {name}{' '}
                <span className={styles.help}>
                  {intl.formatNumber(controls.filter(({ id }) => chosen.includes(id)).length)}/
                  {intl.formatNumber(controls.length)}
                </span>
              </summary>
              <ul className={styles.controls}>
                {controls.map((control) => (
                  <li key={control.id}>
                    <label className={styles.check}>
                      <input
                        type="checkbox"
                        checked={chosen.includes(control.id)}
                        onChange={(event) => turn(control.id, event.target.checked)}
                      />
                      {control.name}
                    </label>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </>
      ) : null}
    </fieldset>
  );
}
