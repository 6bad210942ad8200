/** Where the spell check finds its parts; they lie outside of the archive when the program is packaged. */
export interface SpellingTools {
  /** Folder of the hunspell-wasm package, or of a copy of its `dist` and `wasm`. */
  readonly library: string
  /** Folder with `index.aff` and `index.dic` of the Russian dictionary. */
  readonly dictionary: string
  /** Script of the thread. */
  readonly thread: string
}
