import { FormattedMessage } from 'react-intl';
import frame from '../../charts/frame/frame.module.css';
import fan from '../../charts/fan/fan.module.css';
import key from '../../charts/fan/courses.module.css';

/** What the band, the dashes and the dots of the two roads mean. */
export function RoadKey() {
  return (
    <ul className={key.key}>
      <li>
        <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true">
          <path d="M0,0H36V14H0Z" className={fan.band50} style={{ fill: 'var(--fog)' }} />
          <path d="M0,7H36" className={fan.median} />
        </svg>
        <FormattedMessage id="road.key.decided" />
      </li>
      <li>
        <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true">
          <path d="M0,1H36M0,13H36" className={frame.scenarioEdge} />
          <path d="M0,7H36" className={frame.scenario} />
        </svg>
        <FormattedMessage id="road.key.other" />
      </li>
      <li>
        <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true">
          <path d="M18,1V14" className={fan.mark} />
        </svg>
        <FormattedMessage id="road.key.mark" />
      </li>
    </ul>
  );
}
