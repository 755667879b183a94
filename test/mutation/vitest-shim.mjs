import { inspect, isDeepStrictEqual } from 'node:util'

/** As much of Vitest as the tests of the domain use, and no more: what stands in one bundle runs in milliseconds. */
const tests = []
globalThis.collectedTests = tests
const path = []

export function describe(name, body) {
  path.push(name)
  body()
  path.pop()
}
describe.each = (table) => (name, body) => {
  for (const row of table)
    describe(`${name} ${inspect(row)}`, () => body(...(Array.isArray(row) ? row : [row])))
}

export function test(name, ...rest) {
  const body = rest.find((one) => typeof one === 'function')
  tests.push({ name: [...path, name].join(' > '), body })
}
test.each = (table) => (name, body) => {
  for (const row of table) test(`${name} ${inspect(row)}`, () => body(...(Array.isArray(row) ? row : [row])))
}
export const it = test
export function beforeAll(body) {
  tests.push({ name: [...path, 'before all'].join(' > '), body })
}
export function afterAll() {}

export function expect(is, message) {
  const matchers = matchersOf(is)
  const check = (isMet, name, expected) => {
    if (!isMet)
      throw new Error(`${message ?? ''} expected ${short(is)} ${name} ${expected.map(short).join(', ')}`)
  }
  const made = (wanted) =>
    Object.fromEntries(
      Object.entries(matchers).map(([name, matches]) => [
        name,
        (...expected) => check(matches(...expected) === wanted, `${wanted ? '' : 'not '}${name}`, expected),
      ]),
    )
  return { ...made(true), not: made(false) }
}

function matchersOf(is) {
  return {
    toBe: (other) => Object.is(is, other),
    toEqual: (other) => isEqual(is, other),
    toMatchObject: (other) => holds(is, other),
    toContain: (other) => (typeof is === 'string' ? is.includes(other) : [...is].includes(other)),
    toContainEqual: (other) => [...is].some((one) => isEqual(one, other)),
    toHaveLength: (length) => is.length === length,
    toHaveProperty: (name) => is !== null && is !== undefined && name in Object(is),
    toMatch: (other) => (typeof other === 'string' ? is.includes(other) : other.test(is)),
    toBeGreaterThan: (other) => is > other,
    toBeGreaterThanOrEqual: (other) => is >= other,
    toBeLessThan: (other) => is < other,
    toBeLessThanOrEqual: (other) => is <= other,
    toBeNull: () => is === null,
    toBeUndefined: () => is === undefined,
    toThrow: (other) => {
      try {
        is()
        return false
      } catch (error) {
        if (other === undefined) return true
        if (typeof other === 'function') return error instanceof other
        return other instanceof RegExp ? other.test(error.message) : error.message.includes(other)
      }
    },
  }
}

/** Fields that are undefined are as good as absent. */
function isEqual(a, b) {
  if (Object.is(a, b)) return true
  if (!isHolder(a) || !isHolder(b)) return isDeepStrictEqual(a, b)
  if (Array.isArray(a) !== Array.isArray(b) || (Array.isArray(a) && a.length !== b.length)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => isEqual(a[name], b[name]))
}

function holds(a, b) {
  if (!isHolder(b)) return isEqual(a, b)
  if (!isHolder(a) || (Array.isArray(b) && (!Array.isArray(a) || a.length !== b.length))) return false
  return Object.keys(b).every((name) => holds(a[name], b[name]))
}

function isHolder(value) {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value))
}

function short(value) {
  return inspect(value, { depth: 3 }).slice(0, 200)
}
