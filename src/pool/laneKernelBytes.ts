import inBase64 from '../engine/lanes/laneKernels.wasm?url&inline';

/** The engine's WebAssembly as a bundle for Node carries it. Browsers fetch it: it need not wait in their scripts. */
export function laneKernelBytes(): Uint8Array<ArrayBuffer> {
  const digits = inBase64.slice(inBase64.indexOf(',') + 1);
  return Uint8Array.from(atob(digits), (letter) => letter.charCodeAt(0));
}
