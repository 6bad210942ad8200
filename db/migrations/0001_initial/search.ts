/**
 * Stems only: the words are made by `db/search/words.ts`, so the tokenizer merely splits at spaces. Contentless: the
 * text itself is in the card. The row id is the id of the case.
 */
export const search: readonly string[] = [
  `create virtual table case_search using fts5 (
    card, letter, reply, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`,
]
