/** Who or where: what a lead asks about first, by the names that exports use. */
const agents = /\b(agent|user|owner|rep|representative|advisor|operator|extension|answered by|assigned to)\b/i
const queues = /\b(queue|group|team|skill|department|hunt ?group|ring ?group|site|office|region|country)\b/i
const numbers = /\b(number|id|e-?mail|phone|address)\b/i
const dates = /date|time(?!out|r)|created|opened|started|when|datum|zeit|fecha|data|heure|erstellt|\bday\b/i
const lengths = /ring ?time|talk ?time|wait ?time|handle ?time|duration|seconds|length/i

export type Role = 'agent' | 'queue' | 'other'

/** Salesforce writes `nbavs__Agent__c` and `Agent_Name` for what people call Agent. */
function spoken(name: string): string {
  return name
    .replace(/^[a-z0-9]+__/i, '')
    .replace(/__[a-z]+$/i, '')
    .replace(/[_.:]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
}

export function roleOf(name: string): Role {
  const words = spoken(name)
  if (agents.test(words) && !/\b(count|status|state)\b/i.test(words)) return 'agent'
  return queues.test(words) && !numbers.test(words.replace(queues, '')) ? 'queue' : 'other'
}

/** Whether a name says that its column holds dates: only then are plain numbers taken for some. */
export function namesDate(name: string): boolean {
  const words = spoken(name)
  return dates.test(words) && !lengths.test(words)
}

/** The likelier, the higher: when a call came is asked, not when its record was changed. */
export function dateRank(name: string): number {
  const words = spoken(name)
  if (/modified|updated|closed|ended|end (date|time)|birth|due|call ?back|follow|scheduled/i.test(words))
    return 1
  if (/created|started|start|call|opened/i.test(words)) return 4
  return namesDate(name) ? 3 : 2
}
