import { uncounted } from '../count-columns.ts'
import { holdsNoOwn, isOperator } from '../holders.ts'
import { isNamed } from '../names.ts'
import type { Field, Held, RawRow } from '../reading.ts'
import { isMeasure } from '../table-words.ts'
import { isIdentifier } from '../tidy.ts'
import { fieldNamed, isEmptyText, type Side, wordsOf } from '../vocabulary.ts'
import type { Entry, Node } from './json-values.ts'

/** Tables as JSON has them: by one side and then the other, and by their columns. */

/** How often: not at all where it is no number. */
const countOrNone = /^(?:\d+(?:\.0+)?|null|NaN|nan|None|nil|false|)$/

const isValueOf = (side: Side, text: string) =>
  isNamed(side, text) || (side === 'cause' && (isEmptyText(text) || isIdentifier(text)))

/** What was grouped or counted by both fields: `{"Ringing": {"NO_ANSWER": 3}, …}`, `{"Ringing": ["NO_ANSWER", …], …}`. */
export function keyedRows(
  { entries }: Extract<Node, { kind: 'object' }>,
  lineAt: (at: number) => number,
): RawRow[] | undefined {
  const joint = jointRows(entries, lineAt)
  if (joint) return joint
  const side = (['type', 'cause'] as const).find(
    (name) =>
      entries.some(({ key }) => isNamed(name, key)) && entries.every(({ key }) => isValueOf(name, key)),
  )
  if (!side) return undefined
  const other = side === 'type' ? 'cause' : 'type'
  const rows: RawRow[] = []
  const fieldOf = (field: Field['field'] & string, text: string, start: number): Field => ({
    ...{ field, text, start, end: start + text.length },
    isAccounted: true,
  })
  for (const { key, start, value: written } of entries) {
    const value = fromEntries(written)
    if (value.kind === 'scalar') return undefined
    const leaves =
      value.kind === 'array'
        ? value.items.map((item) => ({
            key: item.kind === 'scalar' ? item.text : '{',
            start: item.start,
            value: undefined,
          }))
        : (entriesBy(value, other) ?? value.entries)
    for (const leaf of leaves) {
      const count = leaf.value
      if (
        !isValueOf(other, leaf.key) ||
        (count && (count.kind !== 'scalar' || !countOrNone.test(count.text)))
      )
        return undefined
      if (count?.kind === 'scalar' && !/[1-9]/.test(count.text)) continue
      const fields = [fieldOf(side, key, start), fieldOf(other, leaf.key, leaf.start)]
      if (count?.kind === 'scalar') fields.push(fieldOf('count', count.text, count.start))
      rows.push({
        line: lineAt(leaf.start),
        start: leaf.start,
        end: count?.end ?? leaf.start + leaf.key.length,
        fields,
      })
    }
  }
  return rows
}

const betweenSides = /\s*[|/,:;\t]\s*|\s+-\s+/

/** Counts of pairs, each a key: `{"Ringing|NO_ANSWER": 19, …}`. */
function jointRows(entries: readonly Entry[], lineAt: (at: number) => number): RawRow[] | undefined {
  const rows: RawRow[] = []
  for (const { key, start, value } of entries) {
    const [first = '', second, ...more] = key.split(betweenSides)
    const isReversed = second !== undefined && isNamed('type', second)
    const [type, cause] = isReversed ? [second, first] : [first, second]
    if (cause === undefined || more.length > 0 || !isNamed('type', type) || !isValueOf('cause', cause))
      return undefined
    if (value.kind !== 'scalar' || !countOrNone.test(value.text)) return undefined
    const fieldOf = (field: Field['field'] & string, text: string): Field => {
      const from = start + key.lastIndexOf(text)
      return { field, text, start: from, end: from + text.length, isAccounted: true }
    }
    const count: Field = {
      field: 'count',
      text: value.text,
      start: value.start,
      end: value.end,
      isAccounted: true,
    }
    if (/[1-9]/.test(value.text))
      rows.push({
        line: lineAt(start),
        start,
        end: value.end,
        fields: [fieldOf('type', type), fieldOf('cause', cause), count],
      })
  }
  return rows.length > 0 ? rows : undefined
}

