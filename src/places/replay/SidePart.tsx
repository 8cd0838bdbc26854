import { memo, lazy } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { ActorsDiagram } from '../../charts/diagram/ActorsDiagram.tsx';
import type { DiagramSeries } from '../../charts/diagram/diagramProps.ts';
import { WhyTable } from '../../charts/why/WhyTable.tsx';
import type { WhyFigure } from '../../charts/why/whyProps.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { whySentence } from '../../words/whySentence.ts';
import { explainFigure } from './explainFigure.ts';
import { tieViews } from './tieViews.ts';
import { useCase, useLooks, useReplay, useToldHistory } from './useReplay.ts';
import { useShownTie } from './useShownTie.ts';
import { useWidth } from '../../kit/useWidth.ts';
import styles from './ReplayPlace.module.css';

const DiagramTable = lazy(async () => ({
  default: (await import('../../charts/diagram/DiagramTable.tsx')).DiagramTable,
}));

/** The actors and their ties. */
export const DiagramPart = memo(function DiagramPart({ cursor }: { cursor: number }) {
  const intl = useIntl();
  const { scenario } = useCase();
  const history = useToldHistory();
  const looks = useLooks();
  const stepped = useReplay((state) => state.stepped);
  const selectTie = useReplay((state) => state.selectTie);
  const ties = tieViews(history, cursor);
  const tie = useShownTie(cursor);
  const [ref, width] = useWidth();
  const series: DiagramSeries = {
    // By colour role, so that a scenario's author decides who stands where.
    actors: looks.toSorted((a, b) => (a.role < b.role ? -1 : a.role > b.role ? 1 : 0)),
    ties,
    patronages: Object.keys(scenario.patronages).map((id) => {
      const [patron = '', client = ''] = id.split('/');
      return { patron, client };
    }),
    channels: history.model.channelIds.map((id, c) => ({
      id,
      name: scenario.channels[id]?.name ?? id,
      parties: scenario.channels[id]?.parties ?? [],
      statusWord: intl.formatMessage({
        id: `replay.channel.${history.channels[Math.max(0, cursor - 1)]?.[c] ?? 'closed'}`,
      }),
    })),
  };
  return (
    <section className={styles.section} aria-labelledby="who">
      <h2 id="who" className={styles.sectionTitle}>
        <FormattedMessage id="replay.who" />
      </h2>
      <p className={styles.help}>
        <FormattedMessage id="replay.who.help" />
      </p>
      <div ref={ref}>
        {width > 0 ? (
          <ActorsDiagram
            {...series}
            ties={looks.length > 4 ? ties.filter(({ id, regime }) => regime !== null || id === tie) : ties}
            selectedTie={tie}
            onSelectTie={selectTie}
            step={cursor}
            travels={stepped}
            width={width}
          />
        ) : null}
      </div>
      <Disclosure summary={intl.formatMessage({ id: 'replay.table.diagram' })}>
        {() => <DiagramTable {...series} />}
      </Disclosure>
    </section>
  );
});

/** Trust against the threshold for each tie, and one sentence. */
export const WhyPart = memo(function WhyPart({ cursor }: { cursor: number }) {
  const intl = useIntl();
  const opened = useCase();
  const history = useToldHistory();
  const looks = useLooks();
  const mode = useReplay((state) => state.mode);
  const seed = useReplay((state) => state.seed);
  const selectTie = useReplay((state) => state.selectTie);
  const ties = tieViews(history, cursor);
  const tie = useShownTie(cursor);
  const [ref, width] = useWidth();
  const shown = ties.find(({ id }) => id === tie);
  const inSentence = (id: string): string => opened.scenario.actors[id]?.inSentence ?? id;
  const explain = (figure: WhyFigure, id: string) => {
    const view = ties.find((one) => one.id === id);
    const words =
      view && explainFigure(intl, opened, history.traceAt(Math.min(cursor, history.steps - 1)), view, figure);
    return words ? (
      <>
        <p>{words}</p>
        <p>
          <Link href={`/how-it-works?part=${figure === 'trust' ? 'trust' : 'threshold'}`}>
            <FormattedMessage id="explain.more" />
          </Link>
        </p>
      </>
    ) : null;
  };
  return (
    <section className={styles.section} aria-labelledby="why">
      <h2 id="why" className={styles.sectionTitle}>
        <FormattedMessage id="replay.why" />
      </h2>
      <p className={styles.help}>
        <FormattedMessage id="replay.why.help" />
      </p>
      <div ref={ref}>
        {width > 0 ? (
          <WhyTable
            actors={looks}
            rows={ties}
            selectedTie={tie}
            onSelectTie={selectTie}
            sentence={
              shown
                ? whySentence(intl, { ...shown, holder: inSentence(shown.of), other: inSentence(shown.in) })
                : intl.formatMessage({ id: 'sentence.choose' })
            }
            explain={explain}
            upTo={1}
            width={width}
          />
        ) : null}
      </div>
      <p className={styles.small}>
        {mode === 'model' ? (
          <FormattedMessage id="replay.why.modelNoteRun" values={{ seed }} />
        ) : (
          <FormattedMessage id="replay.why.modelNote" />
        )}
      </p>
    </section>
  );
});
