/** The file system within a file that old Office documents are ([MS-CFB]). */
import { Refused } from './refused.ts'
import { viewOf } from './zip-directory.ts'

const lastOfChain = 0xfffffffa

/**
 * The streams of a compound file by their names in small letters. Throws `Refused` where any of them is cut off, also
 * one that nobody asks for.
 */
export function streamsIn(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(file)
  if (file.length < 512) throw new Refused('damaged')
  const sectorSize = 1 << view.getUint16(30, true)
  const miniSize = 1 << view.getUint16(32, true)
  if (sectorSize < 128 || sectorSize > 1 << 16 || miniSize > sectorSize) throw new Refused('damaged')
  const sector = (number: number) => {
    const start = (number + 1) * sectorSize
    if (start >= file.length) throw new Refused('damaged')
    return file.subarray(start, start + sectorSize)
  }
  const fat = numbersIn(fatSectors(view, sector).map(sector))
  const chain = (first: number, links: Uint32Array) => {
    const numbers: number[] = []
    for (let next = first; next < lastOfChain; next = links[next] ?? lastOfChain) {
      if (numbers.length > links.length || next >= links.length) throw new Refused('damaged')
      numbers.push(next)
    }
    return numbers
  }
  const sectors = (first: number) => joinedOf(chain(first, fat).map(sector))
  const entries = entriesIn(sectors(view.getUint32(48, true)))
  const root = entries.find(({ type }) => type === 5)
  if (!root) throw new Refused('damaged')
  const smallest = view.getUint32(56, true)
  const read = ({ start, size }: Entry) => {
    if (size === 0) return new Uint8Array(0)
    const bytes = size >= smallest ? sectors(start) : smallSectors(start)
    if (bytes.length < size) throw new Refused('damaged')
    return bytes.subarray(0, size)
  }
  const smallSectors = (first: number) => {
    const all = sectors(root.start)
    const links = numbersIn([sectors(view.getUint32(60, true))])
    return joinedOf(
      chain(first, links).map((number) => all.subarray(number * miniSize, (number + 1) * miniSize)),
    )
  }
  return new Map(
    entries.filter(({ type }) => type === 2).map((entry) => [entry.name.toLowerCase(), read(entry)]),
  )
}

function fatSectors(view: DataView, sector: (number: number) => Uint8Array): number[] {
  const numbers: number[] = []
  const add = (number: number) => {
    if (number < lastOfChain) numbers.push(number)
  }
  for (let at = 76; at < 512; at += 4) add(view.getUint32(at, true))
  let more = view.getUint32(68, true)
  for (let left = view.getUint32(72, true); left > 0 && more < lastOfChain; left--) {
    const list = viewOf(sector(more))
    const last = list.byteLength - 4
    for (let at = 0; at < last; at += 4) add(list.getUint32(at, true))
    more = list.getUint32(last, true)
  }
  return numbers
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

function entriesIn(directory: Uint8Array): readonly Entry[] {
  const view = viewOf(directory)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, view.getUint16(at + 64, true))
    let name = ''
    for (let letter = 0; letter + 2 < length; letter += 2)
      name += String.fromCharCode(view.getUint16(at + letter, true))
    entries.push({
      name,
      type: directory[at + 66] ?? 0,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

function numbersIn(parts: readonly Uint8Array[]): Uint32Array {
  const view = viewOf(joinedOf(parts))
  const numbers = new Uint32Array(view.byteLength >> 2)
  for (let at = 0; at < numbers.length; at++) numbers[at] = view.getUint32(at * 4, true)
  return numbers
}

function joinedOf(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
