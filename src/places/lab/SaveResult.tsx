import { useState, type RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Receipt } from '../../analysis/receipt.ts';
import { fontCss } from '../../charts/export/fontCss.ts';
import { pngOfSvg } from '../../charts/export/pngOfSvg.ts';
import { standaloneSvg } from '../../charts/export/standaloneSvg.ts';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { receiptText, stampOf } from '../../stores/resultFiles.ts';
import { useBoundLab } from './useLab.ts';
import styles from './analyses.module.css';

interface SaveResultProps {
  /** Of the files, without an ending. */
  name: string;
  /** What made them, which goes into every file; null: it is still being made. */
  receipt: Receipt | null;
  json: () => string;
  /** Absent where rows are taken along elsewhere. */
  csv?: () => string;
  /** Where the pictures stand; one in an element with `data-picture` is called so, and gets that element's heading. */
  within: RefObject<HTMLElement | null>;
  /** What all of them say, in sentences. */
  says?: () => string;
}

/** Pictures that stand by themselves, and the numbers. */
export function SaveResult({ name, receipt: made, json, csv, within, says }: SaveResultProps) {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const { title } = scenario.meta;
  const [failed, setFailed] = useState<string | null>(null);
  const pictures = async (receipt: Receipt): Promise<{ name: string; text: string }[]> => {
    const css = await fontCss();
    const svgs = [...(within.current?.querySelectorAll('svg') ?? [])].filter(
      (svg) =>
        svg.getBoundingClientRect().height > 60 &&
        svg.checkVisibility({ visibilityProperty: true }) &&
        !svg.closest('table'),
    );
    return svgs.map((svg, n) => {
      const part = svg.closest<HTMLElement>('[data-picture]');
      const heading = part?.querySelector('h3')?.textContent ?? null;
      const own = part?.dataset['picture'] ?? (svgs.length > 1 ? String(n + 1) : '');
      return {
        name: own ? `${name}-${own}` : name,
        text: standaloneSvg(svg, {
          title,
          ...(heading === null ? {} : { heading: [heading, ...(says ? [says()] : [])] }),
          footer: [
            `${title}. ${intl.formatMessage({ id: 'lab.smallPrint' })}`,
            stampOf(receipt),
            window.location.href,
          ],
          description: receiptText(receipt),
          fontCss: css,
        }),
      };
    });
  };
  const save = (make: (text: string, file: string) => Promise<void> | void, ending: string) => async () => {
    if (made === null) return;
    try {
      for (const picture of await pictures(made)) await make(picture.text, `${picture.name}.${ending}`);
      setFailed(null);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const saveSvg = save((text, file) => saveFile(file, new Blob([text], { type: 'image/svg+xml' })), 'svg');
  const savePng = save(async (text, file) => saveFile(file, await pngOfSvg(text)), 'png');
  return (
    <p className={styles.run}>
      <span className={styles.cost}>
        <FormattedMessage id="lab.save" />
      </span>
      <Button look="link" disabled={made === null} onClick={() => void saveSvg()}>
        <FormattedMessage id="lab.save.svg" />
      </Button>
      <Button look="link" disabled={made === null} onClick={() => void savePng()}>
        <FormattedMessage id="lab.save.png" />
      </Button>
      <Button
        look="link"
        disabled={made === null}
        onClick={() => saveFile(`${name}.json`, new Blob([json()], { type: 'application/json' }))}
      >
        <FormattedMessage id="lab.save.json" />
      </Button>
      {csv === undefined ? null : (
        <Button look="link" onClick={() => saveFile(`${name}.csv`, new Blob([csv()], { type: 'text/csv' }))}>
          <FormattedMessage id="lab.save.csv" />
        </Button>
      )}
      {failed === null ? null : (
        <span role="alert">
          <FormattedMessage id="lab.save.failed" values={{ reason: failed }} />
        </span>
      )}
    </p>
  );
}
