import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

import { installDependencies, root } from './dependencies.mjs';

/** @typedef {'page' | 'file' | 'terminal'} Product */

/** What every make of the page is made from. */
const pageInputs = [
  'index.html',
  'package.json',
  'package-lock.json',
  'scripts/contentSecurityPolicy.mjs',
  'scripts/exercisePlugin.ts',
  'scripts/guidePlugin.ts',
  'docs',
  'scripts/shippedModules.ts',
  'scripts/scenarioPlugin.ts',
  'scenarios',
  'public',
  'src',
];

/** What is built, where it goes, and which files it depends on. */
const products = {
  page: {
    words: 'the page',
    out: 'dist',
    config: 'vite.config.ts',
    inputs: [
      ...pageInputs,
      'vite.config.ts',
      'scripts/policyPlugin.ts',
      'scripts/offlinePlugin.ts',
      'scripts/sharingWorkerPlugin.ts',
    ],
    leaveOut: ['src/cli', 'src/verify'],
  },
  file: {
    words: 'the page as one file',
    out: 'dist-file',
    config: 'vite.file.config.ts',
    inputs: [...pageInputs, 'vite.file.config.ts', 'scripts/oneFilePlugin.ts'],
    leaveOut: ['src/cli', 'src/verify'],
  },
  terminal: {
    words: 'the command',
    out: 'dist-cli',
    config: 'vite.cli.config.ts',
    inputs: ['vite.cli.config.ts', 'package.json', 'package-lock.json', 'src'],
    leaveOut: ['src/app', 'src/charts', 'src/kit', 'src/places', 'src/stores', 'src/main.tsx'],
  },
};

/** Milliseconds after which a lock is thought to be left over, even if another process has its owner's number now. */
const longestBuild = 300_000;

/**
 * @param {string} path
 * @param {string[]} leaveOut
 * @returns {string[]}
 */
function filesUnder(path, leaveOut) {
  if (leaveOut.includes(path)) return [];
  const full = join(root, path);
  if (!existsSync(full)) return [];
  /** @type {import('node:fs').Dirent[]} */
  let entries;
  try {
    entries = readdirSync(full, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries.flatMap((entry) =>
    entry.isDirectory()
      ? filesUnder(`${path}/${entry.name}`, leaveOut)
      : leaveOut.includes(`${path}/${entry.name}`)
        ? []
        : [`${path}/${entry.name}`],
  );
}

/**
 * One hash over names and contents of all that a build reads. Dates are not asked: they lie after a copy or a checkout.
 * @param {Product} name
 */
function digestOfInputs(name) {
  const { inputs, leaveOut } = products[name];
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(input, leaveOut)).sort()) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {Product} name */
function digestOfBuilt(name) {
  const path = join(root, products[name].out, '.sources');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Takes the lock of a product, or waits for the one who holds it. A lock whose owner has died is broken.
 * @param {Product} name
 */
async function lock(name) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const path = join(root, '.cache', `build-${name}.lock`);
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeFileSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    await sleep(100);
    const held = statSync(path, { throwIfNoEntry: false });
    if (!held) continue;
    const owner = Number(readFileSync(path, 'utf8'));
    const old = Date.now() - held.mtimeMs > longestBuild;
    if (old || (owner > 0 && !isRunning(owner))) rmSync(path, { force: true });
  }
}

/**
 * What the bundler said of the sources, without where in the bundler it said so.
 * @param {string} output
 */
function withoutStack(output) {
  const lines = stripVTControlCharacters(output).split('\n');
  return lines.filter((line) => !/^\s+at .*[(/]|^\s*errors: \[Getter|^}$/.test(line)).join('\n');
}

/**
 * Builds a product unless it is there and made from the present sources. One build at a time: a second caller waits,
 * and then finds it done. Ends the process with the bundler's words where the build fails.
 * @param {Product} name
 * @param {(line: string) => void} say
 */
export async function buildIfStale(name, say) {
  if (digestOfBuilt(name) === digestOfInputs(name)) return;
  const unlock = await lock(name);
  process.once('exit', unlock);
  try {
    const digest = digestOfInputs(name);
    if (digestOfBuilt(name) === digest) return;
    const { words, out, config } = products[name];
    say(`Building ${words} ...`);
    rmSync(join(root, out, '.sources'), { force: true });
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const result = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (result.signal) process.exit(130);
    if (result.status !== 0) {
      process.stderr.write(withoutStack(`${result.stdout}${result.stderr}`));
      process.stderr.write('Parley could not be built: the lines above name the file to mend.\n');
      process.exit(1);
    }
    writeFileSync(join(root, out, '.sources'), digest);
  } finally {
    unlock();
    process.removeListener('exit', unlock);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const say = (/** @type {string} */ line) => console.log(line);
  installDependencies(say);
  if (process.argv[2] === 'file') {
    await buildIfStale('file', say);
    say('One file: dist-file/parley.html');
  } else {
    await buildIfStale('page', say);
    await buildIfStale('terminal', say);
  }
}
