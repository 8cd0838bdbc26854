import type { IntlShape } from 'react-intl';
import type { MessageId } from '../../words/catalog.ts';

/** The fan's words in the page's language. */
export function sayer(intl: IntlShape) {
  const whole = (value: number): string => intl.formatNumber(Math.round(value * 100));
  return {
    text: (id: MessageId): string => intl.formatMessage({ id }),
    range: (low: number, high: number): string =>
      intl.formatMessage({ id: 'labCharts.fan.range' }, { low: whole(low), high: whole(high) }),
    named: (name: string, value: number): string =>
      intl.formatMessage({ id: 'labCharts.fan.named' }, { name, value: whole(value) }),
    band: (name: string, low: number, high: number): string =>
      intl.formatMessage({ id: 'labCharts.fan.bandRange' }, { name, low: whole(low), high: whole(high) }),
    legend: (name: string, isScenario: boolean): string =>
      intl.formatMessage(
        { id: isScenario ? 'labCharts.fan.legendScenario' : 'labCharts.fan.legend' },
        { name },
      ),
    coarse: (runs: number, total: number): string =>
      intl.formatMessage({ id: 'labCharts.fan.coarse' }, { runs, total }),
  };
}
