const classes = { d: 'D', D: 'd', s: 'S', S: 's', w: 'W', W: 'w', p: 'P', P: 'p', b: 'B', B: 'b' }

/**
 * A regular expression with one fault each: an anchor lost, a repetition lost, a class or a look turned round.
 *
 * @param {string} literal `/…/flags`
 * @returns {string[]} those of them that are regular expressions
 */
export function mutatePattern(literal) {
  const end = literal.lastIndexOf('/')
  const [pattern, flags] = [literal.slice(1, end), literal.slice(end + 1)]
  const found = []
  const instead = (at, length, text) => found.push(pattern.slice(0, at) + text + pattern.slice(at + length))
  let isInClass = false
  for (let at = 0; at < pattern.length; at++) {
    const [sign, next] = [pattern[at], pattern[at + 1]]
    if (sign === '\\') {
      if (next in classes && !(isInClass && /b/i.test(next))) instead(at + 1, 1, classes[next])
      at++
    } else if (isInClass) {
      isInClass = sign !== ']'
    } else if (sign === '[') {
      isInClass = true
      if (next === '^') instead(at + 1, 1, '')
      else instead(at + 1, 0, '^')
      if (next === '^') at++
    } else if (sign === '^' || sign === '$') {
      instead(at, 1, '')
    } else if (sign === '(' && next === '?') {
      const look = /^\(\?<?([=!])/.exec(pattern.slice(at))
      if (look) instead(at + look[0].length - 1, 1, look[1] === '=' ? '!' : '=')
      at++
    } else if (/[*+?{]/.test(sign)) {
      const repetition = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(pattern.slice(at))?.[0]
      if (!repetition) continue
      instead(at, repetition.length, '')
      if (repetition === '*') instead(at, 1, '+')
      if (repetition === '+') instead(at, 1, '*')
      at += repetition.length - 1
      if (pattern[at + 1] === '?') at++
    }
  }
  return found.map((text) => `/${text}/${flags}`).filter(isPattern)
}

function isPattern(literal) {
  const end = literal.lastIndexOf('/')
  try {
    new RegExp(literal.slice(1, end), literal.slice(end + 1))
    return end > 1
  } catch {
    return false // A mutant that is no program tells nothing.
  }
}
