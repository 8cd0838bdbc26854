import { useState, type RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fontCss } from '../../charts/export/fontCss.ts';
import { pngOfSvg } from '../../charts/export/pngOfSvg.ts';
import { standaloneSvg } from '../../charts/export/standaloneSvg.ts';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { stampOf } from '../../stores/resultJson.ts';
import { useBoundLab } from './useLab.ts';
import styles from './analyses.module.css';

interface SaveResultProps {
  /** Of the files, without an ending. */
  name: string;
  numbers: () => string;
  /** Where the pictures stand. */
  within: RefObject<HTMLElement | null>;
}

/** Pictures that stand by themselves, and the numbers. */
export function SaveResult({ name, numbers, within }: SaveResultProps) {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const { title } = scenario.meta;
  const [failed, setFailed] = useState<string | null>(null);
  const pictures = async (): Promise<string[]> => {
    const css = await fontCss();
    const svgs = [...(within.current?.querySelectorAll('svg') ?? [])].filter(
      (svg) =>
        svg.getBoundingClientRect().height > 60 &&
        svg.checkVisibility({ visibilityProperty: true }) &&
        !svg.closest('table'),
    );
    return svgs.map((svg) =>
      standaloneSvg(svg, {
        title,
        footer: [
          `${title}. ${intl.formatMessage({ id: 'lab.smallPrint' })}`,
          stampOf(scenario),
          window.location.href,
        ],
        fontCss: css,
      }),
    );
  };
  const save = (make: (text: string, file: string) => Promise<void> | void, ending: string) => async () => {
    try {
      const all = await pictures();
      for (const [n, text] of all.entries())
        await make(text, `${name}${all.length > 1 ? `-${n + 1}` : ''}.${ending}`);
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
      <Button look="link" onClick={() => void saveSvg()}>
        <FormattedMessage id="lab.save.svg" />
      </Button>
      <Button look="link" onClick={() => void savePng()}>
        <FormattedMessage id="lab.save.png" />
      </Button>
      <Button
        look="link"
        onClick={() => saveFile(`${name}.json`, new Blob([numbers()], { type: 'application/json' }))}
      >
        <FormattedMessage id="lab.save.json" />
      </Button>
      {failed === null ? null : (
        <span role="alert">
          <FormattedMessage id="lab.save.failed" values={{ reason: failed }} />
        </span>
      )}
    </p>
  );
}