/** A list of keys with their values, as `to_entries` and d3 make it, is an object: `[{"key": "Ringing", "value": …}, …]`. */
export function fromEntries(node: Node): Node {
  if (node.kind !== 'array' || node.items.length === 0) return node
  const entries = node.items.map((item): Entry | undefined => {
    if (item.kind !== 'object' || item.entries.length !== 2) return undefined
    const key = item.entries.find((entry) => /^(?:key|name|0)$/i.test(entry.key))?.value
    const value = item.entries.find((entry) => /^(?:values?|count|1)$/i.test(entry.key))?.value
    return key?.kind === 'scalar' && value ? { key: key.text, start: key.start, value } : undefined
  })
  const areKeys = entries.every(
    (entry) => entry && (isNamed('type', entry.key) || isNamed('cause', entry.key) || isEmptyText(entry.key)),
  )
  return areKeys ? { kind: 'object', entries: entries as Entry[], start: node.start, end: node.end } : node
}

/** What one group holds by the other side, beside numbers of the whole group: `{"total": 21, "causes": {"NO_ANSWER": 12, …}}`. */
function entriesBy({ entries }: Extract<Node, { kind: 'object' }>, side: Side): readonly Entry[] | undefined {
  const inner = entries.filter(({ value }) => value.kind !== 'scalar')
  const [only] = inner
  // What it is called may say that it holds no counts of calls: `avgSeconds`, `expected`.
  const isOther = only !== undefined && (measuresBy(only.key) || holdsNoOwn(only.key))
  return inner.length === 1 &&
    !isOther &&
    only?.value.kind === 'object' &&
    only.value.entries.every(({ key }) => isValueOf(side, key))
    ? only.value.entries
    : undefined
}

/** A key that holds what its object counts: `{"_id": {"type": …, "cause": …}, "n": 12}`. */
const groupKey = /^(?:_?id|keys?|groups?|grouping|dimensions|by)$/i
const groupCount = /^(?:doc_?count|count|n|calls|records|total|cnt|size|value_count)$/i

/** How often what stands under a group's key occurred, as the same object says. */
export function countBeside({ entries }: Extract<Node, { kind: 'object' }>, key: string): Field | undefined {
  if (!groupKey.test(key)) return undefined
  const counts = entries.flatMap(({ key: name, value }) =>
    value.kind === 'scalar' && groupCount.test(name) && /^\d+$/.test(value.text) ? [value] : [],
  )
  const [only] = counts
  return only && counts.length === 1
    ? { field: 'count', text: only.text, start: only.start, end: only.end, isAccounted: true }
    : undefined
}

/** The names of columns, be they objects that say more of each: `[{"name": "hangup_cause", "type": "string"}, …]`. */
export function namesOf(columns: Node | undefined): readonly Node[] | undefined {
  if (columns?.kind !== 'array') return undefined
  const names = columns.items.map((item) =>
    item.kind === 'object'
      ? item.entries.find(({ key }) => /^(?:display_?name|name|label|title|field_?name)$/i.test(key))?.value
      : item,
  )
  return names.every((name) => name?.kind === 'scalar') ? (names as readonly Node[]) : undefined
}

/** A table by its columns, each a list, or with its rows' numbers: `{"Missed Call Type": {"0": "Ringing", …}, …}`. */
export function columnsOf(
  { entries }: Extract<Node, { kind: 'object' }>,
  lineAt: (at: number) => number,
): RawRow[] | undefined {
  const rows = new Map<string, Field[]>()
  const lengths = new Set<number>()
  for (const { key, value } of entries) {
    const name = fieldNamed(key)
    if (name?.owner !== 'own' || name.plain || name.field === 'count') continue
    const cells =
      value.kind === 'array'
        ? value.items.map((item, at) => ({ key: String(at), value: item }))
        : value.kind === 'object'
          ? value.entries
          : []
    if (cells.length < 2 && value.kind !== 'object') return undefined
    lengths.add(cells.length)
    // Lists of two lengths are no columns of one table.
    if (cells.length === 0 || lengths.size > 1) return undefined
    for (const cell of cells) {
      if (!/^\d+$/.test(cell.key) || cell.value.kind !== 'scalar') return undefined
      const { text, start, end } = cell.value
      const fields = rows.get(cell.key) ?? []
      rows.set(cell.key, [...fields, { field: name.field, text, start, end, isAccounted: true }])
    }
  }
  return rows.size === 0
    ? undefined
    : [...rows.values()].map((fields) => ({
        line: lineAt(fields[0]?.start ?? 0),
        start: fields[0]?.start ?? 0,
        end: fields.at(-1)?.end ?? 0,
        fields,
      }))
}

