/** @typedef {Record<string, readonly string[]>} Directives */

/** @param {Directives} directives */
const written = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** What every make of the page forbids. @type {Directives} */
const nothing = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] };

/** Everything comes from the folder that the page stands in, and nothing stands in the page itself. @type {Directives} */
const fromFolder = {
  ...nothing,
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
};

/** In a page: the one that a folder on any host carries along. */
export const folderPolicy = written(fromFolder);

/**
 * In the headers of the page server. Nothing forbids to be framed: a course page shows a lesson so. A worker lives under
 * the policy of the answer that brought its script, and may compile the engine's WebAssembly; the page may not.
 * @param {{ isScript: boolean }} file
 */
export const servedPolicy = ({ isScript }) =>
  written({
    ...fromFolder,
    ...(isScript ? { 'script-src': ["'self'", "'wasm-unsafe-eval'"] } : {}),
  });

/**
 * In the page that is one file: its own script and style by their hashes, and nothing fetched at all. Its workers come
 * from blobs and inherit this, so that what they may compile the page may, too.
 * @param {{ scriptHash: string, styleHash: string }} hashes each as `sha256-` and base64
 */
export const oneFilePolicy = ({ scriptHash, styleHash }) =>
  written({
    ...nothing,
    'script-src': [`'${scriptHash}'`, "'wasm-unsafe-eval'"],
    'style-src': [`'${styleHash}'`],
    'img-src': ['data:', 'blob:'],
    'font-src': ['data:'],
    'connect-src': ['data:'],
    'worker-src': ['blob:'],
  });
