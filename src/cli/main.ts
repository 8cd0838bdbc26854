import { parley } from './parley.ts';
import { processTerminal } from './processTerminal.ts';

process.exitCode = await parley(processTerminal(), process.argv.slice(2));
