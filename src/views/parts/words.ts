/** A count with its noun. Example: `counted(1, 'row')` is "1 row". */
export function counted(count: number, noun: string): string {
  return `${digits(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** A pasted text as far as it can be shown in a sentence. */
export function clipped(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

/** Names in a sentence. Example: "Trying and Ringing". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Example: "23 November 2026". */
export function longDate(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-')
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A whole number with its thousands apart, whatever the browser has of other languages. */
export function digits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
