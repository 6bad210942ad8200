/** Says how far it is: a bar that grows in a terminal, a line every tenth elsewhere. */
export function progressBar(): (done: number, of: number) => void {
  let shown = -1
  return (done, of) => {
    const share = Math.floor((done * 100) / of)
    if (share === shown) return
    const tenth = Math.floor(share / 10) !== Math.floor(shown / 10)
    shown = share
    const bar = '█'.repeat(Math.floor(share / 4)).padEnd(25, '░')
    process.stdout.write(process.stdout.isTTY ? `\r${bar} ${share} %` : tenth ? `${bar} ${share} %\n` : '')
  }
}
