/** Why a workbook or an archive is not read. */
export type BookRefusal =
  | 'password'
  /** Cut off, or changed since it was written. */
  | 'damaged'
  /** Excel's binary workbook, Apple's Numbers, and other forms of spreadsheets. */
  | 'xlsb'
  | 'numbers'
  | 'old-spreadsheet'
  /** Packed in a way that browsers do not unpack. */
  | 'compression'
  /** An archive within an archive within an archive. */
  | 'nested'
  /** Nothing in it that could have rows. */
  | 'nothing'
  | 'too-large'

/** Thrown inside the room alone: at its border it becomes a result. */
export class Refused extends Error {
  readonly as: BookRefusal

  constructor(as: BookRefusal) {
    super(`The file is refused: ${as}`)
    this.as = as
  }
}

/** What a fault while reading means; our own mistakes are thrown on. */
export function refusalIn(error: unknown): BookRefusal {
  if (error instanceof Refused) return error.as
  throw error
}
