import { useState, type ReactNode, type RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { formatDay } from '../../words/dates.ts';
import { AccountSelect } from './AccountSelect.tsx';
import { isOpen } from '../../stores/lessonLocks.ts';
import { momentOf } from '../../stores/replayCase.ts';
import { useIsFanKeptBack } from './keptBack.ts';
import { pinnedWords } from './pinnedWords.ts';
import { useChoices } from './choices.ts';
import { dailySeries } from './dailySeries.ts';
import { freshSeed } from '../../kit/freshSeed.ts';
import { useCase, useMiddleCase, useReplay } from './useReplay.ts';
import styles from './ReplayPlace.module.css';
import transport from './Transport.module.css';

/** Less needed controls: account, seed, deaths, pinned cone, and taking the chart along. */
export function OptionsPart({
  chart,
  withAccount,
  children,
}: {
  chart: RefObject<HTMLDivElement | null>;
  /** False where the event's card has the switch of accounts already. */
  withAccount: boolean;
  /** Controls that had no room beside the transport. */
  children: ReactNode;
}) {
  const intl = useIntl();
  const { scenario, runFrom, facts } = useCase();
  const accounts = Object.entries(useMiddleCase().scenario.accounts).map(([id, { name }]) => ({ id, name }));
  const account = useReplay((state) => state.account);
  const setAccount = useReplay((state) => state.setAccount);
  const seed = useReplay((state) => state.seed);
  const setSeed = useReplay((state) => state.setSeed);
  const mode = useReplay((state) => state.mode);
  const lesson = useReplay((state) => state.lesson);
  const showDeaths = useChoices((choices) => choices.showDeaths);
  const choose = useChoices((choices) => choices.choose);
  const hasDeaths = Object.keys(scenario.series).length > 0;
  return (
    <section className={styles.options} aria-labelledby="options">
      <h2 id="options" className={styles.sectionTitle}>
        <FormattedMessage id="replay.options" />
      </h2>
      {children}
      {withAccount && accounts.length > 0 && isOpen(lesson, 'account') ? (
        <AccountSelect accounts={accounts} account={account} onAccount={setAccount} />
      ) : null}
      <span className={styles.note} title={intl.formatMessage({ id: 'replay.seedHelp' })}>
        <FormattedMessage id="replay.seed" values={{ seed: String(seed) }} />
        {isOpen(lesson, 'seed') ? (
          <Button look="link" onClick={() => setSeed(freshSeed())}>
            <FormattedMessage id="replay.newSeed" />
          </Button>
        ) : null}
      </span>
      {hasDeaths ? (
        <label className={transport.check}>
          <input
            type="checkbox"
            checked={showDeaths}
            onChange={(event) => choose({ showDeaths: event.target.checked })}
          />
          <FormattedMessage id="replay.deaths" />
        </label>
      ) : null}
      <PinControl />
      <LabLink />
      <SeatLink />
      <SaveControl chart={chart} />
      {mode !== 'record' && facts.hasRecord ? (
        <p className={styles.small}>
          <FormattedMessage
            id="replay.runNote"
            values={{
              seed: String(seed),
              day: formatDay(momentOf(scenario, runFrom), intl.locale, scenario.clock.zone),
            }}
          />
        </p>
      ) : null}
    </section>
  );
}

/** The lab at the moment that is shown, under the same account. */
function LabLink() {
  const { scenario, facts, runFrom } = useCase();
  const cursor = useReplay((state) => state.cursor);
  const account = useReplay((state) => state.account);
  const from = facts.hasRecord && cursor < facts.steps && cursor !== runFrom ? `from=${cursor}` : '';
  const told = account === null ? '' : `changes=account=${account}`;
  const query = [told, from].filter(Boolean).join('&');
  return (
    <Link className={styles.labLink} href={`/lab/${scenario.id}${query && `?${query}`}`}>
      <FormattedMessage id="replay.toLab" />
    </Link>
  );
}

function SeatLink() {
  const { scenario } = useCase();
  return (
    <Link className={styles.labLink} href={`/seat/${scenario.id}`}>
      <FormattedMessage id="replay.toSeat" />
    </Link>
  );
}

function PinControl() {
  const intl = useIntl();
  const opened = useCase();
  const cone = useReplay((state) => state.cone);
  const pinned = useReplay((state) => state.pinned);
  const cursor = useReplay((state) => state.cursor);
  const pin = useReplay((state) => state.pin);
  const withoutFan = useIsFanKeptBack();
  return (
    <span className={styles.note}>
      <Button look="link" held={withoutFan || (!pinned && !cone)} onClick={() => pin(pinned ? null : cone)}>
        <FormattedMessage id={pinned ? 'replay.unpin' : 'replay.pin'} />
      </Button>{' '}
      <span aria-live="polite">{pinnedWords(intl, opened, pinned, cursor)}</span>
    </span>
  );
}

/** Loaded when something is saved: few visits do. */
const files = () => import('./replayFiles.ts');

function SaveControl({ chart }: { chart: RefObject<HTMLDivElement | null> }) {
  const intl = useIntl();
  const opened = useCase();
  const state = useReplay((whole) => whole);
  const showDeaths = useChoices((choices) => choices.showDeaths);
  const [failed, setFailed] = useState<string | null>(null);
  const { scenario } = opened;
  const deaths = showDeaths ? dailySeries(scenario) : null;
  const name = `${scenario.id}-${new Date(momentOf(scenario, state.cursor)).toISOString().slice(0, 13)}`;

  const picture = async (): Promise<string> => {
    const svg = chart.current?.querySelector('svg');
    if (!svg) throw new Error(intl.formatMessage({ id: 'replay.loading' }));
    const { pictureOf } = await files();
    return pictureOf(svg, scenario.meta.title, [
      `${scenario.meta.title}. ${intl.formatMessage({ id: 'app.smallPrint' })}`,
      ...(deaths ? [`${deaths.name}: ${deaths.source}`] : []),
      window.location.href,
    ]);
  };
  const save = (make: () => Promise<void>) => async () => {
    try {
      await make();
      setFailed(null);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const saveSvg = save(async () =>
    saveFile(`${name}.svg`, new Blob([await picture()], { type: 'image/svg+xml' })),
  );
  const savePng = save(async () => {
    const { pngOfSvg } = await files();
    saveFile(`${name}.png`, await pngOfSvg(await picture()));
  });
  const saveCsv = save(async () => {
    const { rowsOf } = await files();
    saveFile(`${name}.csv`, new Blob([rowsOf(opened, state)], { type: 'text/csv' }));
  });
  return (
    <span className={styles.note}>
      <FormattedMessage id="replay.save" />
      <Button look="link" onClick={() => void saveSvg()}>
        <FormattedMessage id="replay.save.svg" />
      </Button>
      <Button look="link" onClick={() => void savePng()}>
        <FormattedMessage id="replay.save.png" />
      </Button>
      <Button look="link" onClick={() => void saveCsv()}>
        <FormattedMessage id="replay.save.csv" />
      </Button>
      {failed === null ? null : (
        <span role="alert">
          <FormattedMessage id="replay.save.failed" values={{ reason: failed }} />
        </span>
      )}
    </span>
  );
}
