import type { BookRefusal } from '../../domain/books/refused.ts'
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
  folder: { why: 'This is a folder.', next: 'Open it, then drop the files inside.' },
  'not-readable': {
    why: 'Your browser couldn’t read this file.',
    next: 'It may be open elsewhere, moved, or not downloaded yet. Copy it to your desktop and drop the copy.',
  },
  'no-worker': {
    why: 'The part of this page that reads files didn’t load.',
    next: 'Reload the page and drop the file again. Up to 2,000 rows can be pasted into the box.',
  },
}

export const bookWords: Readonly<Record<BookRefusal, RefusalWords>> = {
  password: {
    why: 'This file has a password.',
    next: 'Open it where it was made, save a copy without a password, and drop the copy.',
  },
  damaged: {
    why: 'This file is damaged or was cut off, so nothing of it was counted.',
    next: 'Download or export it again. If it opens in Excel, save it there under a new name and drop that file.',
  },
  xlsb: {
    why: 'This is a binary workbook (.xlsb).',
    next: 'Open it in Excel, choose File, Save As, “Excel Workbook (.xlsx)”, and drop that file.',
  },
  numbers: {
    why: 'This is an Apple Numbers document.',
    next: 'In Numbers choose File, Export To, “Excel” or “CSV”, and drop that file.',
  },
  'old-spreadsheet': {
    why: 'This is an older form of spreadsheet, which this page can’t read.',
    next: 'Open it in Excel or LibreOffice, save it as .xlsx or .csv, and drop that file.',
  },
  compression: {
    why: 'This archive is packed in a way that browsers can’t unpack.',
    next: 'Unpack it yourself, then drop the files inside.',
  },
  nested: {
    why: 'This is an archive within an archive.',
    next: 'Unpack the outer one and drop the inner one.',
  },
  nothing: {
    why: 'Nothing in this file has both a Missed Call Type and a Hangup Cause.',
    next: 'Drop a report, a workbook or an archive that has a table with both columns.',
  },
  'too-large': {
    why: 'This file is larger than this page can read: 20,000 files in an archive, 4 GB each, 16 MB a cell.',
    next: 'Export a shorter period, or save the table alone as .csv.',
  },
}

export const noColumns: RefusalWords = {
  why: 'We couldn’t tell which columns hold the Missed Call Type and the Hangup Cause.',
  next: 'Choose the columns below, or export the report with both fields.',
}

export const noTable: RefusalWords = {
  why: 'There is no table in this file.',
  next: 'Export the report again. If you were asked to sign in, the page for that may have been saved instead of it.',
}
