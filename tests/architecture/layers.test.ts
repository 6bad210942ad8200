import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')
const FOLDERS = ['domain', 'contract', 'db', 'templates', 'service', 'main', 'preload', 'renderer']
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

interface Report {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] }
}

function cruise(folder: string, cwd = ROOT): Report['summary'] {
  const output = execFileSync(process.execPath, [CRUISER, '--config', path.join(ROOT, 'tests/architecture/layers.cjs'), '--output-type', 'json', ...folder.split(' ')], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  return (JSON.parse(output) as Report).summary
}

const made: string[] = []
afterEach(() => made.splice(0).forEach((dir) => rmSync(dir, { recursive: true, force: true })))

describe('one direction of imports', () => {
  it('holds in the whole house', { timeout: 120_000 }, () => {
    const { totalCruised, violations } = cruise(FOLDERS.join(' '))
    expect(totalCruised).toBeGreaterThan(200)
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  it.each([
    ['domain', 'db', 'domain-imports'],
    ['contract', 'service', 'contract-imports'],
    ['db', 'service', 'db-imports'],
    ['templates', 'db', 'templates-imports'],
    ['main', 'domain', 'main-imports'],
    ['renderer', 'service', 'renderer-imports'],
  ])('is broken by %s importing %s, and the check says so', { timeout: 60_000 }, (from, to, rule) => {
    const dir = mkdtempSync(path.join(ROOT, 'out/layers-'))
    made.push(dir)
    for (const folder of [from, to]) mkdirSync(path.join(dir, folder))
    writeFileSync(path.join(dir, to, 'there.ts'), 'export const there = 1\n')
    writeFileSync(path.join(dir, from, 'here.ts'), `import { there } from '../${to}/there.ts'\nexport const here = there\n`)
    expect(cruise(`${from} ${to}`, dir).violations.map((violation) => violation.rule.name)).toContain(rule)
  })
})

describe('small files', () => {
  it('has none over 300 lines outside tests', () => {
    const long = FOLDERS.flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)))
      .filter((name) => /\.tsx?$/u.test(name))
      .filter((name) => readFileSync(path.join(ROOT, name), 'utf8').split('\n').length > 301)
    expect(long).toEqual([])
  })
})
