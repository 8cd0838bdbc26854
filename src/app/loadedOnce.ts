/** What is loaded by a key: one promise for each, so that a component can wait for it. */
export function loadedOnce<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loading = new Map<Key, Promise<Value>>();
  return (key) => {
    let promise = loading.get(key);
    if (!promise) {
      promise = load(key);
      loading.set(key, promise);
      // What failed once is asked for again the next time.
      promise.catch(() => loading.delete(key));
    }
    return promise;
  };
}
