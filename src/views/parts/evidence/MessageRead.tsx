import { clipped, counted, listed } from '../words.ts'
import { type OfferedPart, partName, type UnpackedText, unpackedSentence } from './unpacked-words.ts'

interface Props<Part extends OfferedPart> extends UnpackedText<Part> {
  readonly others: readonly Part[]
  readonly onPart: (part: Part) => void
  /** Files that came with it and can be read here. */
  readonly files: readonly string[]
  /** Names of files of other kinds. */
  readonly otherFiles: readonly string[]
  readonly onFile: (at: number) => void
  /** What is to be said of it, a sentence each. */
  readonly problems: readonly string[]
}

/** What was read of a text that holds more than one: a message, or a table that was copied with it. */
export function MessageRead<Part extends OfferedPart>(props: Props<Part>) {
  const { from, others, onPart, files, otherFiles, onFile, problems } = props
  return (
    <div className="note mb-4" data-unpacked={from}>
      <p>{unpackedSentence(props)}</p>
      {problems.map((problem) => (
        <p key={problem} className="mt-1 text-warn">
          {problem}
        </p>
      ))}
      {(others.length > 0 || files.length > 0) && (
        <div className="mt-2 flex flex-wrap gap-2 needs-script">
          {others.map((other) => (
            <button
              key={`${other.as} ${other.whose}`}
              type="button"
              className="btn"
              onClick={() => onPart(other)}
            >
              {`Read ${partName(from, other)} instead`}
            </button>
          ))}
          {[...files.entries()].map(([at, name]) => (
            <button key={at} type="button" className="btn" data-attachment onClick={() => onFile(at)}>
              {`Read the attached file ${clipped(name)}`}
            </button>
          ))}
        </div>
      )}
      {otherFiles.length > 0 && (
        <p className="mt-1 text-sm text-ink-2">
          {`Not read: ${listed(otherFiles.slice(0, 6).map(clipped))}${otherFiles.length > 6 ? ` and ${counted(otherFiles.length - 6, 'more file')}` : ''}. This page reads tables and text.`}
        </p>
      )}
    </div>
  )
}
