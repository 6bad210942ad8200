import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { SpellingAnswer, SpellingQuestion, SpellingThreadData } from './messages.ts'

// The dictionary takes a third of a second to read and a suggestion up to half of one: a thread of its own, so that nobody's call waits for it.
type Library = typeof import('hunspell-wasm')
type Speller = Awaited<ReturnType<Library['createHunspellFromStrings']>>

const SUGGESTIONS = 7

async function open({ library, dictionary }: SpellingThreadData): Promise<Speller> {
  const { createHunspellFromStrings } = (await import(pathToFileURL(path.join(library, 'dist', 'Hunspell.js')).href)) as Library
  const [affixes, words] = await Promise.all([readFile(path.join(dictionary, 'index.aff'), 'utf8'), readFile(path.join(dictionary, 'index.dic'), 'utf8')])
  return createHunspellFromStrings(affixes, words)
}

/** «Жилищно-коммунальный» is right when the whole is, or when each of its parts is. */
function isRight(speller: Speller, word: string): boolean {
  const plain = word.replaceAll(/[‐‑]/gu, '-').replaceAll('\u0301', '')
  return speller.testSpelling(plain) || (plain.includes('-') && plain.split('-').every((part) => speller.testSpelling(part)))
}

/** Of two that differ by ё alone the one with ё stays, as letters of the house write it; two words made of one come last. */
function suggest(speller: Speller, word: string): string[] {
  const found = new Map<string, string>()
  for (const suggestion of speller.getSpellingSuggestions(word)) {
    const key = suggestion.replaceAll('ё', 'е')
    if (!found.has(key) || suggestion.includes('ё')) found.set(key, suggestion)
  }
  return [...found.values()].toSorted((a, b) => Number(a.includes(' ')) - Number(b.includes(' '))).slice(0, SUGGESTIONS)
}

const answerTo = (speller: Speller, question: SpellingQuestion): readonly string[] =>
  question.kind === 'check' ? question.words.filter((word) => !isRight(speller, word)) : suggest(speller, question.word)

const say = (answer: SpellingAnswer) => parentPort?.postMessage(answer)
const opening = open(workerData as SpellingThreadData)
opening.catch(() => undefined)
parentPort?.on('message', (question: SpellingQuestion) => {
  opening.then((speller) => answerTo(speller, question)).then(
    (words) => say({ id: question.id, words }),
    (error: unknown) => say({ id: question.id, failed: String(error) }),
  )
})
