import type { Page } from '@playwright/test';

/**
 * What a machine can see to be wrong with a page: words on words, words outside of it, targets that a finger misses.
 * Holds on any browser version, where a comparison of pixels does not.
 */
export function geometryFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      faults.push(`the page is ${document.documentElement.scrollWidth - width} px wider than its window`);
    }
    const shown = (element: Element): boolean =>
      element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      });
    const scrolls = (element: Element | null): boolean => {
      for (let up = element; up; up = up.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(up).overflowX)) return true;
      }
      return false;
    };
    /** Whether a box lies where its scrolled ancestors show nothing now. */
    const scrolledAway = (element: Element | null, box: DOMRect): boolean => {
      for (let up = element; up; up = up.parentElement) {
        if (!/auto|scroll/.test(getComputedStyle(up).overflowY)) continue;
        const { top, bottom } = up.getBoundingClientRect();
        if (box.bottom <= top || box.top >= bottom) return true;
      }
      return false;
    };
    const fixed = (element: Element | null): boolean => {
      for (let up = element; up; up = up.parentElement)
        if (getComputedStyle(up).position === 'fixed') return true;
      return false;
    };
    const texts: { text: string; box: DOMRect; parent: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (
        !text ||
        !parent ||
        !shown(parent) ||
        fixed(parent) ||
        parent.closest('select, [aria-hidden=true], dialog')
      )
        continue;
      const style = getComputedStyle(parent);
      if (style.clipPath !== 'none' || parent.closest('[class*=hidden]')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1 && !scrolledAway(parent, box)) texts.push({ text, box, parent });
    }
    texts.sort((a, b) => a.box.top - b.box.top);
    for (const [i, one] of texts.entries()) {
      if (!scrolls(one.parent) && (one.box.left < -1 || one.box.right > width + 1)) {
        faults.push(`outside: "${one.text.slice(0, 40)}"`);
      }
      for (let j = i + 1; j < texts.length; j += 1) {
        const other = texts[j]!;
        if (other.box.top > one.box.bottom) break;
        if (one.parent === other.parent || one.text === other.text) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Line boxes are taller than their letters: only what overlaps by a third of a line is read badly.
        if (across > 2 && down > Math.min(one.box.height, other.box.height) / 3) {
          faults.push(`words on words: "${one.text.slice(0, 30)}" and "${other.text.slice(0, 30)}"`);
        }
      }
    }
    for (const target of document.querySelectorAll('button, a[href], select, input, summary')) {
      if (!shown(target) || target.closest('p, li, dd, h2, [role=listbox], [aria-hidden=true]')) continue;
      const box = target.getBoundingClientRect();
      if (box.width > 1 && box.height > 1 && (box.width < 16 || box.height < 16)) {
        faults.push(
          `target of ${Math.round(box.width)}x${Math.round(box.height)} px: ${target.textContent?.slice(0, 30)}`,
        );
      }
    }
    return [...new Set(faults)];
  });
}
