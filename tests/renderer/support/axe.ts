import axe from 'axe-core'

/** What axe finds serious or critical, in one line each; colours are judged in the real window, not here. */
export async function seriousProblems(node: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(node, { rules: { 'color-contrast': { enabled: false } } })
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
