// npm start: installs what is missing, builds what is needed, serves the page. Node's own modules only: this runs before npm ci.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { buildIfStale } from './build.mjs';
import { installDependencies, root } from './dependencies.mjs';
import { createPageServer, listen } from './pageServer.mjs';

const usage = `npm start -- [--port N] [--no-open]

  --port N     the address to serve on (4180); a taken one gives the next
  --no-open    do not open a browser`;

/**
 * @param {string} message
 * @returns {never}
 */
function refuse(message) {
  process.stderr.write(`${message}\n\n${usage}\n`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        // npm keeps "npm start --port 5000" (without the second --) for itself and hands it over in this variable.
        port: { type: 'string', default: process.env['npm_config_port'] ?? '4180' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} url */
function openOnDesktop(url) {
  const { platform, env } = process;
  if (!process.stdout.isTTY || env['CI'] || env['SSH_CONNECTION']) return;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return;
  const [command, args] =
    platform === 'win32'
      ? ['cmd', ['/c', 'start', '""', url]]
      : platform === 'darwin'
        ? ['open', [url]]
        : ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const port = Number(options.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  refuse(`--port takes a number from 1 to 65535, not "${options.port}".`);
}

const say = (/** @type {string} */ line) => console.log(line);
installDependencies(say);
await buildIfStale('page', say);

const server = createPageServer(join(root, 'dist'));
const stop = () => {
  server.close();
  server.closeAllConnections();
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

const got = await listen(server, port);
const url = `http://127.0.0.1:${got}/`;
console.log(`Parley is at ${url} (Ctrl-C stops it)`);
if (!options['no-open']) openOnDesktop(url);
