import { useIntl } from 'react-intl';
import { percent } from '../../words/shares.ts';
import { channelSentence } from './channelWords.ts';
import type { DiagramSeries } from './diagramProps.ts';
import { actWord, needWord } from './laneWords.ts';

/** The diagram's numbers as tables: one row a tie, then patrons and channels. */
export function DiagramTable({ actors, ties, patronages, channels }: DiagramSeries) {
  const intl = useIntl();
  const say = (
    id: 'of' | 'in' | 'trust' | 'before' | 'needs' | 'act' | 'caption' | 'none' | 'seen' | 'others',
  ) => intl.formatMessage({ id: `diagram.table.${id}` });
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id;
  const share = (value: number): string => percent(value, intl.locale);
  return (
    <>
      <table>
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            {(['of', 'in', 'trust', 'before', 'needs', 'act'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ties.map((tie) => (
            <tr key={tie.id}>
              <th scope="row">{nameOf(tie.of)}</th>
              <td>{nameOf(tie.in)}</td>
              <td>{share(tie.trust)}</td>
              <td>{share(tie.trustBefore)}</td>
              <td>
                {tie.regime === 'threshold' && tie.threshold !== null
                  ? share(tie.threshold)
                  : (needWord(tie, intl) ?? say('seen'))}
              </td>
              <td>
                {tie.act === null
                  ? say('none')
                  : intl.formatMessage(
                      { id: 'diagram.table.share' },
                      { share: share(tie.act), word: actWord(tie, intl) ?? '' },
                    )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {patronages.length + channels.length > 0 && (
        <ul aria-label={say('others')}>
          {patronages.map(({ patron, client }) => (
            <li key={`${patron}/${client}`}>
              {intl.formatMessage(
                { id: 'diagram.table.patronOf' },
                { patron: nameOf(patron), client: nameOf(client) },
              )}
            </li>
          ))}
          {channels.map((channel) => (
            <li key={channel.id}>{channelSentence(channel, actors, intl)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
