import { type ComponentType, memo, Suspense, use } from 'react'

/**
 * A part of a page that can do without its script for a moment: as it was prerendered it stands, and it is made live
 * once its script is there. So the page answers sooner.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loading: Promise<ComponentType<Props>> | undefined
  function ready() {
    loading ??= load()
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
  /** For prerendering, which does not wait: `use` takes at once what says of itself that it is there. */
  async function atOnce() {
    const promise = ready()
    Object.assign(promise, { status: 'fulfilled', value: await promise })
  }
  return { Late, atOnce }
}
