import type { Outcome } from '../domain/phone-events/outcome.ts'
import type { ToldTable } from '../domain/phone-events/told-table.ts'
import { ChangeReading } from '../views/parts/evidence/ChangeReading.tsx'
import { HowMessagesWereRead } from '../views/parts/evidence/HowMessagesWereRead.tsx'
import { HowThisWasRead } from '../views/parts/evidence/HowThisWasRead.tsx'
import { MessageRead } from '../views/parts/evidence/MessageRead.tsx'
import { PlatformNote } from '../views/parts/outcome/PlatformNote.tsx'
import { boxText } from './box.ts'
import { explainFiles } from './export/begin.tsx'
import { useStore } from './store.ts'
import { told } from './told.ts'
import { shapeOf, tableToldOf, tellTable, tellTableOf, toldMessages } from './told-readings.ts'
import { isReadable, problemsOf, readInstead } from './unpacked.ts'

/** What comes before an answer: words of other platforms, and what was read of a text that is more than its letters. */
export function Above({ outcome }: { outcome: Outcome }) {
  const text = useStore(boxText)
  return (
    <>
      <FromMessage text={text} />
      <PlatformNote text={text} outcome={outcome} />
    </>
  )
}

function FromMessage({ text }: { text: string }) {
  const { unpacked } = useStore(told)
  if (!unpacked || unpacked.text !== text) return null
  const files = unpacked.attachments.filter(isReadable)
  return (
    <MessageRead
      {...unpacked}
      part={unpacked.part}
      onPart={readInstead}
      files={files.map(({ name }) => name)}
      otherFiles={unpacked.attachments.filter((file) => !isReadable(file)).map(({ name }) => name)}
      onFile={(at) => {
        const file = files[at]
        if (file) void explainFiles({ files: [new File([file.bytes], file.name)], folders: [] })
      }}
      problems={problemsOf(unpacked)}
    />
  )
}

/** How a text was read, and the ways to have it read otherwise. */
export function Below({ outcome }: { outcome: Outcome }) {
  const known = useStore(told)
  const text = useStore(boxText)
  const { unpacked } = known
  if (unpacked?.text === text && unpacked.each)
    return (
      <HowMessagesWereRead
        key={keyOf(text)}
        messages={toldMessages(unpacked.each, known)}
        change={({ outcome: own, words }) =>
          words !== undefined && (
            <Change
              outcome={own}
              told={known.shapes.get(shapeOf(words))}
              onTell={(table) => tellTableOf(words, table)}
            />
          )
        }
      />
    )
  const evidence = 'evidence' in outcome ? outcome.evidence : undefined
  if (!evidence) return null
  return (
    <HowThisWasRead key={keyOf(evidence.text)} outcome={outcome} evidence={evidence}>
      {text !== '' && <Change outcome={outcome} told={tableToldOf(text, known)} onTell={tellTable} />}
    </HowThisWasRead>
  )
}

/** An answer comes after its text: what is folded is so for the text that was read, not for the one in the box. */
const keyOf = (text: string) => `${text.length} ${text.slice(0, 200)}`

interface ChangeProps {
  readonly outcome: Outcome
  readonly told: ToldTable | undefined
  readonly onTell: (table: ToldTable | undefined) => void
}

function Change({ outcome, told: table, onTell }: ChangeProps) {
  const evidence = 'evidence' in outcome ? outcome.evidence : undefined
  if (!evidence) return null
  const mayBeCut = /[\t,;|]/.test(evidence.text) && evidence.text.trim().includes('\n')
  return <ChangeReading reading={evidence.reading} mayBeCut={mayBeCut} told={table} onTell={onTell} />
}
