import fc from 'fast-check'

/** What one law came to. `failure` is all that is needed to see it fail again. */
export interface Verdict {
  readonly cases: number
  readonly failure?: string
}

/** A sentence that holds for every input, and where the inputs come from. */
export interface Law {
  readonly name: string
  /** Its part of all cases, in proportion to the others'. */
  readonly share: number
  readonly try: (seed: number, count: number, path?: string) => Verdict
}

/**
 * A law about one generated input.
 * @param holds throws where the input breaks the law
 */
export function law<Input>(
  name: string,
  share: number,
  inputs: fc.Arbitrary<Input>,
  holds: (input: Input) => void,
): Law {
  return {
    name,
    share,
    try(seed, count, path) {
      const again = path === undefined ? {} : { path }
      const run = fc.check(fc.property(inputs, holds), { seed, numRuns: Math.max(1, count), ...again })
      if (!run.failed) return { cases: run.numRuns }
      const { counterexample, counterexamplePath, errorInstance } = run
      const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance))
      const failure = [
        `broken: ${name}`,
        `again:  npm run fuzz -- --seed ${seed} --law '${name}' --path ${counterexamplePath}`,
        `sample: ${written(counterexample?.[0])}`,
        error.stack ?? error.message,
      ].join('\n')
      return { cases: run.numRuns, failure }
    },
  }
}

/** An input as a literal of TypeScript, every sign that cannot be seen written as an escape. */
function written(input: unknown): string {
  const text = JSON.stringify(input, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
  return (text ?? String(input)).replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
