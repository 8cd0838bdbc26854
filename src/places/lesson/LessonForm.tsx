import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { lessonLimits } from '../../stores/lesson.ts';
import { emptyDraft, lessonOf, type LessonDraft } from '../../stores/lessonDraft.ts';
import { frameCode, frameSizes, frameWidths, lessonLink } from '../../stores/lessonLink.ts';
import type { ControlGroup } from '../../stores/lessonLocks.ts';
import { languageOf, languages } from '../../words/languages.ts';
import { ControlsChoice } from './ControlsChoice.tsx';
import { CopyField } from './CopyField.tsx';
import { TasksField } from './TasksField.tsx';
import styles from './LessonForm.module.css';

interface LessonFormProps {
  draft: LessonDraft;
  onDraft: (draft: LessonDraft) => void;
  place: 'replay' | 'lab';
  groups: readonly ControlGroup[];
  /** Where the page is, without its `#`, and what stands behind it without a lesson. */
  page: string;
  path: string;
  search: string;
  /** Letters that a link should not exceed. */
  longest: number;
}

/** Makes the link of a lesson: what stands in the place, and what the teacher writes and chooses here. */
export function LessonForm(props: LessonFormProps) {
  const { draft, onDraft, place, groups, page, path, search, longest } = props;
  const intl = useIntl();
  const [before, setBefore] = useState<{ draft: LessonDraft; said: 'removed' | 'cleared' } | null>(null);
  const [title, language] = [useId(), useId()];
  const known = groups.flatMap(({ controls }) => controls.map(({ id }) => id));
  const made = lessonOf(draft, known);
  const set = (change: Partial<LessonDraft>): void => {
    setBefore(null);
    onDraft({ ...draft, ...change });
  };
  const takeAway = (next: LessonDraft, said: 'removed' | 'cleared'): void => {
    setBefore({ draft, said });
    onDraft(next);
  };
  const size = frameSizes[place][draft.frame];
  const link =
    'lesson' in made
      ? lessonLink(page, { path, search, lesson: made.lesson, language: draft.language })
      : null;
  return (
    <div className={styles.form}>
      <p className={styles.help}>
        <FormattedMessage id="lesson.lead" />
      </p>
      <div className={styles.field}>
        <label htmlFor={title}>
          <FormattedMessage id="lesson.title" />
        </label>
        <input
          id={title}
          type="text"
          dir="auto"
          value={draft.title}
          maxLength={lessonLimits.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </div>
      <TasksField
        prompts={draft.prompts}
        onPrompts={(prompts) => set({ prompts })}
        onRemove={(prompts) => takeAway({ ...draft, prompts }, 'removed')}
      />
      <ControlsChoice
        groups={groups}
        isLimited={draft.isLimited}
        chosen={draft.chosen}
        onChoose={(choice) => set(choice)}
      />
      <div className={styles.row}>
        <label htmlFor={language}>
          <FormattedMessage id="lesson.language" />
        </label>
        <select
          id={language}
          className={styles.choice}
          value={draft.language ?? ''}
          onChange={(event) => set({ language: languageOf(event.target.value) })}
        >
          <option value="">{intl.formatMessage({ id: 'lesson.language.own' })}</option>
          {Object.entries(languages).map(([id, { name, dir }]) => (
            <option key={id} value={id} lang={id} dir={dir}>
              {name}
            </option>
          ))}
        </select>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.ways}
            onChange={(event) => set({ ways: event.target.checked })}
          />
          <FormattedMessage id="lesson.ways" />
        </label>
      </div>
      <div className={styles.row}>
        <Button look="link" onClick={() => takeAway({ ...emptyDraft, frame: draft.frame }, 'cleared')}>
          <FormattedMessage id="lesson.clear" />
        </Button>
        <span role="status">{before ? <FormattedMessage id={`lesson.${before.said}`} /> : null} </span>
        {before ? (
          <Button
            look="link"
            onClick={() => {
              onDraft(before.draft);
              setBefore(null);
            }}
          >
            <FormattedMessage id="lesson.undo" />
          </Button>
        ) : null}
      </div>
      <div className={styles.result}>
        <p role="status" className={styles.help}>
          {link === null ? (
            'problem' in made && made.problem === 'controls' ? (
              <FormattedMessage id="lesson.tooMany" values={{ most: lessonLimits.controls }} />
            ) : (
              <FormattedMessage id="lesson.needsTitle" />
            )
          ) : (
            <FormattedMessage
              id={link.length > longest ? 'lesson.tooLong' : 'lesson.length'}
              values={{ length: link.length, most: longest }}
            />
          )}
        </p>
        {link === null ? null : (
          <>
            {page.startsWith('file:') ? (
              <p className={styles.help}>
                <FormattedMessage id="lesson.disk" />
              </p>
            ) : null}
            <CopyField label="lesson.result" copy="lesson.copy" text={link} isMain />
            <a href={link} target="_blank" rel="noopener">
              <FormattedMessage id="lesson.try" />
            </a>
            <div className={styles.row}>
              <Segmented
                label={intl.formatMessage({ id: 'lesson.frameSize' })}
                value={draft.frame}
                onChange={(frame) => set({ frame })}
                options={frameWidths.map((value) => ({
                  value,
                  label: intl.formatMessage({ id: `lesson.frameSize.${value}` }),
                }))}
              />
              <span className={styles.help}>
                <FormattedMessage id="lesson.frameHelp" values={{ ...size }} />
              </span>
            </div>
            <CopyField
              label="lesson.frame"
              copy="lesson.copyFrame"
              text={frameCode(link, draft.title.trim(), size)}
            />
          </>
        )}
      </div>
    </div>
  );
}
