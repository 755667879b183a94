import { exactType } from './exact-side.ts'
import { type FieldName, fieldNamed } from './field-names.ts'
import { isKnown } from './read-side.ts'

/**
 * A list view copied cell by cell has its heads on lines of their own, and then the values: the line behind both is a
 * value of the first or of another column, and so no value of the second.
 */
export function withoutStackedHeads(lines: readonly string[]): readonly string[] {
  const heads = new Set<number>()
  let lastType: number | undefined
  for (const [at, line] of lines.entries()) {
    if (line.length > longestHead || !mayBeHead.test(line)) continue
    const second = nextFull(lines, at + 1)
    const value = lines[nextFull(lines, second + 1)] ?? ''
    const [name, next] = [fieldNamed(line), fieldNamed(lines[second] ?? '')]
    if (!isSide(name) || !isSide(next) || name.field === next.field) continue
    if (isKnown(next.field, value)) continue
    lastType ??= lines.findLastIndex((below) => exactType(below) !== undefined)
    if (isKnown(name.field, value) || second < lastType) heads.add(at).add(second)
  }
  return heads.size === 0 ? lines : lines.map((line, at) => (heads.has(at) ? '' : line))
}

const mayBeHead = /missed|hang/i
const longestHead = 60

function nextFull(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && lines[at]?.trim() === '') at++
  return at
}

function isSide(name: FieldName | undefined): name is FieldName & { readonly field: 'type' | 'cause' } {
  return name !== undefined && !name.plain && name.field !== 'count'
}
