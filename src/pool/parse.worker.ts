import { parseScenario } from '../scenario/parseScenario.ts';

addEventListener('message', ({ data }: MessageEvent<{ text: string; file: string }>) => {
  postMessage(parseScenario(data.text, { file: data.file }));
});
