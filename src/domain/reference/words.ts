const longest = 200
const mostWords = 12

/**
 * The words of a search, each as a pattern that finds it at the start of a word in any text of the dataset.
 * Case, Unicode form, apostrophes, `_` and `-` make no difference, so `loserace`, `lose-race` and
 * `LOSE_RACE` are the same. What lies beyond the first 200 characters or 12 words is left out.
 * Blank text gives no pattern, and so does text without a letter or digit: see `isBlank`.
 */
export function wordPatterns(words: string): readonly string[] {
  const folded = words.slice(0, longest).normalize('NFKC').toLowerCase().replace(/['’]/g, '')
  const found = new Set(folded.match(/[\p{L}\p{N}]+/gu)?.slice(0, mostWords))
  return [...found].map((word) => `(?<![\\p{L}\\p{N}'’])${[...word].join("['’_-]?")}`)
}

export function isBlank(words: string): boolean {
  return words.trim() === ''
}
