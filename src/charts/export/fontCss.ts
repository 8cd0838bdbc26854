/**
 * The page's own @font-face rules with their files inside as data addresses, for pictures that leave the page.
 * Only faces that the page has loaded are taken, so that a picture carries what it shows and no more.
 */
export async function fontCss(): Promise<string> {
  const loaded = new Set(
    [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.unicodeRange),
  );
  const rules: string[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of readable(sheet)) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const range = rule.style.getPropertyValue('unicode-range');
      if (range && !loaded.has(range)) continue;
      const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (!address) continue;
      const file = await fetch(new URL(address, sheet.href ?? document.baseURI));
      if (!file.ok) continue;
      rules.push(rule.cssText.replace(address, await asDataAddress(await file.blob())));
    }
  }
  return rules.join('\n');
}

/** A sheet of another origin refuses to be read; the page has none, but an extension may add one. */
function readable(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

function asDataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new Error('A font could not be read.')));
    reader.readAsDataURL(blob);
  });
}
