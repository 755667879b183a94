import PostalMime from 'postal-mime'
import { joinedLines } from './joined-lines.ts'
import { prepared } from './prepared.ts'

/** A file that came with a message. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What is to be said of a message that is not as it should be. */
export type Problem =
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'unknown-charset'; readonly charset: string }
  | { readonly kind: 'unreadable' }

/** A message, unpacked. A body that it does not have is absent. */
export interface Message {
  readonly subject: string
  readonly plain?: string
  readonly html?: string
  readonly attachments: readonly Attachment[]
  readonly problems: readonly Problem[]
}

/**
 * A message out of its source. Never rejects: what cannot be unpacked is said in `problems`.
 * @param source pasted letters; of a file, a letter for each byte
 * @param knows whether a character set can be read
 */
export async function decoded(
  source: string,
  isPasted: boolean,
  knows: (charset: string) => boolean,
): Promise<Message> {
  const { source: whole, flowed, charsets, isCut } = prepared(source, isPasted)
  const unknown = [...new Set(charsets)].filter((charset) => !knows(charset))
  const problems: Problem[] = [
    ...(isCut ? [{ kind: 'cut-off' } as const] : []),
    ...unknown.map((charset) => ({ kind: 'unknown-charset', charset }) as const),
  ]
  // Maintained, without dependencies, 25 kB gzip, and loaded for a message alone: https://github.com/postalsys/postal-mime
  const mail = await PostalMime.parse(isPasted ? whole : bytesOf(whole)).catch(() => undefined)
  if (!mail) return { subject: '', attachments: [], problems: [...problems, { kind: 'unreadable' }] }
  const plain = mail.text?.replaceAll('\r\n', '\n')
  return {
    subject: mail.subject ?? '',
    ...(plain === undefined ? {} : { plain: flowed === 'no' ? plain : joinedLines(plain, flowed === 'yes') }),
    ...(mail.html === undefined ? {} : { html: mail.html }),
    attachments: mail.attachments.flatMap(({ filename, mimeType, content }, at) =>
      typeof content === 'string'
        ? []
        : [{ name: filename || `part ${at + 1}${endings[mimeType] ?? ''}`, bytes: new Uint8Array(content) }],
    ),
    problems,
  }
}

/** How the name of a part ends that has none. */
const endings: Readonly<Record<string, string>> = {
  'text/csv': '.csv',
  'text/tab-separated-values': '.tsv',
  'application/json': '.json',
  'application/zip': '.zip',
  'application/vnd.ms-excel': '.xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': '.ods',
  'message/rfc822': '.eml',
}

function bytesOf(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}
