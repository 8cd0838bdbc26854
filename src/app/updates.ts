import { createStore } from 'zustand/vanilla';

/** Whether a newer version lies on this device, and waits to be asked for. */
export const updates = createStore<{ ready: boolean }>()(() => ({ ready: false }));

/**
 * Keeps all files of the page on this device, if the build has brought a service worker along. A browser that refuses it
 * needs the network, as before.
 */
export async function keepOffline(): Promise<void> {
  const script = document.querySelector<HTMLMetaElement>('meta[name="parley-service-worker"]')?.content;
  if (script === undefined || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(script);
  } catch {
    return;
  }
  const registration = await navigator.serviceWorker.ready;
  const look = (): void => {
    if (registration.waiting) updates.setState({ ready: true });
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  follow();
  look();
  // Browsers look by themselves, but some of them minutes later. Without network there is nothing newer.
  await registration.update().catch(() => {});
}

/** Loads the newer version: only ever on the viewer's word. Other tabs keep theirs until they load anew. */
export async function loadUpdate(): Promise<void> {
  const { waiting } = await navigator.serviceWorker.ready;
  if (!waiting) {
    // Another tab has brought it in.
    window.location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
    once: true,
  });
  waiting.postMessage(null);
}
