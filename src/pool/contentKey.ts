const keys = new WeakMap<object, string>();

/** A name for the content of a setup or scenario, by which a worker keeps what it has made of it. Kept by object. */
export function contentKey(content: object): string {
  let key = keys.get(content);
  if (key === undefined) {
    key = keyOf(JSON.stringify(content));
    keys.set(content, key);
  }
  return key;
}

/** Two hashes of the kind of FNV-1a over the UTF-16 units, with different factors, and the length. */
function keyOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
  }
  return `${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}-${text.length}`;
}
