import labCharts from './labCharts.json';
import number from './number.json';
import paper from './paper.json';
import road from './road.json';
import seat from './seat.json';
import story from './story.json';

/** The words of the seats and of their charts, which are loaded with them. */
export const seatWords = { ...seat, ...labCharts, ...number, ...paper, ...road, ...story };
