import { exactCause, typesByFold } from './names.ts'
import type { Outcome } from './outcome.ts'
import { fold, tidy } from './tidy.ts'
import { outcomeOf } from './verdict.ts'

/** No plain pair is longer. */
const longest = 60
const joint = /^(?:\s*|[ \t/|,:=·+→-]*)$/

/**
 * What a line says that is one defined pair, letter by letter, with signs alone between its sides: `readPaste` answers
 * it the same. `undefined` for everything else, which may still be a pair. Light enough to be at hand before the rest of
 * the reader is.
 */
export function readPlainly(paste: string): Extract<Outcome, { kind: 'defined' }> | undefined {
  const line = tidy(paste).trim()
  if (line.length > longest || !/^[\w\s/|,:=·+→-]+$/.test(line)) return undefined
  for (const [, type] of typesByFold) {
    const [first = '', last = ''] = [line.slice(0, type.length), line.slice(-type.length)]
    const causeText =
      fold(first) === fold(type)
        ? line.slice(type.length)
        : fold(last) === fold(type)
          ? line.slice(0, -type.length)
          : ''
    const name = causeText.replace(/^[\s/|,:=·+→-]+|[\s/|,:=·+→-]+$/g, '')
    const cause = name === '' || name === causeText ? undefined : exactCause(name)
    if (cause?.kind !== 'known' || !joint.test(causeText.replace(name, ''))) continue
    const outcome = outcomeOf({
      type: { kind: 'read', read: { kind: 'known', type }, rest: '' },
      cause: { kind: 'read', read: cause, rest: '' },
      strays: [],
      open: new Set(),
    })
    return outcome.kind === 'defined' ? outcome : undefined
  }
  return undefined
}
