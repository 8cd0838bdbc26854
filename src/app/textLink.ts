/** Longest link that browsers, mail and chat carry without harm. */
export const longestLink = 8000;

/** A text that a link was asked to hold may be so long, unpacked: what is longer is hostile. */
const longestText = 2 * 1024 * 1024;

const toUrl = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

function fromUrl(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}

/** A text, compressed, in letters that every link can hold. */
export async function packText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toUrl(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The text of `packText`; null for what is none, or unpacks to more than a scenario can be. */
export async function unpackText(packed: string): Promise<string | null> {
  try {
    const stream = new Blob([fromUrl(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    const parts: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > longestText) {
        await reader.cancel();
        return null;
      }
      parts.push(value);
    }
    const all = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(all);
  } catch {
    return null;
  }
}
