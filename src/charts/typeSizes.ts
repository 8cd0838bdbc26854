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

function readTokens(): string {
  const style = getComputedStyle(document.documentElement);
  return tokens.map((token) => style.getPropertyValue(token)).join('|');
}

/** What was read last, while changes are watched: a page of charts asks many times in a frame. */
let known: string | null = null;
let stopWatching = (): void => {};
const listeners = new Set<() => void>();

function watch(): () => void {
  const onChange = (): void => {
    known = null;
    for (const listener of listeners) listener();
  };
  const attributes = new MutationObserver(onChange);
  attributes.observe(document.documentElement, { attributes: true });
  window.addEventListener('resize', onChange);
  return () => {
    known = null;
    attributes.disconnect();
    window.removeEventListener('resize', onChange);
  };
}

function onTokens(listener: () => void): () => void {
  if (listeners.size === 0) stopWatching = watch();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stopWatching();
  };
}

const tokensNow = (): string => (listeners.size === 0 ? readTokens() : (known ??= readTokens()));

function faceOf(token: string | undefined, otherwise: Face): Face {
  const [, size, line] = /([\d.]+)px\s*\/\s*([\d.]+)px/.exec(token ?? '') ?? [];
  return size && line ? { size: Number(size), line: Number(line) } : otherwise;
}

/** The tokens' sizes at the present width of the window and in present mode. */
export function useTypeSizes(): TypeSizes {
  const read = useSyncExternalStore(onTokens, tokensNow, () => '');
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
