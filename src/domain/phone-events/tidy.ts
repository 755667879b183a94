/** How a terminal colours what follows. */
const colour = new RegExp(`${String.fromCharCode(27)}\\[(?:[\\d;]*[mK]|\\?\\d+[hl])`, 'g')

/**
 * Pasted text in one form: Unicode compatibility form, no invisible or control characters, curly quotes as
 * straight single ones (but none within a word, which is no quote), plain spaces, no tags or colours that only set the type, and
 * every line break as `\n`. Unicode's own breaks count as such only where no plain ones stand, since a cell may hold
 * them. Line numbers of the result are those of the paste.
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\v\f]/g, '\n')
    .replace(/[\u0085\u2028\u2029]/g, /[\r\n]/.test(text) ? ' ' : '\n')
    .replace(/(?!\u2019\p{L})[\u2018-\u201f\u00ab\u00bb`\u00b4]/gu, "'")
    .normalize('NFKC')
    .replace(colour, '')
    .replace(/\p{Cf}|\p{Variation_Selector}|\u034f|[^\P{Cc}\t\n]/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/&(?:nbsp|#160|#xa0);|<\/?(?:b|i|em|strong|span|code|u|small|mark)(?: [^<>]{0,300})?>/gi, ' ')
    .replace(/<\/?(?:s|del|strike)>/gi, '~~')
    .replace(/&amp;/gi, '&')
    .replace(/\\([_*-])/g, '$1')
}

/** A value's letters and digits alone, in capitals: case and the separators `_`, `-`, `+` and space do not count. */
export function fold(text: string): string {
  return text.replace(/[\s_+'\u2010-\u2019-]/g, '').toUpperCase()
}

const decoration = new Set(' \t\n"\'*_~.,;:!?()[]{}<>|=\u2022\u00b7')

/** A value without the quotes, brackets, bullets and punctuation around it. */
export function bare(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && decoration.has(text.charAt(start))) start++
  while (end > start && decoration.has(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** CONSTANT_CASE of two words or more: what a cause looks like even when nobody knows it. */
export function isIdentifier(text: string): boolean {
  return /^\s*["']?[A-Z][A-Z0-9]*(_[A-Z0-9]+)+["']?\s*$/.test(text)
}
