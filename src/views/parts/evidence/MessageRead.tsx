import { clipped, counted, listed } from '../words.ts'

export interface OfferedPart {
  readonly as: 'plain' | 'html'
  readonly whose: 'own' | 'quoted'
}

interface Props<Part extends OfferedPart> {
  readonly from: 'message' | 'clipboard'
  readonly messages: number
  readonly subject: string
  /** What was read; absent where several were read together. */
  readonly part: Part | undefined
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
  const { from, messages, subject, part, others, onPart, files, otherFiles, onFile, problems } = props
  const what =
    messages > 1
      ? `This is the source of ${counted(messages, 'message')}. A row answers for each.`
      : from === 'clipboard'
        ? `Your copy holds plain text and a table. We read ${part ? clipboardNames[part.as] : 'both'}.`
        : `This is the source of a message${subject ? ` (“${clipped(subject)}”)` : ''}. We read ${part ? nameOf(part) : 'all of it'}.`
  return (
    <div className="note mb-4" data-unpacked={from}>
      <p>{what}</p>
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
              {`Read ${from === 'clipboard' ? clipboardNames[other.as] : nameOf(other)} instead`}
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

const clipboardNames = { plain: 'the plain text', html: 'the table' } as const

function nameOf({ as, whose }: OfferedPart): string {
  if (whose === 'quoted') return as === 'html' ? 'the formatted text it quotes' : 'the text it quotes'
  return as === 'html' ? 'its formatted text' : 'its plain text'
}
