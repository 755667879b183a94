import { countAmong } from '../count-columns.ts'
import { deniesByFlag, holdsNoOwn, holdsOwn, isNewer, isOthersName } from '../holders.ts'
import { mentionsIn } from '../mentions.ts'
import { isBareName } from '../names.ts'
import {
  type Field,
  type Grid,
  type Held,
  heldRows,
  type Passed,
  type RawRow,
  type Reading,
  sidesOf,
} from '../reading.ts'
import { readValue } from '../values.ts'
import {
  type FieldName,
  fieldNamed,
  isEmptyText,
  isUnknown,
  mayNameBoth,
  mayNameValue,
  remembered,
  type Side,
} from '../vocabulary.ts'
import {
  asObject,
  columnsOf,
  countBeside,
  fromEntries,
  isFieldOfCall,
  keyedRows,
  namesOf,
  withoutMeasures,
  withoutPlaces,
} from './json-tables.ts'
import { type Entry, literalsIn, type Node, wordsAmong } from './json-values.ts'

/** Records by their keys, however deep; tables of arrays; and text that stands in a value of its own. */
export interface FoundInJson {
  readonly reading: Reading
  readonly grids: readonly Grid[]
  readonly texts: readonly TextInJson[]
}

interface TextInJson {
  readonly text: string
  readonly held: Held | undefined
}

const columnsKey = /^(?:cols|columns\w*|\w*headers|\w*fields)$/i
/** Where the next page begins: it says what the last row says, once more. */
const cursorKey = /^(?:after_key|search_after|cursor)$/i

function withCount(row: RawRow, count: Field | undefined): RawRow {
  const isWhole = sidesOf(row).size === 2 && !row.fields.some(({ field }) => field === 'count')
  return count && isWhole ? { ...row, fields: [...row.fields, count] } : row
}

export function jsonRecords(text: string, lineAt: (at: number) => number): FoundInJson | undefined {
  const roots = literalsIn(text)
  if (!roots) return undefined
  const rows: RawRow[] = []
  const grids: Grid[] = []
  const texts: TextInJson[] = []
  const passed: Passed[] = []
  const counts = new Map<Node, Field>()
  const passOver = (items: readonly Node[]) => {
    for (const word of wordsAmong(items)) passed.push({ ...word, line: lineAt(word.start), as: 'words' })
  }
  passOver(roots)
  const inner = new Set<Node>()
  /** What the keys above a value say of whose it is. */
  const above = new Map<Node, Held>()
  const ofKeys = new Map<string, Held>(roots.some(isResponse) ? [['query', {}]] : [])
  const waiting: Node[] = [...roots].reverse()
  const lines =
    roots.length > 1 && roots.every(({ kind }) => kind === 'array') ? tableOf(roots, lineAt) : undefined
  if (lines) grids.push(lines)
  while (waiting.length > 0) {
    const written = waiting.pop() as Node
    const node = fromEntries(written)
    const own = above.get(written)
    if (node.kind === 'scalar') {
      if (mayNameBoth(node.text)) texts.push({ text: node.text, held: own })
    } else if (node.kind === 'array') {
      const listed = asObject(node)
      const table = listed ? undefined : tableOf(node.items, lineAt)
      const row = listed && recordOf(listed, lineAt)
      if (table) grids.push(own ? { ...table, held: own } : table)
      else if (row) rows.push({ ...row, ...own })
      else {
        if (own) for (const item of node.items) above.set(item, own)
        passOver(node.items)
        waiting.push(...node.items.toReversed())
      }
    } else {
      const keyed = keyedRows(node, lineAt) ?? columnsOf(node, lineAt)
      if (keyed) {
        rows.push(...heldRows(withoutMeasures(keyed, own), own))
        continue
      }
      const row = recordOf(node, lineAt)
      // An object within a record is another's: what it says of one side alone is no row.
      if (row && !(inner.has(node) && sidesOf(row).size < 2))
        rows.push({ ...withCount(row, counts.get(node)), ...own })
      const columns = node.entries.find(({ key }) => columnsKey.test(key))?.value
      const names = namesOf(columns)
      for (const { key, value } of node.entries.toReversed()) {
        const ofThis = ofKeys.get(key) ?? heldBy(key)
        ofKeys.set(key, ofThis)
        const held = own ? { ...ofThis, ...own } : ofThis
        above.set(value, held)
        const count = countBeside(node, key)
        if (count) counts.set(value, count)
        const table =
          value.kind === 'array' && columns?.kind === 'array' && names && value !== columns
            ? tableOf([{ ...columns, items: names }, ...value.items], lineAt)
            : undefined
        if (table) grids.push({ ...table, held })
        else if (cursorKey.test(key))
          for (const word of scalarsIn(value))
            passed.push({ ...word, line: lineAt(word.start), as: 'words', isOthersValue: true })
        else {
          if (row && value.kind === 'object') inner.add(value)
          waiting.push(value)
        }
      }
    }
  }
  const reading: Reading = {
    format: 'json',
    rows: withoutPlaces(rows, text),
    passed,
    isList: true,
    unread: 0,
  }
  return { reading, grids, texts }
}

