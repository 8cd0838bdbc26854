import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these scripts belong to. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

/**
 * Whether node_modules holds what package-lock.json asks for. Contents are compared, not dates: a checkout
 * that only touches the lock file costs no network. npm writes its own list when an install is complete.
 */
export function dependenciesInstalled() {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = lockedPackages(installedList);
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * How to call npm here: through the Node that runs it already, or by its name.
 * @param {string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCall(args) {
  const cli = process.env['npm_execpath'];
  if (cli && /npm-cli\.[cm]?js$/.test(cli))
    return { command: process.execPath, args: [cli, ...args], shell: false };
  return { command: 'npm', args, shell: process.platform === 'win32' };
}

/**
 * Installs the packages of package-lock.json where they are missing or others than it names.
 * Ends the process with a plain sentence where that cannot be done.
 * @param {(line: string) => void} say
 */
export function installDependencies(say) {
  requireNode();
  if (dependenciesInstalled()) return;
  say('Installing the packages that package-lock.json names (npm ci, once) ...');
  const { command, args, shell } = npmCall([
    'ci',
    '--include=dev',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ]);
  const result = spawnSync(command, args, {
    cwd: root,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) return;
  if (result.signal) process.exit(130);
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`);
  process.stderr.write(
    'The packages could not be installed. This needs the npm registry once: try again with a network.\n',
  );
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `Parley needs Node 20.19 or newer; this is ${process.versions.node}. Get it from nodejs.org.\n`,
  );
  process.exit(1);
}
