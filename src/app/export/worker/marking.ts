import type { Marking } from '../../../domain/export/marking.ts'

/** Instructions of WebAssembly, by their names in its specification. */
const [i32, v128, nothing] = [0x7f, 0x7b, 0x40]
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const tee = (local: number) => [0x22, local]
const constant = (number: number) => [0x41, number]
const add = [0x6a]
const isBelow = [0x49]
const store16 = [0x3b, 1, 0]
const load = [0xfd, 0, 0, 0]
const splat = [0xfd, 0x0f]
const equal = [0xfd, 0x23]
const or = [0xfd, 0x50]
const bitmask = [0xfd, 0x64]
const loop = [0x03, nothing]
const again = [0x0d, 0]
const end = [0x0b]

/** Parameters: where to read from and up to, where bits are written, and the delimiter. Then two of sixteen bytes each. */
const [from, to, bits, delimiter, sixteen, delimiters] = [0, 1, 2, 3, 4, 5]
const is = (byte: number) => [...get(sixteen), ...constant(byte), ...splat, ...equal]

/** Sixteen bytes a step: a bit for each that is a quote, the delimiter or part of a line break. */
const body = [
  ...[...get(delimiter), ...splat, ...set(delimiters)],
  ...loop,
  ...get(bits),
  ...[...get(from), ...load, ...tee(sixteen), ...get(delimiters), ...equal],
  ...[...is(34), ...or, ...is(10), ...or, ...is(13), ...or],
  ...[...bitmask, ...store16],
  ...[...get(bits), ...constant(2), ...add, ...set(bits)],
  ...[...get(from), ...constant(16), ...add, ...tee(from), ...get(to), ...isBelow, ...again],
  ...end,
  ...end,
]

const sized = (content: readonly number[]) => [content.length, ...content]
const section = (id: number, content: readonly number[]) => [id, ...sized([1, ...content])]
const text = (letters: string) => sized([...letters].map((letter) => letter.charCodeAt(0)))

const program = Uint8Array.from([
  ...[0, ...[...'asm'].map((letter) => letter.charCodeAt(0)), 1, 0, 0, 0],
  ...section(1, [0x60, ...sized([i32, i32, i32, i32]), 0]),
  ...section(2, [...text('own'), ...text('memory'), 2, 0, 1]),
  ...section(3, [0]),
  ...section(7, [...text('mark'), 0, 0]),
  ...section(10, sized([1, 2, v128, ...body])),
])

const page = 65_536

/**
 * Marks by WebAssembly, which looks at sixteen bytes at once; `undefined` where that is not to be had: in an old browser,
 * or where the policy refuses it, which is that of the worker’s own file, and that of the page for a worker made of a Blob.
 */
export function marking(): Marking | undefined {
  known ??= { marking: compiled() }
  return known.marking
}

/** Compiled once, for all files of an archive. */
let known: { readonly marking: Marking | undefined } | undefined

function compiled(): Marking | undefined {
  try {
    return markingBy(new WebAssembly.Module(program))
  } catch {
    return undefined // Refused by the policy, or unknown to the browser.
  }
}

function markingBy(module: WebAssembly.Module): Marking {
  return (room) => {
    const size = Math.ceil(room / page) * page
    const memory = new WebAssembly.Memory({ initial: size / page + Math.ceil(size / 8 / page) })
    const { mark } = new WebAssembly.Instance(module, { own: { memory } }).exports as {
      mark: (from: number, to: number, bits: number, delimiter: number) => void
    }
    return {
      bytes: new Uint8Array(memory.buffer, 0, size),
      bits: new Int32Array(memory.buffer, size, size / 32),
      mark: (from, to, delimiter) => mark(from, to, size + from / 8, delimiter),
    }
  }
}
