import { type ComponentType, memo, Suspense, use } from 'react'

const all: (() => Promise<void>)[] = []

/** Loads all parts of the rooms that are loaded: who moves on sees a page as a whole. Rejects where one does not load. */
export async function loadLateParts(): Promise<void> {
  await Promise.all(all.map((load) => load()))
}

/**
 * A part of a page that can do without its script for a moment: as it was prerendered it stands, and it is made live
 * once its script is there. So the page answers sooner.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loading: Promise<ComponentType<Props>> | undefined
  async function whole() {
    const Part = await load()
    if (Part) return Part
    throw Error('Empty') // A host may answer with an empty file.
  }
  function ready() {
    // Where it does not load, the part stays as it was prerendered.
    loading ??= whole().catch(() => new Promise<never>(() => {}))
    return loading
  }
  function Loaded(props: Props) {
    const Part = use(ready())
    return <Part {...props} />
  }
  // Remembered: what changes elsewhere on the page does not hurry it.
  const Late = memo((props: Props) => (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  ))
  /** So that nobody waits: `use` takes at once what says of itself that it is there. */
  async function atOnce() {
    const value = await whole()
    loading = Object.assign(Promise.resolve(value), { status: 'fulfilled', value })
  }
  all.push(atOnce)
  return { Late, atOnce }
}
