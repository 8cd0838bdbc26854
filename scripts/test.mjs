// npm test: installs what is missing, then every check in turn, a line each; stops at the first that fails and shows what it said.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ensureChromium, withoutChromium } from './chromium.mjs';
import { installDependencies, npmCall, root } from './dependencies.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} script of package.json
 * @property {string[]} [args]
 * @property {(report: any) => Counts} [counts] reads the report that the runner leaves
 */

const reports = join(root, '.cache', 'reports');
const longestStage = 10 * 60_000;

/** @param {string} name */
const reportOf = (name) => join(reports, `${name}.json`);

/** @param {string} name */
const vitestReport = (name) => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(name)}`,
];

/** @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number }} report */
const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests,
});

/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report */
const playwrightCounts = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
});

const components = join(root, 'tests', 'browser');
const hasComponentTests =
  existsSync(components) &&
  readdirSync(components, { recursive: true }).some((name) => /\.test\.tsx?$/.test(String(name)));

/** @type {Stage[]} */
const stages = [
  { name: 'types', script: 'types' },
  { name: 'lint', script: 'lint' },
  { name: 'unused', script: 'unused' },
  { name: 'format', script: 'format', args: ['--check'] },
  { name: 'unit', script: 'unit', args: vitestReport('unit'), counts: vitestCounts },
  ...(hasComponentTests
    ? [{ name: 'components', script: 'components', args: vitestReport('components'), counts: vitestCounts }]
    : []),
  { name: 'build', script: 'build' },
  { name: 'size', script: 'size' },
  { name: 'e2e', script: 'e2e', args: ['--reporter=list,json'], counts: playwrightCounts },
];

/**
 * @param {Stage} stage
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(stage) {
  const { command, args, shell } = npmCall(['run', '--silent', stage.script, '--', ...(stage.args ?? [])]);
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const env = { ...inherited, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('e2e') };
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      shell,
      timeout: longestStage,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nEnded by ${signal}.\n` : output }),
    );
  });
}

/**
 * @param {Stage} stage
 * @returns {Counts | undefined}
 */
function countsOf(stage) {
  if (!stage.counts || !existsSync(reportOf(stage.name))) return undefined;
  return stage.counts(JSON.parse(readFileSync(reportOf(stage.name), 'utf8')));
}

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const say = (/** @type {string} */ line) => console.log(line);
const began = performance.now();
installDependencies(say);
const chromium = ensureChromium(say);
if (!chromium) {
  console.error(withoutChromium);
  process.exit(1);
}
process.env['CHROMIUM_PATH'] = chromium;
say(`Browser tests use ${chromium}`);

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
let stopped = false;
for (const stage of stages) {
  const start = performance.now();
  const { code, output } = await run(stage);
  const counts = countsOf(stage);
  if (counts)
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
  const words = counts
    ? `, ${counts.passed} passed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`
    : '';
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${stage.name.padEnd(10)} ${seconds(start).padStart(8)}${words}`);
  if (code !== 0) {
    say(`\n${output.trimEnd()}\n\nStopped: npm run ${stage.script} failed.`);
    if (!counts || counts.failed === 0) total.failed += 1;
    process.exitCode = 1;
    stopped = true;
    break;
  }
}
say(`${stopped ? 'Not all was run' : 'All is well'}, ${seconds(began)}`);
say(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
