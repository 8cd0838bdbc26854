const focusable =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]:not([tabindex="-1"])';

/** What of a node the keyboard can reach, in reading order; itself included. */
function reachable(node: Node | null): HTMLElement[] {
  if (!(node instanceof Element)) return [];
  const inside = [...node.querySelectorAll<HTMLElement>(focusable)];
  const all = node.matches(focusable) ? [node as HTMLElement, ...inside] : inside;
  return all.filter((element) => element.checkVisibility({ visibilityProperty: true }));
}

/** Where a node stood: what held it, and its neighbour before. */
interface Gap {
  parent: Element;
  before: Node | null;
}

/** The gap that a removed element has left in what still stands; null where nothing tells. */
function gapOf(lost: Element, records: readonly MutationRecord[]): Gap | null {
  let node: Node = lost;
  for (const { target, removedNodes, previousSibling } of records) {
    if (![...removedNodes].some((removed) => removed.contains(node))) continue;
    if (target.isConnected)
      return target instanceof Element ? { parent: target, before: previousSibling } : null;
    node = target;
  }
  return null;
}

/** What stands in the gap now, else what follows it, else what is before it, else the nearest thing around. */
function nearestTo({ parent, before }: Gap): HTMLElement | null {
  const place = parent.closest<HTMLElement>('main, dialog');
  if (!place) return null;
  const siblings = [...parent.childNodes];
  const at = before?.parentNode === parent ? siblings.indexOf(before as ChildNode) + 1 : 0;
  const beside = siblings.slice(at).flatMap(reachable)[0] ?? siblings.slice(0, at).flatMap(reachable).at(-1);
  if (beside) return beside;
  for (let around = parent; around !== place && around.parentElement; around = around.parentElement) {
    const near = reachable(around.parentElement)[0];
    if (near) return near;
  }
  return place;
}

/**
 * What has the keyboard may go away: a form that is done, an item that is deleted, a button that another takes the place
 * of. Then the keyboard goes on beside it, not from the top of the page. Who points at things is left alone, and so is
 * what has already been given the focus. Returns how to stop.
 */
export function keepFocus(): () => void {
  let held: Element | null = null;
  const onFocus = ({ target }: FocusEvent): void => {
    held = target instanceof Element && target.matches(':focus-visible') ? target : null;
  };
  const onPoint = (): void => {
    held = null;
  };
  const observer = new MutationObserver((records) => {
    if (!held || document.activeElement !== document.body) return;
    const gap = gapOf(held, records);
    if (!gap) return;
    // What only moved, as in a list that is put in another order, is still there to go on from.
    if (held.isConnected) (held as HTMLElement).focus();
    else nearestTo(gap)?.focus();
  });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onPoint, true);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', onPoint, true);
  };
}
