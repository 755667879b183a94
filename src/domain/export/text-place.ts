import type { RowPlace } from './row-sink.ts'
import type { Units } from './units.ts'

const none = new Uint8Array(0)

/** A row that was decoded whole, of JSON, HTML or words. */
export class TextPlace implements RowPlace {
  readonly units: Units = none
  readonly start = 0
  readonly end = 0
  readonly next = 0
  readonly cells = 0
  readonly line: number
  readonly byteStart: number
  readonly byteEnd: number
  values: readonly string[] | undefined
  record: Readonly<Record<string, unknown>> | undefined
  weight = -1
  filled: ReadonlyMap<number, string> | undefined
  private readonly content: string

  constructor(
    { line, byteStart, byteEnd }: Pick<RowPlace, 'line' | 'byteStart' | 'byteEnd'>,
    content: string,
  ) {
    this.line = line
    this.byteStart = byteStart
    this.byteEnd = byteEnd
    this.content = content
  }

  text(longest = this.content.length): string {
    return this.content.slice(0, longest)
  }
}

const nameKey = /^(?:display_?)?(?:name|label|value)$/i

/** A value of a record as text; of another record within it the name, as Salesforce nests an owner's. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const name = Object.entries(value).find(([key, inner]) => nameKey.test(key) && typeof inner === 'string')
  return name ? String(name[1]) : JSON.stringify(value)
}
