/**
 * What an administrator puts into Salesforce to reach this site from a Phone Event. A formula field cannot use
 * URLENCODE, and TEXT() takes picklists and rejects text fields, hence two variants. A formula may have 3,900
 * characters. Source: Salesforce's help on formula operators and functions.
 */

export interface Fields {
  /** API names on the object the formula stands on. */
  readonly type: string
  readonly cause: string
}

/** Natterbox's own fields, as far as public material shows them: to be checked in one's own org. */
export const usualFields: Fields = { type: 'nbavs__Missed_Call_Type__c', cause: 'nbavs__Hangup_Cause__c' }

export type FieldKind = 'picklist' | 'text'

const label = 'What happened?'

function textOf(field: string, kind: FieldKind): string {
  return kind === 'picklist' ? `TEXT(${field})` : field
}

function isBlank(field: string, kind: FieldKind): string {
  return `ISBLANK(${textOf(field, kind)})`
}

function linkUnlessBlank(fields: Fields, kind: FieldKind, address: string): string {
  return `IF(${isBlank(fields.type, kind)}, "", HYPERLINK(${address}, "${label}", "_blank"))`
}

/** A formula that asks with the values themselves: it also answers pairs the reference does not define. */
export function queryFormula(site: string, kind: FieldKind, fields = usualFields): string {
  const type = `SUBSTITUTE(${textOf(fields.type, kind)}, " ", "+")`
  const cause = textOf(fields.cause, kind)
  return linkUnlessBlank(fields, kind, `"${site}?type=" & ${type} & "&cause=" & ${cause}`)
}

/** A formula that builds a definition's own address, whose page unfurls. */
export function pathFormula(site: string, kind: FieldKind, fields = usualFields): string {
  const type = `LOWER(SUBSTITUTE(${textOf(fields.type, kind)}, " ", "-"))`
  const cause = `IF(${isBlank(fields.cause, kind)}, "empty", LOWER(SUBSTITUTE(${textOf(fields.cause, kind)}, "_", "-")))`
  return linkUnlessBlank(fields, kind, `"${site}" & ${type} & "/" & ${cause} & "/"`)
}

/** The URL of a custom button or link, with merge fields: Salesforce encodes their values itself. */
export function buttonAddress(site: string, object = 'nbavs__Phone_Event__c', fields = usualFields): string {
  return `${site}?type={!${object}.${fields.type}}&cause={!${object}.${fields.cause}}`
}
