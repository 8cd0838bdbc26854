import app from './app.json';
import diagram from './diagram.json';
import library from './library.json';
import model from './model.json';
import probability from './probability.json';
import replay from './replay.json';
import restraint from './restraint.json';
import sentences from './sentences.json';
import waterfall from './waterfall.json';
import why from './why.json';

/** The words of all places but the lab. */
export const first = {
  ...app,
  ...diagram,
  ...library,
  ...model,
  ...probability,
  ...replay,
  ...restraint,
  ...sentences,
  ...waterfall,
  ...why,
};
