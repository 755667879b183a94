/** What stands in a cell whose value the file does not say. */
export const unsaidCell = '#NOT-COMPUTED!'

/** What stands in a cell that lies under one that is merged across. */
export const coveredCell = '#MERGED!'

/** What is put behind an error, so that `#N/A` is not taken for one of the ways an empty field is written. */
export const errorSuffix = ' (error cell)'

/** Whether a cell that came from a sheet holds no value, but tells that there is none. */
export function isMarker(text: string): boolean {
  return text === unsaidCell || text === coveredCell || text.endsWith(errorSuffix)
}
