import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

import { root } from './dependencies.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** Where Chromium and its relatives usually stand, by platform. */
function usualPlaces() {
  const { platform, env } = process;
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env['PATH'] ?? '').split(delimiter)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** The Chromium that Playwright has downloaded, if it has. */
function playwrightsOwn() {
  try {
    /** @type {typeof import('playwright')} */
    const playwright = createRequire(import.meta.url)('playwright');
    return playwright.chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * A Chromium of this machine: CHROMIUM_PATH, the usual places, or the one that Playwright keeps.
 * @returns {string | undefined}
 */
export function findChromium() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return existsSync(given) ? given : undefined;
  const usual = usualPlaces().find((path) => existsSync(path));
  if (usual) return usual;
  const own = playwrightsOwn();
  return own && existsSync(own) ? own : undefined;
}

/** How Playwright and Vitest start Chromium. */
export function launchOptions() {
  const executablePath = findChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** @param {string} path */
function starts(path) {
  // On Windows "--version" opens a window.
  return (
    process.platform === 'win32' ||
    spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: root, stdio: 'ignore', env }).status === 0;
}

function installFromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  run('apt-get', ['update']);
  return run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
}

function installWithPlaywright() {
  const command = join(root, 'node_modules', 'playwright', 'cli.js');
  return run(process.execPath, [command, 'install', 'chromium']);
}

/**
 * Finds a Chromium that starts, or installs one. Undefined where neither works.
 * @param {(line: string) => void} say
 */
export function ensureChromium(say) {
  const found = findChromium();
  if (found && starts(found)) return found;
  if (process.env['CHROMIUM_PATH']) return undefined;
  say('Installing Chromium for the browser tests (once) ...');
  for (const install of [installFromDebian, installWithPlaywright]) {
    if (!install()) continue;
    const installed = install === installWithPlaywright ? playwrightsOwn() : findChromium();
    if (installed && existsSync(installed) && starts(installed)) return installed;
  }
  return undefined;
}

/** What to do where no Chromium can be had. */
export const withoutChromium = `The browser tests need a Chromium, and none was found or could be installed.
Install Chromium or Chrome in the usual way, or set CHROMIUM_PATH to one, and run npm test again.`;
