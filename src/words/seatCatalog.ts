import labCharts from './en/labCharts.json';
import seat from './en/seat.json';

/** The words of the seats and of their charts, which are loaded with them. */
export const seatEnglish = { ...seat, ...labCharts };

export type SeatMessageId = keyof typeof seatEnglish;
