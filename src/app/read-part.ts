import { digits } from '../views/parts/words.ts'

/** Characters read of one paste; a million are read in a fraction of a second. */
const mostRead = 2_000_000

/** As much of a paste as is read, up to the end of a line. */
export function readPart(paste: string): string {
  if (paste.length <= mostRead) return paste
  const end = paste.lastIndexOf('\n', mostRead)
  return paste.slice(0, end > 0 ? end : mostRead)
}

/** What is to be said of a paste too large for the box. */
export function noticeOf(paste: string): string | undefined {
  const read = readPart(paste).length
  if (read === paste.length) return undefined
  return `Only the first ${digits(read)} characters were read. Your text is kept.`
}
