import { counted } from './words.ts'

/** Below rows that were cut short; nothing where they were not. */
export function ShowAll({ count, unfold }: { count: number; unfold: (() => void) | undefined }) {
  return (
    unfold && (
      <p className="border-t p-4">
        <button type="button" className="btn" onClick={unfold}>
          {`Show all ${counted(count, 'row')}`}
        </button>
      </p>
    )
  )
}