/** What answers a query in GraphQL stands below `data`, be it in a part that is called `query`. */
function isResponse(root: Node): boolean {
  return (
    root.kind === 'object' && root.entries.some(({ key, value }) => key === 'data' && value.kind === 'object')
  )
}

function heldBy(key: string): Held {
  return {
    ...(holdsNoOwn(key) ? { quote: key } : {}),
    ...(holdsOwn(key) || isBareName(key) ? {} : { holder: key }),
  }
}

/** Arrays of values under each other. */
function tableOf(items: readonly Node[], lineAt: (at: number) => number): Grid | undefined {
  const rows = items.flatMap((item) =>
    item.kind === 'array' && item.items.every(({ kind }) => kind === 'scalar') ? [item] : [],
  )
  if (rows.length < 2 || rows.length < items.length) return undefined
  const records = rows.map(({ items: cells, start, end }) => ({
    cells: cells.map((cell) => ({ text: cell.kind === 'scalar' ? cell.text : '', start: cell.start })),
    line: lineAt(start),
    end,
  }))
  return { format: 'json', records, more: 0, mayBeGrouped: false }
}

/** An object with a key that names one of the two fields. Plain keys (type, cause) count where their value agrees. */
function recordOf(
  node: Extract<Node, { kind: 'object' }>,
  lineAt: (at: number) => number,
): RawRow | undefined {
  const fields: Field[] = []
  const blanks: { side: Side; field: Field }[] = []
  const others: FieldName['field'][] = []
  let hasOwn = false
  for (const { key, start, value } of node.entries) {
    const name = fieldNamed(key)
    if (name?.owner === 'other') others.push(name.field)
    const own = name?.owner === 'own' && name.field !== 'count' ? name.field : undefined
    // A name within another field's key is as good as one in its value.
    if (!name && namesValue(key))
      fields.push({ text: key, start, end: start + key.length, isAccounted: false })
    const isAccounted = !isNewer(key)
    for (const scalar of own ? valuesOf(value) : scalarsIn(value)) {
      const field = { text: scalar.text, start: scalar.start, end: scalar.end, isAccounted }
      const kind = own && readValue(own, scalar.text).kind
      if (own && name?.plain && kind === 'empty') blanks.push({ side: own, field })
      const counts = own && (!name?.plain || kind === 'read' || kind === 'several')
      if (counts) hasOwn = true
      fields.push(
        counts ? { ...field, field: own } : name?.field === 'count' ? { ...field, field: 'count' } : field,
      )
    }
  }
  if (!hasOwn) return undefined
  const has = (side: Side) => fields.some(({ field }) => field === side)
  if (has('type') && has('cause') && !fields.some(({ field }) => field === 'count')) markCount(node, fields)
  for (const { side, field } of blanks) if (!has(side)) fields.push({ ...field, field: side })
  const types = fields.filter(({ field }) => field === 'type')
  const saysCause = fields.some(({ field, text }) => field === 'cause' && !isEmptyText(text))
  const [only, ...more] = types
  // With a blank cause it is a call's where it is written as the type is: errors are of type "unknown", too.
  const isAlone =
    only !== undefined &&
    more.length === 0 &&
    isUnknown(only.text) &&
    !saysCause &&
    !(has('cause') && only.text === 'Unknown')
  if (isAlone && !node.entries.some(({ key }) => fieldNamed(key)?.owner === 'own' && !fieldNamed(key)?.plain))
    return undefined
  const kept = isUpdate(node)
    ? fields.filter(({ field, text }) => field === undefined || field === 'count' || !isEmptyText(text))
    : fields
  // Beside another's field nothing is inferred of the own one, nor of what an update leaves as it was.
  const open = (['type', 'cause'] as const).filter(
    (side) =>
      (!has(side) && others.includes(side)) || (has(side) && !kept.some(({ field }) => field === side)),
  )
  const isSet = ({ key, value }: Entry) => value.kind === 'scalar' && deniesByFlag(key, value.text)
  const quote =
    fields.find(({ field, text }) => field === undefined && isOthersName(text))?.text ??
    node.entries.find(isSet)?.key
  return {
    line: lineAt(node.start),
    start: node.start,
    end: node.end,
    fields: kept,
    ...(open.length > 0 ? { open } : {}),
    ...(quote === undefined ? {} : { quote }),
  }
}

