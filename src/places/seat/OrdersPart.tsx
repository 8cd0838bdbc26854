import { useRef, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Advice } from '../../analysis/play/advice.ts';
import type { TrustReport } from '../../analysis/play/briefing.ts';
import { Button } from '../../kit/Button.tsx';
import { outOfHundred, percent } from '../../words/shares.ts';
import { OrderCards } from './OrderCards.tsx';
import type { TurnProps } from './TurnPart.tsx';
import { useSeat } from './useSeat.ts';
import shared from './seat.module.css';
import styles from './turn.module.css';

/** How far to hold back toward each rival, and the adviser. */
export function OrdersPart({ game, play, view, say }: TurnProps) {
  const { store } = useSeat();
  const { turn, briefing } = view;
  const asked = game.advice.some(({ seat, step }) => seat === turn.seat && step === turn.step);
  /** Asked here and now: the advice takes the focus of the button that it stands for. */
  const isAsked = useRef(false);
  return (
    <section aria-labelledby="seat-orders">
      <h2 id="seat-orders" className={shared.section}>
        <FormattedMessage id="seat.orders" />
      </h2>
      <p className={shared.small}>
        <FormattedMessage
          id="seat.orders.control"
          values={{
            share: outOfHundred(briefing.control),
            full: briefing.control >= 1 ? 'yes' : 'no',
          }}
        />
      </p>
      {briefing.trust.map((trust) => (
        <Toward key={trust.rival} trust={trust} play={play} view={view} say={say} />
      ))}
      {asked ? (
        <ul
          ref={(list) => {
            if (list && isAsked.current) list.focus();
            isAsked.current = false;
          }}
          className={styles.advice}
          tabIndex={-1}
        >
          {view.advice.map((advice) => (
            <li key={advice.rival}>
              <AdviceLine {...advice} />
            </li>
          ))}
          <li>
            <FormattedMessage id="seat.advice.basis" />
          </li>
        </ul>
      ) : (
        <>
          <Button
            look="link"
            className={shared.undo}
            onClick={() => {
              isAsked.current = true;
              store.getState().advise();
            }}
          >
            <FormattedMessage id="seat.adviser" />
          </Button>
          <p className={shared.small}>
            <FormattedMessage id="seat.adviser.help" />
          </p>
        </>
      )}
      <Button
        look="link"
        className={shared.undo}
        held={view.missing.length === 0}
        onClick={store.getState().follow}
      >
        <FormattedMessage id="seat.adviser.follow" />
      </Button>
    </section>
  );
}

function Toward({
  trust: { rival, now, before },
  play,
  view,
  say,
}: Omit<TurnProps, 'game'> & { trust: TrustReport }) {
  const intl = useIntl();
  return (
    <OrderCards rival={rival} play={play} view={view} say={say}>
      <p>
        <FormattedMessage
          id="seat.trust"
          values={{
            now: percent(now, intl.locale),
            before: percent(before, intl.locale),
            b: (words: ReactNode) => <strong>{words}</strong>,
          }}
        />
      </p>
      <span className={styles.trustBar} aria-hidden="true">
        <span style={{ inlineSize: `${Math.max(now, before) * 100}%`, opacity: 0.4 }} />
        <span style={{ inlineSize: `${now * 100}%` }} />
      </span>
    </OrderCards>
  );
}

function AdviceLine({ rival, propensity, holds, regime, threshold, trust }: Advice) {
  const intl = useIntl();
  const { named } = useSeat();
  const why = intl.formatMessage(
    { id: `seat.advice.${regime}` },
    {
      trust: percent(trust, intl.locale),
      needed: threshold === null ? '' : percent(threshold, intl.locale),
    },
  );
  return (
    <FormattedMessage
      id="seat.advice"
      values={{
        actor: named(rival),
        holds: holds ? 'yes' : 'no',
        share: outOfHundred(propensity),
        close: Math.abs(propensity - 0.5) <= 0.1 ? 'yes' : 'no',
        why,
      }}
    />
  );
}
