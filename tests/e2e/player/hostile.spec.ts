/** A course that somebody wrote to do harm, exported as it stands and opened by a learner. */
import { expect, test, type Page } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runHeavyTask } from '#backend/heavy/run.ts';
import { readCourseFolder } from '#files/course-folder.ts';
import type { PackageFormat } from '#shared/packaging/plan.ts';

const assetsDir = fileURLToPath(new URL('../../../out/assets', import.meta.url));
/** Sets a mark that the test looks for; none may ever be set. */
const attack = 'window.pwned=1';
const address = 'https://jahat.example';

const settings = `format: 1
id: 0198f2a4-0000-7000-8000-0000000bad00
title: '</title><script>${attack}</script>"><img src=x onerror=${attack}>'
summary: '<img src=${address}/s.png onerror=${attack}> </script><script>${attack}</script>'
language: id
version: 1.0.0
modules: [01-html.md, 02-soal.md]
`;

const lesson = `---
title: '<svg onload=${attack}> </script><script>${attack}</script>'
kind: lesson
---

<script>${attack}</script>

<img src=x onerror=${attack}><iframe src="${address}/f"></iframe><object data="${address}/o"></object>

<kbd onclick="${attack}" style="background:url(${address}/k.png)">Enter</kbd> <abbr title='"><img src=x onerror=${attack}>'>ASN</abbr>

<style>body { background: url(${address}/b.png) }</style><link rel=stylesheet href=${address}/c.css><base href="${address}/">

<form action="${address}/post"><input name=nip autofocus onfocus=${attack}></form>

[satu](javascript:${attack}) [dua](JaVaScRiPt&colon;${attack}) [tiga](<java\tscript:${attack}>) [empat](data:text/html,<script>${attack}</script>)
[lima](vbscript:x) <javascript:${attack}> [enam](//jahat.example/x) [tujuh](file:///etc/passwd) [delapan]: x

![a](${address}/a.png) ![b](//jahat.example/b.png) ![c](javascript:${attack}) ![d](data:image/svg+xml,<svg/onload=${attack}>) ![e](file:///etc/passwd)

![" onerror="${attack}](media/jahat.svg "x\\" onload=\\"${attack}"){width="1px;background:url(${address}/w.png)" onerror="${attack}" #x" .y"}

[gambar](media/jahat.svg) ![film](${address}/film.mp4) ![suara](${address}/suara.mp3)

:::details{title="<img src=x onerror=${attack}>" onclick="${attack}"}
isi
:::

::::tabs
:::tab{title='"><script>${attack}</script>'}
isi
:::
::::

$\\href{javascript:${attack}}{x}$ $\\includegraphics{${address}/m.png}$ $\\htmlData{onclick=${attack}}{y}$ $$\\url{javascript:${attack}}$$

\`\`\`"><script>${attack}</script>
</code></pre><script>${attack}</script>
\`\`\`

| a<script>${attack}</script> | b |
| --- | --- |
| <img src=x onerror=${attack}> | \u2028</script><script>${attack}</script> |

Kaki[^<img src=x onerror=${attack}>].

[^<img src=x onerror=${attack}>]: <svg><script>${attack}</script></svg> <!-- <script>${attack}</script> -->
`;

const questions = `---
title: Soal
kind: practice
---

:::question{#q1 type=single tags="<script>${attack}</script>"}
Stem <img src=x onerror=${attack}> [x](javascript:${attack})

- [x] <img src=x onerror=${attack}> ![o](${address}/o.png)
  > <svg onload=${attack}>
- [ ] </script><script>${attack}</script>

> [!EXPLANATION]
> <iframe srcdoc="<script>parent.${attack}</script>"></iframe>
:::

:::question{#q2 type=cloze}
Isi [[<img src=x onerror=${attack}>|</script><script>${attack}</script>]] dan [[a"><script>${attack}</script>|(b)|c]].
:::
`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="${attack}"><script>${attack}; fetch('${address}/svg')</script><image href="${address}/i.png"/></svg>`;

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-hostile-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function exportHostileCourse(format: PackageFormat): Promise<string> {
  const dir = join(folder, 'kursus');
  await mkdir(join(dir, 'modules'), { recursive: true });
  await mkdir(join(dir, 'media'));
  await writeFile(join(dir, 'course.yaml'), settings);
  await writeFile(join(dir, 'modules', '01-html.md'), lesson);
  await writeFile(join(dir, 'modules', '02-soal.md'), questions);
  await writeFile(join(dir, 'media', 'jahat.svg'), drawing);
  const target = join(folder, 'paket');
  const { source, mediaFiles } = await readCourseFolder(dir);
  await runHeavyTask(
    { kind: 'export', source, mediaFiles, assetsDir, format, target, targetKind: 'folder', draft: true },
    () => undefined,
    new AbortController().signal,
  );
  return target;
}

/** What could run or leave: handlers, script addresses, foreign sources. */
async function dangerousParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (Reflect.has(globalThis, 'pwned')) found.push('a script of the course ran');
    for (const element of document.querySelectorAll('body *')) {
      for (const { name, value } of element.attributes) {
        const runs = name.startsWith('on') || name === 'srcdoc' || /^\s*(?:java|vb)script:|^\s*data:text/i.test(value);
        const leaves =
          ['src', 'action', 'data', 'style', 'poster'].includes(name) && /jahat\.example|etc\/passwd/.test(value);
        if (runs || leaves) found.push(`${element.tagName} ${name}=${value}`);
      }
      if (['IFRAME', 'OBJECT', 'EMBED', 'FORM', 'BASE', 'STYLE'].includes(element.tagName))
        found.push(element.outerHTML);
    }
    return found;
  });
}

// The policy of a cmi5 page lets the player talk to servers: what the course says must not get there either.
for (const format of ['html', 'cmi5'] as const) {
  test(`no script of a hostile course runs in a ${format} package, and no request leaves`, async ({
    page,
    context,
  }) => {
    const target = await exportHostileCourse(format);
    const inside = pathToFileURL(target).href;
    const strange: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(inside)) strange.push(request.url());
    });
    page.on('dialog', (dialog) => {
      strange.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(`${inside}/index.html`);
    expect(await dangerousParts(page)).toEqual([]);
    await page.locator('[data-action="start"]:visible').click();
    await expect(page.locator('[data-module="01-html"]')).toBeVisible();
    // What is harmless is still there, the attacks as plain text.
    await expect(page.locator('abbr')).toHaveText('ASN');
    await expect(page.getByRole('img')).toHaveAttribute('alt', `" onerror="${attack}`);
    for (const summary of await page.locator('[data-module] summary').all()) await summary.click();
    expect(await dangerousParts(page)).toEqual([]);
    await page.locator('[data-action="next"]:visible').click();
    await expect(page.locator('[data-module="02-soal"]')).toBeVisible();
    await page.locator('[data-action="start"]:visible').click();
    await page.locator('[data-question="q1"] input').first().check({ timeout: 10_000 });
    await page.locator('[data-question="q1"] [data-action="check"]').click();
    await expect(page.locator('[data-question="q1"] .verdict')).not.toHaveCount(0);
    expect(await dangerousParts(page)).toEqual([]);
    expect(strange).toEqual([]);
  });
}
