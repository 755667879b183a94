type Values = Readonly<Record<string, string>>

interface Field {
  readonly kind: 'picklist' | 'text'
  readonly value: string
}

/**
 * What a Salesforce formula gives, for the few functions our formulas use, as strict as Salesforce is: TEXT()
 * takes a picklist only, a picklist must go through TEXT() first, and any other function is an error.
 */
export function evaluateFormula(formula: string, kind: 'picklist' | 'text', values: Values): string {
  const tokens = formula.match(/"[^"]*"|\w+|[(),&]/g) ?? []
  if (tokens.join('').length !== formula.replace(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '').length)
    throw new Error(`A token of the formula is none of the known: ${formula}`)
  let at = 0
  const take = (expected: string) => {
    if (tokens[at++] !== expected) throw new Error(`Expected ${expected} at token ${at} of ${formula}`)
  }
  const operand = (): string | boolean | Field => {
    const token = tokens[at++] ?? ''
    if (token.startsWith('"')) return token.slice(1, -1)
    if (tokens[at] !== '(') {
      const value = values[token]
      if (value === undefined) throw new Error(`No field ${token}`)
      return { kind, value }
    }
    take('(')
    const parameters: (string | boolean | Field)[] = []
    do parameters.push(sum())
    while (tokens[at] === ',' && ++at)
    take(')')
    return call(token, parameters)
  }
  const sum = (): string | boolean | Field => {
    let value = operand()
    while (tokens[at] === '&') {
      at++
      value = text(value) + text(operand())
    }
    return value
  }
  const result = text(sum())
  if (at !== tokens.length) throw new Error(`Something follows the end of ${formula}`)
  return result
}

function text(value: string | boolean | Field): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value.kind === 'text') return value.value
  throw new Error('A text was expected: a picklist goes through TEXT()')
}

function call(name: string, parameters: readonly (string | boolean | Field)[]): string | boolean {
  const [first = '', second = '', third = ''] = parameters
  switch (name) {
    case 'TEXT':
      if (typeof first !== 'object' || first.kind !== 'picklist') throw new Error('TEXT() takes a picklist')
      return first.value
    case 'LOWER':
      return text(first).toLowerCase()
    case 'SUBSTITUTE':
      return text(first).replaceAll(text(second), text(third))
    case 'ISBLANK':
      return text(first) === ''
    case 'IF':
      return text(first === true ? second : third)
    case 'HYPERLINK':
      if (text(third) !== '_blank') throw new Error('The link would leave the record')
      return text(first)
    default:
      throw new Error(`${name}() is not available in our formulas`)
  }
}