function measuresBy(key: string): boolean {
  return isMeasure(wordsOf(key).join(' ').toLowerCase())
}

/** Rows whose numbers count none, as the key above them says, are only mentioned: `{"avgRingSeconds": {"Ringing": {"NO_ANSWER": 24}}}`. */
export function withoutMeasures(rows: readonly RawRow[], held: Held | undefined): readonly RawRow[] {
  const key = held?.quote ?? held?.holder ?? ''
  return measuresBy(key) ? rows.map((row) => ({ ...uncounted(row), quote: key })) : rows
}

/** Rows without the number that each has as `n`, where that is its place among them: 1, 2, 3. */
export function withoutPlaces(rows: readonly RawRow[], text: string): readonly RawRow[] {
  const arePlaces = rows.every(({ fields }, at) =>
    fields.some(
      ({ field, text: number, start }) =>
        field === 'count' &&
        Number(number) === at + 1 &&
        /\bn["']?\s{0,3}[:=]\s{0,3}["']?$/i.test(text.slice(Math.max(0, start - 12), start)),
    ),
  )
  return arePlaces && rows.length > 1 ? rows.map(uncounted) : rows
}

const nameKey = /^(?:name|label|title|key|field|(?:field|column|api)_?name)$/i
const valueKey = /^(?:value|display_?value|field_?value)$/i

/** A record as a list of its fields, each with its name and its value: `[{"name": …, "value": …}, …]`, `[('name', 'value'), …]`. */
export function asObject({
  items,
  start,
  end,
}: Extract<Node, { kind: 'array' }>): Extract<Node, { kind: 'object' }> | undefined {
  const entries: Entry[] = []
  const known: (readonly Entry[])[] = []
  for (const item of items) {
    if (item.kind === 'array' && item.items.length === 2) {
      const [name, value] = item.items
      if (name?.kind !== 'scalar' || !value) return undefined
      entries.push({ key: name.text, start: name.start, value })
      continue
    }
    if (item.kind !== 'object') return undefined
    const name = item.entries.find(({ key }) => nameKey.test(key))?.value
    const value = item.entries.find(({ key }) => valueKey.test(key))?.value
    if (name?.kind !== 'scalar' || !value) return undefined
    // What it is compared by makes it something looked for; and what else is known of each must not differ.
    if (item.entries.some(({ key }) => isOperator(key))) return undefined
    if (isFieldOfCall(name.text)) known.push(item.entries.filter(({ key }) => knowsOf.test(key)))
    entries.push({ key: name.text, start: name.start, value })
  }
  if (new Set(known.map(textsOf)).size > 1) return undefined
  const areHeads = entries.some(
    ({ key, value }) => fieldNamed(key) && value.kind === 'scalar' && fieldNamed(value.text),
  )
  return entries.length > 1 && !areHeads && entries.some(({ key }) => fieldNamed(key))
    ? { kind: 'object', entries, start, end }
    : undefined
}

/** Of which record, or when, a list's item is. */
const knowsOf =
  /^(?:(?:record|call|event|parent|case)(?:_?(?:id|name|number))?|at|on|when|date|time|timestamp|old|previous|corrected)$/i

export function isFieldOfCall(name: string): boolean {
  const field = fieldNamed(name)
  return field?.owner === 'own' && field.field !== 'count'
}

function textsOf(entries: readonly Entry[]): string {
  return entries.map(({ key, value }) => `${key} ${value.kind === 'scalar' ? value.text : ''}`).join()
}
