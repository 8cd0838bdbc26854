/** Fills the screen, or gives it back. Where the browser refuses, the slides go on filling the window. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // Said above.
  }
}

export const canFillScreen = (): boolean => document.fullscreenEnabled;
