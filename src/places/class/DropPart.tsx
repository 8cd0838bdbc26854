import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore, type StoreApi } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import type { ClassView } from '../../stores/classView.ts';
import styles from './ClassPlace.module.css';
import { readChosen, readDropped, type ReadFiles } from './droppedFiles.ts';

/** Takes files and folders, dropped anywhere on the page or chosen. */
export function DropPart({ view }: { view: StoreApi<ClassView> }) {
  const intl = useIntl();
  const { files, gathered, invented, asking, add, invent, clear } = useStore(view);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(false);
  const [passedOver, setPassedOver] = useState(0);
  const picker = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  /** Each press invents another class, on every device the same ones. */
  const seed = useRef(1);

  const take = async (promise: Promise<ReadFiles>): Promise<void> => {
    setReading(true);
    const read = await promise;
    setReading(false);
    setPassedOver(read.passedOver);
    await add(read.files);
  };
  // A file that falls beside the box would make the browser leave the page: all of the window takes it.
  const takeNow = useEffectEvent((transfer: DataTransfer) => void take(readDropped(transfer)));
  useEffect(() => {
    const hold = (event: globalThis.DragEvent): void => {
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop' && event.dataTransfer) takeNow(event.dataTransfer);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) window.addEventListener(kind, hold);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, hold);
    };
  }, []);

  const input = (ref: typeof picker, id: 'class.chooseFiles' | 'class.chooseFolder') => (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      aria-label={intl.formatMessage({ id })}
      {...(id === 'class.chooseFolder' ? { webkitdirectory: '' } : { accept: '.csv,text/csv' })}
      onChange={(event) => {
        // The list is emptied with the field, and is read before.
        if (event.target.files) void take(readChosen(event.target.files));
        event.target.value = '';
      }}
    />
  );
  return (
    <>
      <div className={over ? styles.dropOver : styles.drop}>
        <p>
          <FormattedMessage id="class.drop" />
        </p>
        <div className={styles.buttons}>
          <Button look={files.length === 0 ? 'primary' : 'plain'} onClick={() => picker.current?.click()}>
            <FormattedMessage id="class.chooseFiles" />
          </Button>
          <Button onClick={() => folder.current?.click()}>
            <FormattedMessage id="class.chooseFolder" />
          </Button>
          <Button
            onClick={() => {
              void invent(seed.current);
              seed.current += 1;
            }}
          >
            <FormattedMessage id="class.invent" />
          </Button>
          {files.length > 0 ? (
            <Button
              onClick={() => {
                clear();
                setPassedOver(0);
              }}
            >
              <FormattedMessage id="class.clear" />
            </Button>
          ) : null}
        </div>
        {input(picker, 'class.chooseFiles')}
        {input(folder, 'class.chooseFolder')}
      </div>
      <p role="status" className={styles.status}>
        {reading ? (
          <FormattedMessage id="class.reading" />
        ) : files.length > 0 ? (
          <FormattedMessage
            id="class.count"
            values={{ students: gathered.students.length, files: files.length - gathered.damaged.length }}
          />
        ) : null}{' '}
        {passedOver > 0 ? <FormattedMessage id="class.passedOver" values={{ count: passedOver }} /> : null}{' '}
        {asking ? <FormattedMessage id="class.asking" /> : null}
      </p>
      {invented ? (
        <p className={styles.notice}>
          <strong>
            <FormattedMessage id="class.invented" />
          </strong>
        </p>
      ) : null}
    </>
  );
}
