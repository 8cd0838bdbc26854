import app from './app.json';
import diagram from './diagram.json';
import probability from './probability.json';
import replay from './replay.json';
import restraint from './restraint.json';
import sentences from './sentences.json';
import waterfall from './waterfall.json';
import why from './why.json';

/** The words of `catalog.ts`, which come with the page. */
export const first = {
  ...app,
  ...diagram,
  ...probability,
  ...replay,
  ...restraint,
  ...sentences,
  ...waterfall,
  ...why,
};
