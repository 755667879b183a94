import { fold } from './tidy.ts'

const emptyWords = new Set(
  'NULL NIL NONE NA N/A #N/A BLANK EMPTY UNDEFINED NOTSET NOVALUE EMPTYSTRING'.split(' '),
)

/**
 * Whether a value is one of the ways an empty field is written: nothing, dashes, `null`, `<empty>`,
 * `(blank)`, `N/A`, `--None--` … FreeSWITCH's cause 0, NONE, says the same: no cause was set.
 */
export function isEmptyText(text: string): boolean {
  const folded = fold(text.replace(/&(?:lt|gt|nbsp|quot);|["'*~<>()[\]{}.,;\u2022\u00b7]/g, ''))
  return folded === '' || emptyWords.has(folded)
}

/** Whether a bare word says that a field is empty. @param word letters and digits in capitals */
export function isEmptyWord(word: string): boolean {
  return emptyWords.has(word)
}

/** Whether an empty field is spelled in words or signs that are no mere dash, space or quote. */
export function isSpelledEmpty(text: string): boolean {
  return /[a-z]/i.test(text.replace(/&\w+;/g, '')) && isEmptyText(text)
}
