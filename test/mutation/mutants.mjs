import { parseAst } from 'vite'
import { mutatePattern } from './patterns.mjs'

/**
 * @typedef {{ start: number, end: number, text: string }} Mutant a piece of a program and what takes its place
 */

/**
 * Every small fault that could have been written instead, one at a time: the faults of Stryker's list.
 *
 * @param {string} code JavaScript
 * @param {readonly { start: number, end: number }[]} regions where to look
 * @returns {Mutant[]}
 */
export function mutantsOf(code, regions) {
  /** @type {Mutant[]} */
  const found = []
  const isWithin = ({ start, end }) => regions.some((region) => start >= region.start && end <= region.end)
  const textOf = ({ start, end }) => code.slice(start, end)
  walk(parseAst(code), (node, parent, key) => {
    if (!isWithin(node)) return
    for (const [at, text] of faults(node, parent, key, textOf))
      if (textOf(at) !== text) found.push({ start: at.start, end: at.end, text })
  })
  return found
}

/**
 * @param {any} node
 * @param {(node: any, parent: any, key: string) => void} visit
 * @param {any} [parent]
 */
function walk(node, visit, parent, key = '') {
  visit(node, parent, key)
  for (const [name, child] of Object.entries(node)) {
    const children = Array.isArray(child) ? child : [child]
    for (const one of children) if (typeof one?.type === 'string') walk(one, visit, node, name)
  }
}

const comparisons = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
}
const conditions = new Set(['&&', '||', '<', '<=', '>', '>=', '===', '!==', '==', '!='])
const logic = { '&&': '||', '||': '&&', '??': '&&' }
const assignments = { '+=': '-=', '-=': '+=', '||=': '&&=', '&&=': '||=', '??=': '&&=' }
const methods = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
  trimStart: 'trimEnd',
  trimEnd: 'trimStart',
  min: 'max',
  max: 'min',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
}
const droppedMethods = new Set([
  'filter',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'trim',
  'normalize',
])

/**
 * @param {any} node
 * @param {any} parent
 * @param {string} key the parent's field that holds the node
 * @param {(node: any) => string} textOf
 * @returns {Iterable<readonly [{ start: number, end: number }, string]>}
 */
function* faults(node, parent, key, textOf) {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      const others = comparisons[node.operator] ?? [logic[node.operator] ?? assignments[node.operator]]
      const isText = [node.left, node.right].some(
        ({ type, value }) => type === 'TemplateLiteral' || typeof value === 'string',
      )
      if (!(node.operator === '+' && isText))
        for (const other of others)
          if (other) yield [node, `${textOf(node.left)} ${other} ${textOf(node.right)}`]
      if (key !== 'test' && conditions.has(node.operator)) yield* bothWays(node)
      return
    }
    case 'ConditionalExpression':
    case 'IfStatement':
      yield* bothWays(node.test)
      return
    case 'WhileStatement':
    case 'ForStatement':
      if (node.test) yield [node.test, 'false']
      return
    case 'UnaryExpression':
      if (node.operator === '!') yield [node, textOf(node.argument)]
      if (node.operator === '-') yield [node, `+${textOf(node.argument)}`]
      return
    case 'UpdateExpression':
      yield [node, textOf(node).replace(/\+\+|--/, (sign) => (sign === '++' ? '--' : '++'))]
      return
    case 'Literal':
      if (node.regex) yield* mutatePattern(textOf(node)).map((text) => /** @type {const} */ ([node, text]))
      else if (typeof node.value === 'boolean') yield [node, String(!node.value)]
      else if (typeof node.value === 'string' && !isName(parent, key))
        yield [node, node.value === '' ? '"mutated"' : '""']
      return
    case 'TemplateLiteral':
      if (parent.type !== 'TaggedTemplateExpression' && textOf(node) !== '``') yield [node, '``']
      return
    case 'ArrayExpression':
      yield [node, node.elements.length > 0 ? '[]' : '["mutated"]']
      return
    case 'ObjectExpression':
      if (node.properties.length > 0) yield [node, '{}']
      return
    case 'BlockStatement':
      if (node.body.length > 0 && parent.type !== 'TryStatement') yield [node, '{}']
      return
    case 'ArrowFunctionExpression':
      if (node.body.type !== 'BlockStatement') yield [node.body, 'undefined']
      return
    case 'CallExpression':
      yield* callFaults(node, textOf)
      return
    case 'MemberExpression':
      if (node.optional && !node.computed) yield [node, `${textOf(node.object)}.${textOf(node.property)}`]
  }
}

function* bothWays(test) {
  yield [test, 'true']
  yield [test, 'false']
}

function* callFaults({ callee, start, end }, textOf) {
  if (callee.type !== 'MemberExpression' || callee.computed) return
  const name = callee.property.name
  const other = methods[name]
  if (other) yield [callee.property, other]
  if (droppedMethods.has(name)) yield [{ start, end }, textOf(callee.object)]
}

/** What a module or a field is called, and not a value. */
function isName(parent, key) {
  return (
    /^(Import|Export)/.test(parent.type) ||
    (key === 'key' && !parent.computed) ||
    parent.type === 'ExpressionStatement'
  )
}
