import type { AnalysisPart } from '../ExportView.tsx'
import { Analysis } from './Analysis.tsx'
import { CompareCard } from './CompareCard.tsx'
import { dateQuestion, datesTaken, EarlyDateQuestion } from './DateQuestion.tsx'
import { tableTaken } from './filtered-table.ts'
import { leadWords } from './lead-words.ts'
import { analysisSummary } from './summary.ts'
import { usualWords } from './usual-words.ts'

/** All of it in one piece, to be loaded when a file has been counted. */
export const analysisPart: AnalysisPart = {
  Analysis,
  CompareCard,
  leadWords,
  leadNote: usualWords,
  dateQuestion,
  EarlyDateQuestion,
  datesTaken,
  summary: analysisSummary,
  tableTaken,
}
