import { SaveIcon } from './icons.tsx'

interface Props {
  readonly label: string
  readonly fileName: string
  /** Built when it is asked for. */
  readonly text: () => string
}

/** Saves a text as a file. It is put together in this page and goes nowhere else. */
export function SaveLink({ label, fileName, text }: Props) {
  return (
    <a
      className="btn"
      href={`#${fileName}`}
      download={fileName}
      onClick={(event) => {
        // The byte order mark tells Excel that the file is UTF-8.
        const file = new Blob(['\uFEFF', text()], { type: 'text/csv;charset=utf-8' })
        URL.revokeObjectURL(event.currentTarget.href)
        event.currentTarget.href = URL.createObjectURL(file)
      }}
    >
      <SaveIcon />
      <span>{label}</span>
    </a>
  )
}
