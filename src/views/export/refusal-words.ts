import type { Refusal } from '../../domain/export/refusal.ts'
import type { Failure } from './reading.ts'

export interface RefusalWords {
  readonly why: string
  readonly next: string
}

/** Why a file was not read, and what to do. */
export function refusalWords(refusal: Refusal): RefusalWords {
  switch (refusal.kind) {
    case 'empty':
      return { why: 'This file is empty.', next: 'Export the report again and drop the new file.' }
    case 'spreadsheet':
      return {
        why: `This is a spreadsheet (.${refusal.as}), which this page can’t read.`,
        next: 'Open it, choose File, Save As, “CSV UTF-8”, and drop that file. In Salesforce, export “Details Only” as .csv.',
      }
    case 'archive':
      return {
        why: `This is an archive (${refusal.as}).`,
        next: 'Unpack it first, then drop the .csv inside.',
      }
    case 'pdf':
      return { why: 'This is a PDF.', next: 'Export the report as .csv. A PDF has no columns to read.' }
    case 'image':
      return {
        why: 'This is a picture.',
        next: 'Type the two fields into the box, or export the report as .csv.',
      }
    case 'binary':
      return { why: 'This isn’t a text file.', next: 'Export the report as .csv and drop that file.' }
    default:
      return refusal satisfies never
  }
}

export const failureWords: Readonly<Record<Failure, RefusalWords>> = {
  folder: { why: 'This is a folder.', next: 'Open it and drop the files inside.' },
  'not-readable': {
    why: 'Your browser couldn’t read this file.',
    next: 'It may be open elsewhere, moved, or not downloaded yet. Copy it to your desktop and drop the copy.',
  },
  'no-worker': {
    why: 'The part of this page that reads files didn’t load.',
    next: 'Reload the page and drop the file again. Up to 2,000 rows can be pasted into the box.',
  },
}

export const noColumns: RefusalWords = {
  why: 'We couldn’t tell which columns hold the Missed Call Type and the Hangup Cause.',
  next: 'Choose the columns below, or export the report with both fields.',
}
