import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string | null; readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[] }[]
}

/** What axe finds serious or critical on the screen, one line each. */
export async function seriousProblems(page: Page): Promise<string[]> {
  const there = await page.evaluate(() => 'axe' in window)
  if (!there) await page.evaluate(AXE)
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResult> } }
    return axe.run(document, { resultTypes: ['violations'], iframes: false })
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} — ${html.slice(0, 160)}`))
}

/** Places in which something must be scrolled sideways to be read; strips of tabs and the grid scroll by design. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const byDesign = '.MuiTabs-scroller, .MuiDataGrid-root, textarea, input, pre'
    const named = (node: Element) => `${node.tagName.toLowerCase()}[${node.getAttribute('aria-label') ?? node.textContent?.slice(0, 60) ?? ''}] ${node.scrollWidth} > ${node.clientWidth}`
    const whole = document.documentElement
    const scrolls = [...document.querySelectorAll('body *')].filter((node) => {
      const { overflowX } = getComputedStyle(node)
      return (overflowX === 'auto' || overflowX === 'scroll') && node.scrollWidth > node.clientWidth + 1 && node.closest(byDesign) === null
    })
    return [...(whole.scrollWidth > whole.clientWidth ? [named(whole)] : []), ...scrolls.map(named)]
  })
}
