/** Text in lines of at most `width` pixels at a font size, of even length, in no more lines than it takes. */
export function inLines(text: string, size: number, width: number): readonly string[] {
  const lines = filled(text, width / size)
  let even = lines
  for (let share = 0.97; share > 0.5; share -= 0.03) {
    const narrower = filled(text, (width / size) * share)
    if (narrower.length > lines.length) break
    even = narrower
  }
  return even
}

/** About how wide a text in Inter is, in pixels; rather more than less. */
export function widthOf(text: string, size: number): number {
  return emsOf(text) * size
}

function filled(text: string, ems: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(' ')
    if (lines.length > 0 && emsOf(longer) <= ems) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function emsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + emOf(letter), 0)
}

function emOf(letter: string): number {
  if (/[iljI.,:;’‘|!\s]/.test(letter)) return 0.27
  if (/[ftr()]/.test(letter)) return 0.4
  if (/[mwMW]/.test(letter)) return 0.9
  return /[A-Z0-9]/.test(letter) ? 0.68 : 0.59
}
