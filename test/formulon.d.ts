/** A reader of Salesforce formulas; it brings no types along. */
declare module 'formulon' {
  export function parse(
    formula: string,
    values?: Readonly<Record<string, unknown>>,
  ): Readonly<{ value: unknown }>
}
