import { expect, type Page } from '@playwright/test';

/** A host that is not the page's: RFC 2606 keeps it from being anyone's. */
const outside = 'outside.example';

/** Places of the page, and what is there when the place is whole. */
const places = [
  ['#/replay/september-2016?t=17', /1,000 runs/],
  ['#/replay/september-2016/events', 'main h1'],
  ['#/replay/september-2016/sources', 'main h1'],
  ['#/lab/two-sides', / runs, finished\./],
  ['#/scenarios', 'main h1'],
  ['#/how-it-works', 'main h1'],
] as const;

/** Goes through all places as links do, without loading the page anew. */
export async function walk(page: Page): Promise<void> {
  for (const [hash, whole] of places) {
    await page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    const there = typeof whole === 'string' ? page.locator(whole) : page.getByText(whole);
    await expect(there.first(), hash).toBeVisible({ timeout: 20_000 });
  }
}

/**
 * Watches from now on what the page and its workers ask of other origins, and what its policy refuses it.
 * @returns a list that grows
 */
export async function watch(page: Page, home: string): Promise<readonly string[]> {
  const seen: string[] = [];
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(?:data|blob):/.test(url)) seen.push(url);
  });
  await page.exposeFunction('refused', (what: string) => seen.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (window as unknown as { refused: (what: string) => void }).refused(
        `${effectiveDirective} ${blockedURI}`,
      ),
    );
  });
  return seen;
}

/**
 * Does in the page what a page could do to bring something in or to send something out, and expects each to be refused
 * and nothing to have left.
 */
export async function expectClosed(page: Page): Promise<void> {
  const left: string[] = [];
  await page.context().route(`**://${outside}/**`, (route) => {
    left.push(route.request().url());
    return route.abort();
  });
  const refused = await page.evaluate(async (host) => {
    const violations = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violations.add(`${effectiveDirective} ${blockedURI.replace(/^(?:https|wss):.*/, 'elsewhere')}`),
    );
    const put = <Tag extends keyof HTMLElementTagNameMap>(
      tag: Tag,
      filled: Partial<HTMLElementTagNameMap[Tag]>,
    ): void => void document.body.append(Object.assign(document.createElement(tag), filled));
    put('img', { src: `https://${host}/a.png` });
    put('script', { src: `https://${host}/a.js` });
    put('script', { textContent: 'document.title = "ran"' });
    put('link', { rel: 'stylesheet', href: `https://${host}/a.css` });
    put('style', { textContent: 'body { display: none }' });
    put('iframe', { src: `https://${host}/`, name: 'frame' });
    put('video', { src: `https://${host}/a.mp4` });
    await new FontFace('A', `url(https://${host}/a.woff2)`).load().catch(() => {});
    await fetch(`https://${host}/`).catch(() => {});
    navigator.sendBeacon(`https://${host}/`, 'a');
    const socket = new WebSocket(`wss://${host}/`);
    socket.addEventListener('open', () => violations.add('a socket is open'));
    document.body.setAttribute('onclick', 'document.title = "ran"');
    document.body.click();
    const form = Object.assign(document.createElement('form'), {
      action: `https://${host}/`,
      target: 'frame',
    });
    document.body.append(form);
    form.submit();
    for (let tries = 0; tries < 20 && violations.size < 11; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return [...violations].sort();
  }, outside);
  expect(refused).toEqual([
    'connect-src elsewhere',
    'font-src elsewhere',
    'form-action elsewhere',
    'frame-src elsewhere',
    'img-src elsewhere',
    'media-src elsewhere',
    'script-src-attr inline',
    'script-src-elem elsewhere',
    'script-src-elem inline',
    'style-src-elem elsewhere',
    'style-src-elem inline',
  ]);
  expect(left).toEqual([]);
  expect(await page.title()).not.toBe('ran');
  await expect(page.locator('main')).toBeVisible();
}
