import type { WindowChannel } from '../stores/presentation.ts';

/** Carries messages between the windows of this page; null where the browser has no channel: each window is then by itself. */
export function openPresentChannel(): (WindowChannel & { close: () => void }) | null {
  if (!('BroadcastChannel' in window)) return null;
  const channel = new BroadcastChannel('parley.present');
  return {
    post: (message) => channel.postMessage(message),
    listen: (take) => {
      const onMessage = (event: MessageEvent<unknown>): void => take(event.data);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
    close: () => channel.close(),
  };
}
