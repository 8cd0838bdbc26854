import { useMemo, useSyncExternalStore } from 'react';

/** Size and line height in px. */
export interface Face {
  size: number;
  line: number;
}

/** The faces that charts set their words in; the tokens `--section`, `--name`, `--value` and `--small`. */
export interface TypeSizes {
  section: Face;
  name: Face;
  value: Face;
  small: Face;
}

/** The tokens' sizes at 1440; other widths change them. */
export const wideSizes: TypeSizes = {
  section: { size: 15, line: 20 },
  name: { size: 13, line: 16 },
  value: { size: 13, line: 16 },
  small: { size: 12, line: 16 },
};

const tokens = ['--section', '--name', '--value', '--small'] as const;

const listeners = new Set<() => void>();
/** What was read last: kept while someone listens for changes, so that drawing anew does not ask the page for its style. */
let kept: string | null = null;

function readTokens(): string {
  if (kept !== null) return kept;
  const style = getComputedStyle(document.documentElement);
  const read = tokens.map((token) => style.getPropertyValue(token)).join('|');
  if (listeners.size > 0) kept = read;
  return read;
}

function readAgain(): void {
  kept = null;
  for (const changed of listeners) changed();
}

let stop = (): void => {};

function onTokens(changed: () => void): () => void {
  if (listeners.size === 0) {
    const attributes = new MutationObserver(readAgain);
    attributes.observe(document.documentElement, { attributes: true });
    window.addEventListener('resize', readAgain);
    stop = () => {
      attributes.disconnect();
      window.removeEventListener('resize', readAgain);
    };
  }
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    stop();
    kept = null;
  };
}

function faceOf(token: string | undefined, otherwise: Face): Face {
  const [, size, line] = /([\d.]+)px\s*\/\s*([\d.]+)px/.exec(token ?? '') ?? [];
  return size && line ? { size: Number(size), line: Number(line) } : otherwise;
}

/** The tokens' sizes at the present width of the window and in present mode. */
export function useTypeSizes(): TypeSizes {
  const read = useSyncExternalStore(onTokens, readTokens, () => '');
  return useMemo(() => {
    const [section, name, value, small] = read.split('|');
    return {
      section: faceOf(section, wideSizes.section),
      name: faceOf(name, wideSizes.name),
      value: faceOf(value, wideSizes.value),
      small: faceOf(small, wideSizes.small),
    };
  }, [read]);
}
