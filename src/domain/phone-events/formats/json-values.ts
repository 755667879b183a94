/** A value as it is written, with its place. */
export type Node =
  | {
      readonly kind: 'object'
      readonly entries: readonly Entry[]
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'array'; readonly items: readonly Node[]; readonly start: number; readonly end: number }
  | { readonly kind: 'scalar'; readonly text: string; readonly start: number; readonly end: number }

export interface Entry {
  readonly key: string
  /** Where the key stands. */
  readonly start: number
  readonly value: Node
}

const token = /\s+|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[{}[\]():,;]|=>|[^\s"'{}[\]():,;=]+|[\s\S]/gy

/** What Node prints before a map and a set, with its size: `Map(2) {`. */
const sized = /\b(?:Map|Set|Array)\(\d+\)\s(?=[{[])/g

/**
 * The values of a text that is nothing but JSON, JSON lines, or the like as Python, Ruby and JavaScript print it.
 * Read by a stack of our own, since it may be nested deeper than calls may be, and since a key that is given twice must
 * not vanish. `undefined` for anything else. Never throws.
 */
export function literalsIn(written: string): readonly Node[] | undefined {
  const text = written.replace(sized, (name) => ' '.repeat(name.length))
  if (!/^\s*(?:[A-Z]\w{0,40}\(\s*)?[[{]/.test(text)) return undefined
  interface Open {
    readonly close: string
    readonly start: number
    readonly items: Node[]
    readonly entries: Entry[]
    key?: string | undefined
    /** The second half of a key of two, as Python has it: `('Ringing', 'NO_ANSWER'): 3`. */
    inner?: { readonly key: string; readonly start: number } | undefined
    keyStart: number
    hasKey: boolean
    word: { text: string; start: number; end: number } | undefined
  }
  const opened = (close: string, start: number): Open => ({
    close,
    start,
    items: [],
    entries: [],
    keyStart: 0,
    hasKey: false,
    word: undefined,
  })
  const stack: Open[] = [opened('', 0)]
  const put = (node: Node) => {
    const top = stack.at(-1) as Open
    const { inner } = top
    const value: Node = inner
      ? { kind: 'object', entries: [{ ...inner, value: node }], start: inner.start, end: node.end }
      : node
    if (top.hasKey) top.entries.push({ key: top.key ?? '', start: top.keyStart, value })
    else top.items.push(node)
    top.hasKey = false
    top.key = undefined
    top.inner = undefined
  }
  const flush = () => {
    const top = stack.at(-1) as Open
    if (top.word) put({ kind: 'scalar', ...top.word })
    top.word = undefined
  }
  token.lastIndex = 0
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [part] = match
    const start = match.index
    const end = start + part.length
    const top = stack.at(-1) as Open
    if (/^\s/.test(part)) continue
    if (part === '{' || part === '[' || part === '(') {
      if (top.word && part !== '(') return undefined
      top.word = undefined
      stack.push(opened(part === '{' ? '}' : part === '[' ? ']' : ')', start))
    } else if (part === '}' || part === ']' || part === ')') {
      flush()
      if (stack.length < 2 || top.close !== part || top.hasKey) return undefined
      stack.pop()
      if (part === '}' && top.items.length > 0) return undefined
      put(
        part === '}'
          ? { kind: 'object', entries: top.entries, start: top.start, end }
          : { kind: 'array', items: top.items, start: top.start, end },
      )
    } else if (part === ':' || part === '=>') {
      if (top.hasKey || top.close !== '}') return undefined
      const pair = top.word ? undefined : pairIn(top.items.pop())
      const [first, second] = pair ?? [top.word]
      if (!first) return undefined
      top.key = first.text
      top.keyStart = first.start
      top.inner = second && { key: second.text, start: second.start }
      top.hasKey = true
      top.word = undefined
    } else if (part === ',' || part === ';') flush()
    else {
      const isQuoted = /^["']/.test(part) && part.length > 1
      // Python goes on with a long text in quotes of its own.
      const isText = top.word !== undefined && /["']/.test(text[top.word.start - 1] ?? '')
      if (top.word && isQuoted && isText) {
        top.word = { ...top.word, text: top.word.text + unescaped(part.slice(1, -1)), end: end - 1 }
        continue
      }
      if (top.word) return undefined
      if (!isQuoted && /^["']/.test(part)) return undefined
      top.word = isQuoted
        ? { text: unescaped(part.slice(1, -1)), start: start + 1, end: end - 1 }
        : { text: part, start, end }
    }
  }
  flush()
  const [root, ...more] = stack
  return root &&
    more.length === 0 &&
    root.items.length > 0 &&
    root.items.every(({ kind }) => kind !== 'scalar')
    ? root.items
    : undefined
}

/** Words in a list of records, which are none of a record's own. */
export function wordsAmong(items: readonly Node[]): readonly Extract<Node, { kind: 'scalar' }>[] {
  const isRecord = (item: Node): boolean =>
    item.kind === 'object' || (item.kind === 'array' && item.items.some(({ kind }) => kind === 'object'))
  if (!items.some(isRecord)) return []
  return items.flatMap((item) => {
    const inner = item.kind === 'array' ? item.items : [item]
    return inner.flatMap((each) => (each.kind === 'scalar' ? [each] : []))
  })
}

/** Two values in brackets. */
function pairIn(
  node: Node | undefined,
): readonly { readonly text: string; readonly start: number }[] | undefined {
  const items = node?.kind === 'array' ? node.items.filter((item) => item.kind === 'scalar') : []
  return node?.kind === 'array' && node.items.length === 2 && items.length === 2 ? items : undefined
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' }

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:u([0-9a-f]{4})|([\s\S]))/gi, (_, code, letter) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (escapes[letter] ?? letter),
  )
}
