export const dataFiles = ['definitions.json', 'definitions.csv', 'definitions.schema.json'] as const

/** A file's address from that of Look up, which is the folder it lies in. */
export function dataFileIn(lookupAddress: string, file: string): string {
  return `${lookupAddress.replace(/[^/]*$/, '')}${file}`
}
