import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What axe finds serious or critical, as "rule: element | element", with what it measured (colours). The page inside the preview's frame is left out: the
 * specs of the player judge every page of it whole, while here the frame cuts through whatever the cursor has scrolled
 * to its edge.
 */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Without axe's preload: it would fetch the style sheets, which the app's own policy forbids.
    .options({ preload: false })
    // In one window: Electron gives axe no second one to gather its results in.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .exclude('[data-testid="preview"] iframe')
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(nodeText).join(' | ')}`);
}

function nodeText({
  html,
  any,
}: {
  readonly html: string;
  readonly any: readonly { readonly data: unknown }[];
}): string {
  return `${html.slice(0, 160)} ${JSON.stringify(any[0]?.data ?? null)}`;
}

/** A page that is still taking shape gets another look; what is wrong stays wrong. */
export async function expectAccessible({ page }: { readonly page: Page }, where: string): Promise<void> {
  await expect.poll(() => seriousFindings(page), { message: where, timeout: 10_000 }).toEqual([]);
}
