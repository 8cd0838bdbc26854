import { memo, useRef, lazy } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { TrustWaterfall } from '../../charts/waterfall/TrustWaterfall.tsx';
import type { WaterfallSeries } from '../../charts/waterfall/waterfallProps.ts';
import { logistic } from '../../math/logistic.ts';
import { Button } from '../../kit/Button.tsx';
import { isOpen } from '../../stores/lessonLocks.ts';
import { causeWords } from '../../words/causeWords.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { signed } from '../../words/shares.ts';
import { AccountSelect } from './AccountSelect.tsx';
import { EventCard } from './EventCard.tsx';
import type { ShownEvent } from './shownEvent.ts';
import { useCase, useLooks, useMiddleCase, useReplay, useToldHistory } from './useReplay.ts';
import { useShownTie } from './useShownTie.ts';
import { useWidth } from '../../kit/useWidth.ts';
import styles from './ReplayPlace.module.css';

const WaterfallTable = lazy(async () => ({
  default: (await import('../../charts/waterfall/WaterfallTable.tsx')).WaterfallTable,
}));

/** The event and what it did to trust: whose, in whom, by how much, from which causes. */
export const EventPart = memo(function EventPart({
  shown,
  cursor,
}: {
  shown: ShownEvent | null;
  cursor: number;
}) {
  const { scenario } = useCase();
  const accounts = Object.entries(useMiddleCase().scenario.accounts).map(([id, { name }]) => ({ id, name }));
  const account = useReplay((state) => state.account);
  const setAccount = useReplay((state) => state.setAccount);
  const canTell = useReplay((state) => isOpen(state.lesson, 'account'));
  return (
    <div className={styles.event}>
      <div>
        {shown ? (
          <EventCard scenario={scenario} id={shown.id} event={shown.event} />
        ) : (
          <>
            <h2 className={styles.sectionTitle}>
              <FormattedMessage id="replay.event.none" />
            </h2>
            <p className={styles.help}>
              <FormattedMessage id="replay.event.noneHelp" />
            </p>
          </>
        )}
        {shown?.event.contested && accounts.length > 0 && canTell ? (
          <AccountSelect accounts={accounts} account={account} onAccount={setAccount} />
        ) : null}
      </div>
      {shown && shown.step !== null ? (
        <TrustMoves event={shown.id} step={shown.step} cursor={cursor} />
      ) : null}
    </div>
  );
});

function TrustMoves({ event, step, cursor }: { event: string; step: number; cursor: number }) {
  const intl = useIntl();
  const { scenario } = useCase();
  const history = useToldHistory();
  const looks = useLooks();
  const tie = useShownTie(cursor);
  const title = useRef<HTMLDivElement>(null);
  const selectTie = useReplay((state) => state.selectTie);
  const selectEvent = useReplay((state) => state.selectEvent);
  const [ref, width] = useWidth();
  const { tieIds, rivalryIds } = history.model;
  const trace = history.traceAt(step);
  const next = history.traceAt(Math.min(step + 1, history.steps - 1));

  if (tie === null) {
    return (
      <p ref={ref} className={styles.help}>
        <FormattedMessage id="replay.event.noMove" />
      </p>
    );
  }
  const i = tieIds.indexOf(tie);
  const [of = '', subject = ''] = tie.split('|');
  const lookOf = (id: string) => looks.find((look) => look.id === id);
  const [ofLook, inLook] = [lookOf(of), lookOf(subject)];
  if (!ofLook || !inLook) return null;
  const r = rivalryIds.indexOf(`${of}/${subject}`);
  const actOf = (rivalry: string): number => trace.acts[rivalryIds.indexOf(rivalry)] ?? NaN;
  const causes = trace.causes[i] ?? [];
  const series: WaterfallSeries = {
    tieId: tie,
    past: step < cursor - 1,
    of: ofLook,
    in: inLook,
    before: logistic(trace.logOddsBefore[i] ?? 0),
    now: logistic(trace.logOddsAfter[i] ?? 0),
    // What is needed for the step that follows, as in diagram and why table.
    threshold: r < 0 ? null : (next.threshold[r] ?? null),
    regime: r < 0 ? null : (next.regime[r] ?? null),
    causes: causes.map((cause, n) => ({
      id: `${n}:${cause.id}`,
      label: causeWords(intl, scenario, cause, actOf),
      logOdds: cause.logOdds,
      linked: Object.hasOwn(scenario.events, cause.id),
    })),
  };
  const moves = tieIds
    .map((id, n) => ({ id, moved: (trace.logOddsAfter[n] ?? 0) - (trace.logOddsBefore[n] ?? 0) }))
    .filter(({ id, moved }) => id !== tie && Math.abs(moved) >= 0.005)
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
  return (
    <div ref={ref}>
      {width > 0 ? (
        <TrustWaterfall
          {...series}
          width={width}
          selectedCause={series.causes.find(({ id }) => id.endsWith(`:${event}`))?.id ?? null}
          onCause={(id) => selectEvent(id.slice(id.indexOf(':') + 1))}
        />
      ) : null}
      {moves.length > 0 ? (
        <p className={styles.moved}>
          <FormattedMessage id="replay.event.alsoMoved" />
          {moves.slice(0, 4).map(({ id, moved }) => {
            const [mover = '', inWhom = ''] = id.split('|');
            return (
              <Button
                key={id}
                look="link"
                onClick={() => {
                  selectTie(id);
                  // The button goes with its row; the reader goes to what it has changed.
                  title.current?.focus();
                }}
              >
                <FormattedMessage
                  id="replay.event.moved"
                  values={{
                    of: lookOf(mover)?.short ?? mover,
                    in: lookOf(inWhom)?.short ?? inWhom,
                    change: signed(moved, intl.locale),
                  }}
                />
              </Button>
            );
          })}
        </p>
      ) : null}
      <p className={styles.moved}>
        <Link href="/how-it-works?part=trust">
          <FormattedMessage id="replay.howTrust" />
        </Link>
      </p>
      <Disclosure summary={intl.formatMessage({ id: 'replay.table.waterfall' })}>
        {() => <WaterfallTable {...series} />}
      </Disclosure>
    </div>
  );
}