/** Whether a record is an event of Change Data Capture that holds what has changed alone: there null is said of no field. */
function isUpdate({ entries }: Extract<Node, { kind: 'object' }>): boolean {
  return entries.some(
    ({ key, value }) =>
      (key === 'ChangeEventHeader' && value.kind === 'object' && isUpdate(value)) ||
      (key === 'changeType' && value.kind === 'scalar' && value.text === 'UPDATE'),
  )
}

/** A number that says how often the record's pair occurred gets the role of a count. */
function markCount({ entries }: Extract<Node, { kind: 'object' }>, fields: Field[]): void {
  const scalars = entries.flatMap(({ key, value }) =>
    value.kind === 'scalar' && !isFieldOfCall(key) ? [{ label: key, ...value }] : [],
  )
  const count = countAmong(scalars)
  const at = fields.findIndex(({ start }) => start === count?.start)
  const field = fields[at]
  if (count && field) fields[at] = { ...field, field: 'count' }
}

const namesValue = remembered((key) => mayNameValue(key) && mentionsIn(key).length > 0)

type Scalar = Extract<Node, { kind: 'scalar' }>

/** A field's value: itself, each of an array, or what an object gives as its value, name, text or number. */
function valuesOf(value: Node): readonly Scalar[] {
  if (value.kind === 'scalar') return [value]
  if (value.kind === 'array') return value.items.flatMap(valuesOf)
  const inner = value.entries.filter(({ key }) =>
    /^(?:(?:string_?)?value|s|name|text|label|code|number|id)$/i.test(key),
  )
  const whole = inner.find(({ key }) => /value$|^(?:s|name|text)$/i.test(key)) ?? inner[0]
  return whole ? valuesOf(whole.value) : []
}

function scalarsIn(root: Node): readonly Scalar[] {
  const found: Scalar[] = []
  const waiting: Node[] = [root]
  while (waiting.length > 0) {
    const node = waiting.pop() as Node
    if (node.kind === 'scalar') found.push(node)
    else if (node.kind === 'array') waiting.push(...node.items.toReversed())
    else for (const { value } of node.entries.toReversed()) waiting.push(value)
  }
  return found
}
